package org.quittance.binding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** The reference page of the business terms. */
final class TermsPage {
    private static final String HEAD = """
            # Business terms

            Every term and group that Quittance knows: those of EN 16931-1:2017+A1:2019 (BT, BG) and those that Factur-X
            EXTENDED adds (BT-X, BG-X). Generated from `terms.tsv` and the skeletons:

                mvn -pl engine -am test -Dtest=TermsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

            *Profiles*: how often the term may stand in its group, in %s; `-` where the profile does not hold it.
            *Places*: CII below `rsm:CrossIndustryInvoice`, UBL below `Invoice` and, where it differs, `CreditNote`;
            *document*: the key in YAML and JSON. What has no key there is said by its id under `terms`.
            """;

    private final StringBuilder out = new StringBuilder();
    private final TermPlaces places = TermPlaces.standard();

    private TermsPage() {}

    static String markdown() {
        TermsPage page = new TermsPage();
        page.out.append(
                HEAD.formatted(Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", "))));
        page.section("", "The invoice");
        return page.out.toString();
    }

    private void section(String group, String title) {
        List<Term> terms = Terms.standard().children(group);
        out.append("\n## ")
                .append(title)
                .append("\n\n| id | name | type | profiles | places |\n|---|---|---|---|---|\n");
        terms.forEach(this::row);
        terms.stream().filter(Term::group).forEach(term -> section(term.id(), term.id() + " " + name(term, "en")));
    }

    private void row(Term term) {
        String names = Stream.of("en", "fr", "de").map(l -> name(term, l)).collect(Collectors.joining("<br>"));
        out.append("| %s | %s | %s | %s | %s |\n".formatted(term.id(), names, type(term), profiles(term), where(term)));
        if (!term.group()) {
            Terms.standard().children(term.id()).forEach(this::row);
        }
    }

    private static String name(Term term, String language) {
        return term.name(Locale.forLanguageTag(language));
    }

    private static String type(Term term) {
        String type = term.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return term.codeList().map(list -> type + "<br>" + list).orElse(type);
    }

    private static String profiles(Term term) {
        return Stream.of(Profile.values())
                .map(profile -> term.in(profile).map(Cardinality::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private String where(Term term) {
        String cii = lines("CII", places.in(InvoiceSyntax.CII, term));
        List<String> invoice = places.in(InvoiceSyntax.UBL_INVOICE, term);
        List<String> note = places.in(InvoiceSyntax.UBL_CREDIT_NOTE, term);
        boolean same = below(invoice).equals(below(note));
        String ubl = lines("UBL", invoice) + (same ? "" : lines("UBL", note));
        return cii + ubl + lines("document", places.inDocument(term));
    }

    private static List<String> below(List<String> paths) {
        return paths.stream().map(path -> path.substring(path.indexOf('/', 1))).toList();
    }

    private static String lines(String where, List<String> paths) {
        return paths.stream()
                .map(path -> where + " `" + path.replace("/rsm:CrossIndustryInvoice/", "") + "`<br>")
                .collect(Collectors.joining());
    }
}
