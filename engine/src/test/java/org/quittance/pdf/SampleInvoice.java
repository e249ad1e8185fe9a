package org.quittance.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.quittance.binding.Group;
import org.quittance.binding.TestGroups;

/** Term trees of invoices to draw: the invoice of the design picture, and ways to make it longer or stranger. */
final class SampleInvoice {
    private final Group root = TestGroups.invoice();
    private BigDecimal net = BigDecimal.ZERO;

    private SampleInvoice() {}

    /** An invoice of Atelier Lumen to Maison Beauregard without lines and totals. */
    static SampleInvoice blank(String type) {
        SampleInvoice sample = new SampleInvoice();
        sample.put("BT-1", "F-2026-0417")
                .put("BT-2", "2026-11-16")
                .put("BT-3", type)
                .put("BT-5", "EUR")
                .put("BT-9", "2026-12-16")
                .put("BT-13", "BC-88213")
                .put("BT-24", "urn:cen.eu:en16931:2017");
        sample.parties();
        sample.put("BT-72", "2026-11-06");
        return sample;
    }

    private void parties() {
        put("BT-27", "Atelier Lumen");
        put("BT-30", "912345674", Map.of("BT-30-1", "0002"));
        put("BT-31", "FR38912345674");
        put("BT-33", "SARL au capital de 20 000 €, RCS Lille Métropole 912 345 674, APE 7410Z");
        put("BT-35", "18, rue des Filatures")
                .put("BT-37", "Lille")
                .put("BT-38", "59800")
                .put("BT-40", "FR");
        put("BT-43", "facturation@atelier-lumen.example");
        put("BT-44", "Maison Beauregard SAS");
        put("BT-47", "834567891", Map.of("BT-47-1", "0002"));
        put("BT-48", "FR27834567891");
        put("BT-50", "Service comptabilité fournisseurs").put("BT-51", "Bâtiment C, 4e étage");
        put("BT-163", "42, boulevard de la Liberté")
                .put("BT-52", "LYON")
                .put("BT-53", "69003")
                .put("BT-55", "FR");
    }

    /** The whole invoice of the design picture. */
    static SampleInvoice ofPicture() {
        SampleInvoice sample = blank("380");
        sample.line("Étude d’éclairage du hall d’accueil", "3.5", "DAY", "720.00", "20");
        sample.detail("Relevés sur site, calculs photométriques, plan d’implantation");
        sample.line("Suspension Halo 90, laiton brossé", "8", "H87", "440.10", "20");
        sample.detail("LED 38 W, 2 700 K, DALI-2").last("BT-155", "HAL-90-LB");
        sample.last("BT-148", "489.00").last("BT-147", "48.90");
        sample.line("Profilé linéaire Trait, encastré", "24.5", "MTR", "86.40", "20");
        sample.detail("14,4 W/m, diffuseur opale, coupe sur mesure").last("BT-155", "TRT-E");
        sample.line("Pilote DALI-2, quatre canaux", "6", "H87", "118.00", "20");
        sample.detail("garantie 5 ans").last("BT-155", "DRV-4C");
        sample.line("Pose, réglages et mise en service", "32", "HUR", "68.00", "20");
        sample.detail("Deux techniciens, du 2 au 6 novembre 2026");
        sample.line("Guide d’exploitation imprimé", "12", "H87", "14.50", "5.5");
        sample.detail("Livre, 64 pages, ISBN 978-2-488-01234-5");
        sample.vat("S", "20", "11041.60", "2208.32").vat("S", "5.5", "174.00", "9.57");
        sample.put("BT-106", "11215.60").put("BT-109", "11215.60").put("BT-110", "2217.89");
        sample.put("BT-112", "13433.49").put("BT-113", "2000.00").put("BT-115", "11433.49");
        return sample.transfer().terms();
    }

    /** An invoice of so many lines. */
    static SampleInvoice ofLines(int count) {
        SampleInvoice sample = blank("380");
        for (int i = 1; i <= count; i++) {
            sample.line("Suspension Halo " + i + ", laiton brossé", String.valueOf(i % 7 + 1), "H87", "440.10", "20");
            sample.detail("LED 38 W, 2 700 K, DALI-2, lot " + i).last("BT-155", "HAL-" + i);
        }
        return sample.totals().transfer().terms();
    }

    SampleInvoice transfer() {
        put("BT-81", "58").put("BT-83", "F-2026-0417");
        return put("BT-84", "FR7630006000011234567890189")
                .put("BT-85", "Atelier Lumen")
                .put("BT-86", "AGRIFRPP");
    }

    SampleInvoice terms() {
        put(
                "BT-20",
                "Paiement à 30 jours, sans escompte pour paiement anticipé. Tout retard entraîne des pénalités au taux"
                        + " annuel de 12 % et une indemnité forfaitaire de recouvrement de 40 € (art. L441-10 et"
                        + " D441-5 du code de commerce).");
        return note("Opération mixte : livraison de biens et prestation de services. TVA acquittée d’après les débits."
                + " Réserve de propriété jusqu’au paiement complet du prix.");
    }

    SampleInvoice note(String text) {
        TestGroups.add(TestGroups.open(root, "BG-1"), "BT-22", text);
        return this;
    }

    SampleInvoice line(String name, String quantity, String unit, String price, String rate) {
        Group line = TestGroups.open(root, "BG-25");
        BigDecimal amount =
                new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
        net = net.add(amount);
        TestGroups.put(line, "BT-126", String.valueOf(line.index()));
        TestGroups.put(line, "BT-129", quantity);
        TestGroups.put(line, "BT-130", unit);
        TestGroups.put(line, "BT-131", amount.toPlainString());
        TestGroups.put(line, "BT-146", price);
        TestGroups.put(line, "BT-151", "S");
        TestGroups.put(line, "BT-152", rate);
        TestGroups.put(line, "BT-153", name);
        return this;
    }

    SampleInvoice detail(String description) {
        return last("BT-154", description);
    }

    /** Adds a value to the last line. */
    SampleInvoice last(String term, String text) {
        TestGroups.put(lastLine(), term, text);
        return this;
    }

    Group lastLine() {
        var lines = root.groups("BG-25");
        return lines.get(lines.size() - 1);
    }

    SampleInvoice vat(String category, String rate, String base, String tax) {
        Group group = TestGroups.open(root, "BG-23");
        TestGroups.add(group, "BT-116", base);
        TestGroups.add(group, "BT-117", tax);
        TestGroups.add(group, "BT-118", category);
        TestGroups.add(group, "BT-119", rate);
        return this;
    }

    /** The totals of what was added with {@link #line}, at 20 %. */
    SampleInvoice totals() {
        BigDecimal tax = net.multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
        vat("S", "20", net.toPlainString(), tax.toPlainString());
        put("BT-106", net.toPlainString()).put("BT-109", net.toPlainString()).put("BT-110", tax.toPlainString());
        String gross = net.add(tax).toPlainString();
        return put("BT-112", gross).put("BT-115", gross);
    }

    SampleInvoice put(String term, String text) {
        TestGroups.put(root, term, text);
        return this;
    }

    SampleInvoice put(String term, String text, Map<String, String> attributes) {
        TestGroups.put(root, term, text, attributes);
        return this;
    }

    Group group() {
        return root;
    }
}
