package org.quittance.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.Mapping;
import org.quittance.binding.Reading;
import org.quittance.binding.TestGroups;
import org.quittance.binding.Unchecked;
import org.quittance.finding.QuittanceException;
import org.quittance.model.Invoice;
import org.quittance.model.RandomInvoices;
import un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType;

class JaxbInvoicesTest {
    private final JaxbInvoices jaxb = new JaxbInvoices();
    private final Invoice invoice = invoice(one -> !hasChargeCode(one));

    private static Invoice invoice(Predicate<Invoice> wanted) {
        return RandomInvoices.of(7, 100).filter(wanted).findFirst().orElseThrow();
    }

    private static boolean hasChargeCode(Invoice one) {
        return !one.charges().isEmpty()
                || one.lines().stream().anyMatch(line -> !line.charges().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(classes = {CrossIndustryInvoiceType.class, InvoiceType.class, CreditNoteType.class})
    void an_invoice_goes_to_jaxb_and_back(Class<?> type) throws Exception {
        Reading reading = jaxb.from(jaxb.as(type, invoice));
        assertThat(new InvoiceMapper().read(reading.invoice())).isEqualTo(new Mapping.Mapped(invoice));
    }

    @Test
    void what_a_caller_set_is_read() throws Exception {
        InvoiceType ubl = jaxb.as(InvoiceType.class, invoice);
        ubl.setID("changed");
        assertThat(jaxb.from(ubl).invoice().text("BT-1")).hasValue("changed");
    }

    @Test
    void a_term_without_a_place_is_not_dropped_silently() {
        Group terms = new InvoiceMapper().write(invoice);
        TestGroups.add(terms, "BT-1", "second");
        refuses(
                () -> jaxb.as(InvoiceType.class, terms),
                "QX-JAXB-LOST",
                "The syntax of \"oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType\" cannot hold BT-1[2].");
    }

    @Test
    void a_code_that_the_class_does_not_know_is_not_dropped_silently() {
        refuses(
                () -> jaxb.as(CrossIndustryInvoiceType.class, invoice(one -> !one.charges()
                        .isEmpty())),
                "QX-JAXB-UNFIT",
                "\"un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType\" cannot hold the document:"
                        + " /CrossIndustryInvoice/SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"
                        + "/SpecifiedTradeAllowanceCharge/ReasonCode = FC");
    }

    @Test
    void a_class_that_is_none_of_invoices_is_refused() {
        refuses(
                () -> jaxb.as(String.class, invoice),
                "QX-JAXB-TYPE",
                "\"java.lang.String\" is not a class of invoices that is known here.");
        refuses(
                () -> jaxb.from("no invoice"),
                "QX-JAXB-TYPE",
                "\"java.lang.String\" is not a class of invoices that is known here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
                "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><Surprise/></Invoice>",
                "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>",
                "<!DOCTYPE Invoice [<!ENTITY a 'b'>]>"
                        + "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>&a;</Invoice>"
            })
    void a_document_that_is_none_of_the_class_is_refused(String xml) {
        assertThatThrownBy(() -> jaxb.as(InvoiceType.class, new Unchecked(xml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        QuittanceException.class, e -> assertThat(e.id()).isEqualTo("QX-JAXB-UNFIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType, ph-(datetime|jaxb-adapter), com.helger.cii:ph-cii-d22b:",
        "oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType, ph-(datetime|jaxb-adapter), com.helger.ubl:ph-ubl21:",
        "oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType, jaxb-runtime, jaxb-runtime",
        "oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType, bind-api, jaxb-runtime"
    })
    void without_the_optional_libraries_the_message_names_the_dependency(String type, String absent, String advice)
            throws Exception {
        try (URLClassLoader loader = without(Pattern.compile(absent))) {
            Class<?> door = loader.loadClass(JaxbInvoices.class.getName());
            Object there = door.getConstructor().newInstance();
            Class<?> bound = loader.loadClass(type);
            Object document = loader.loadClass(Unchecked.class.getName())
                    .getConstructor(byte[].class)
                    .newInstance((Object) new byte[0]);
            assertThatThrownBy(() -> door.getMethod("as", Class.class, document.getClass())
                            .invoke(there, bound, document))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .satisfies(thrown -> {
                        assertThat(call(thrown, "id")).isEqualTo("QX-JAXB-ABSENT");
                        Object told = call(thrown, "told");
                        assertThat(told.getClass()
                                        .getMethod("fix", Locale.class)
                                        .invoke(told, Locale.ENGLISH))
                                .asString()
                                .contains(advice);
                    });
        }
    }

    private static Object call(Object on, String method) throws ReflectiveOperationException {
        return on.getClass().getMethod(method).invoke(on);
    }

    /** The class path without the jars whose name has the pattern. */
    private static URLClassLoader without(Pattern absent) {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !absent.matcher(Path.of(entry).getFileName().toString()).find())
                .map(JaxbInvoicesTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void refuses(Call call, String id, String text) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        QuittanceException.class, e -> assertThat(e.id()).isEqualTo(id))
                .hasMessage(text);
    }
}
