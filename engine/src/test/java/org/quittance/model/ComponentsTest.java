package org.quittance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quittance.code.Code;
import org.quittance.term.Bt;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Every term has its component, as wide as the widest profile asks. */
class ComponentsTest {
    /** What has no component, and why. */
    private static final Map<String, String> EXCEPTED =
            Map.of("BT-X-557", "the date of an invoiced object has no place in the CII skeleton yet");

    /** Records of several groups that do not all demand the same. */
    private static final Set<Class<?>> SHARED = Set.of(TradeParty.class, AppliedVat.class);

    private final Map<String, List<RecordComponent>> components = new TreeMap<>();

    ComponentsTest() {
        collect(Invoice.class, "");
    }

    private void collect(Class<?> type, String parent) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Part.class)) {
                collect(component.getType(), parent);
            }
            term(component, parent).ifPresent(term -> {
                components.computeIfAbsent(term.id(), k -> new ArrayList<>()).add(component);
                collectHeld(component, term.id());
            });
        }
    }

    private static Optional<Term> term(RecordComponent component, String parent) {
        Bt bt = component.getAnnotation(Bt.class);
        List<String> ids = bt == null ? List.of() : Arrays.asList(bt.value());
        return ids.stream()
                .flatMap(id -> Terms.standard().childLike(parent, id).stream())
                .findFirst();
    }

    private void collectHeld(RecordComponent component, String id) {
        Class<?> held = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        if (held.isRecord()) {
            collect(held, id);
        }
    }

    @Test
    void every_term_has_exactly_one_component() {
        List<String> wrong = Terms.standard().all().stream()
                .map(Term::id)
                .filter(id -> components.getOrDefault(id, List.of()).size() != (EXCEPTED.containsKey(id) ? 0 : 1))
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(components).hasSizeGreaterThan(900);
    }

    @Test
    void components_repeat_where_the_widest_profile_does() {
        List<String> wrong = Terms.standard().all().stream()
                .filter(term -> components.containsKey(term.id()))
                .filter(term -> (component(term.id()).getType() == List.class) != term.repeats())
                .map(Term::id)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void components_are_mandatory_where_every_profile_that_holds_their_group_demands_them() {
        List<String> wrong = Terms.standard().all().stream()
                .filter(term -> !term.id().equals("BT-151")) // without a category the whole BG-30 is absent
                .filter(term -> components.containsKey(term.id()) && !term.repeats())
                .filter(term -> component(term.id()).getAnnotation(Computed.class) == null)
                .filter(term ->
                        optional(component(term.id())) == Terms.standard().mandatory(term))
                .map(Term::id)
                .toList();
        assertThat(wrong)
                .as("what some groups demand and others do not is demanded by the record around them")
                .allMatch(id -> SHARED.contains(component(id).getDeclaringRecord()));
    }

    @Test
    void a_party_has_what_its_group_demands_of_it() {
        assertThatThrownBy(() -> FurtherPartiesBuilder.builder()
                        .invoicer(TradePartyBuilder.builder().tradingName("Ici").build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invoicer name (BT-X-207) is missing.");
        assertThatThrownBy(() -> FurtherPartiesBuilder.builder()
                        .buyerTaxRepresentative(
                                TradePartyBuilder.builder().name("Ici").build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Buyer tax representative VAT identifier (BT-X-367) is missing.");
        assertThat(FurtherPartiesBuilder.builder()
                        .shipFrom(TradeParty.NONE)
                        .build()
                        .shipFrom())
                .isEqualTo(TradeParty.NONE);
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private RecordComponent component(String id) {
        return components.getOrDefault(id, List.of()).get(0);
    }

    @Test
    void coded_terms_are_codes() {
        List<String> wrong = Terms.standard().all().stream()
                .filter(term -> term.codeList().isPresent() && components.containsKey(term.id()))
                .filter(term -> component(term.id()).getType() != Code.class)
                .map(Term::id)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_missing_mandatory_term_is_named() {
        assertThatThrownBy(() -> BuyerBuilder.builder().name("  ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Buyer name (BT-44) is missing.");
    }

    @Test
    void a_code_of_another_list_is_refused() {
        assertThatThrownBy(() ->
                        AddressBuilder.builder().country(Codes.currency("EUR")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Seller country code (BT-40) takes a code of ISO3166-1; \"EUR\" is one of ISO4217.");
    }

    @Test
    void an_allowance_needs_an_amount_or_a_percentage() {
        assertThatThrownBy(() -> LineAllowanceBuilder.builder().reason("Remise").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invoice line allowance amount (BT-136) is missing, and no percentage is given either.");
    }

    @Test
    void blank_texts_are_absent_and_lists_are_never_null() {
        Address address = AddressBuilder.builder()
                .line1("  ")
                .country(Codes.country("FR"))
                .build();
        assertThat(address.line1()).isNull();
        Item item = ItemBuilder.builder().name("x").build();
        assertThat(item.attributes()).isEmpty();
    }

    @Test
    void attachments_do_not_change_and_compare_by_their_bytes() {
        byte[] bytes = {1, 2, 3};
        Binary binary = Binary.of(bytes);
        bytes[0] = 9;
        binary.bytes()[1] = 9;
        assertThat(binary).isEqualTo(Binary.of(new byte[] {1, 2, 3})).isEqualTo(Binary.ofBase64("AQ\nID"));
    }
}
