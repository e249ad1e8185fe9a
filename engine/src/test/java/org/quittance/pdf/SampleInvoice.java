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
        return blank(type, "Atelier Lumen");
    }

    /** An invoice of a seller of this name. */
    static SampleInvoice blankWithSeller(String name) {
        return blank("380", name);
    }

    private static SampleInvoice blank(String type, String seller) {
        SampleInvoice sample = new SampleInvoice();
        sample.put("BT-1", "F-2026-0417")
                .put("BT-2", "2026-11-16")
                .put("BT-3", type)
                .put("BT-5", "EUR")
                .put("BT-9", "2026-12-16")
                .put("BT-13", "BC-88213")
                .put("BT-24", "urn:cen.eu:en16931:2017");
        sample.parties(seller);
        sample.put("BT-72", "2026-11-06");
        return sample;
    }

    private void parties(String seller) {
        put("BT-27", seller);
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

    /** A line, a document and a payment with every block that the page knows, and texts that are too long for it. */
    static SampleInvoice ofEverything() {
        SampleInvoice sample = blank("380");
        sample.line(
                "Suspension Halo 90, laiton brossé, très longue désignation qui ne tient pas sur une ligne",
                "1234.125",
                "KWH",
                "1234.5678",
                "20");
        sample.everyLineDetail();
        sample.line("Câble", "100", "MTR", "12345678.90", "20")
                .last("BT-149", "100")
                .last("BT-150", "MTR");
        sample.line("Formation", "1", "HUR", "80.00", "0");
        sample.adjustments().manyReferences().otherParties().documents();
        for (int i = 1; i <= 12; i++) {
            sample.vat("S", i + ".5", "1000" + i + ".00", "10" + i + ".25");
        }
        sample.vat("E", "0", "80.00", "0.00");
        TestGroups.add(
                sample.lastVat(),
                "BT-120",
                "Exonération de TVA, article 261-4-4° a du CGI : formation professionnelle");
        TestGroups.add(sample.lastVat(), "BT-121", "VATEX-FR-CGI261-4");
        sample.vat("AE", "0", "90.00", "0.00");
        sample.put("BT-106", "1234567890.12")
                .put("BT-107", "150.00")
                .put("BT-108", "35.50")
                .put("BT-109", "1234567775.62");
        sample.put("BT-110", "246913555.12")
                .put("BT-6", "USD")
                .put("BT-111", "271604910.63")
                .put("BT-112", "1481481330.74");
        sample.put("BT-113", "300.00").put("BT-114", "-0.04").put("BT-115", "1481481030.70");
        return sample.transfer().secondAccount().terms().longTexts();
    }

    private void everyLineDetail() {
        last("BT-154", "Description")
                .last("BT-155", "HAL-90")
                .last("BT-156", "CLIENT-77")
                .last("BT-159", "FR");
        TestGroups.put(lastLine(), "BT-157", "3012345678900", Map.of("BT-157-1", "0160"));
        TestGroups.put(lastLine(), "BT-158", "39111500", Map.of("BT-158-1", "TST"));
        last("BT-127", "Note de ligne")
                .last("BT-132", "10")
                .last("BT-133", "CC-4")
                .last("BT-134", "2026-11-01");
        last("BT-135", "2026-11-30")
                .last("BT-148", "1300.0000")
                .last("BT-147", "65.4322")
                .last("BT-128", "OBJ-1");
        attribute("Couleur", "laiton").attribute("Puissance", "38 W");
        Group allowance = TestGroups.open(lastLine(), "BG-27");
        TestGroups.add(allowance, "BT-136", "123.45");
        TestGroups.add(allowance, "BT-137", "1234.50");
        TestGroups.add(allowance, "BT-138", "10");
        TestGroups.add(allowance, "BT-139", "Fidélité");
        Group charge = TestGroups.open(lastLine(), "BG-28");
        TestGroups.add(charge, "BT-141", "12.34");
        TestGroups.add(charge, "BT-145", "FC");
    }

    SampleInvoice attribute(String name, String value) {
        Group attribute = TestGroups.open(lastLine().groups("BG-31").get(0), "BG-32");
        TestGroups.add(attribute, "BT-160", name);
        TestGroups.add(attribute, "BT-161", value);
        return this;
    }

    private SampleInvoice adjustments() {
        Group allowance = TestGroups.open(root, "BG-20");
        TestGroups.add(allowance, "BT-92", "150.00");
        TestGroups.add(allowance, "BT-93", "1500.00");
        TestGroups.add(allowance, "BT-94", "10");
        TestGroups.add(allowance, "BT-95", "S");
        TestGroups.add(allowance, "BT-96", "20");
        TestGroups.add(allowance, "BT-97", "Remise de fin d’année");
        Group charge = TestGroups.open(root, "BG-21");
        TestGroups.add(charge, "BT-99", "35.50");
        TestGroups.add(charge, "BT-102", "S");
        TestGroups.add(charge, "BT-103", "5.5");
        TestGroups.add(charge, "BT-105", "FC");
        return this;
    }

    private SampleInvoice manyReferences() {
        put("BT-10", "SERVICE-4711")
                .put("BT-11", "Projet de rénovation de l’hôtel de ville, lot 3")
                .put("BT-12", "M-2026-9");
        put("BT-14", "CO-1")
                .put("BT-15", "AR-1")
                .put("BT-16", "BL-1")
                .put("BT-17", "LOT-1")
                .put("BT-18", "OBJ-9");
        put("BT-19", "606300").put("BT-8", "432").put("BT-73", "2026-11-01").put("BT-74", "2026-11-30");
        Group preceding = TestGroups.open(root, "BG-3");
        TestGroups.add(preceding, "BT-25", "F-2026-0300");
        TestGroups.add(preceding, "BT-26", "2026-09-30");
        return this;
    }

    private SampleInvoice otherParties() {
        put("BT-59", "Affacturage du Nord").put("BT-61", "552100554", Map.of("BT-61-1", "0002"));
        put("BT-62", "Représentation fiscale SA").put("BT-63", "FR11999999998").put("BT-64", "1, rue de la Paix");
        put("BT-66", "Paris").put("BT-67", "75002").put("BT-69", "FR");
        put("BT-70", "Chantier de la Part-Dieu")
                .put("BT-75", "Place Charles-Béraudier")
                .put("BT-77", "Lyon")
                .put("BT-80", "FR");
        put("BT-41", "Jeanne Martin")
                .put("BT-42", "+33 3 20 00 00 00")
                .put("BT-34", "912345674", Map.of("BT-34-1", "0225"));
        put("BT-56", "Paul Durand").put("BT-57", "+33 4 72 00 00 00").put("BT-58", "paul@beauregard.example");
        put("BT-49", "834567891", Map.of("BT-49-1", "0225")).put("BT-45", "Beauregard");
        return this;
    }

    private SampleInvoice documents() {
        Group document = TestGroups.open(root, "BG-24");
        TestGroups.add(document, "BT-122", "BL-77");
        TestGroups.add(document, "BT-123", "Bon de livraison signé");
        TestGroups.add(document, "BT-125", "JVBERi0=", Map.of("BT-125-1", "application/pdf", "BT-125-2", "bl-77.pdf"));
        Group link = TestGroups.open(root, "BG-24");
        TestGroups.add(link, "BT-122", "PLAN");
        TestGroups.add(link, "BT-124", "https://atelier-lumen.example/plans/2026/hall-d-accueil?version=3");
        return this;
    }

    private SampleInvoice secondAccount() {
        Group account = TestGroups.open(root.groups("BG-16").get(0), "BG-17");
        TestGroups.add(account, "BT-84", "DE89370400440532013000");
        return this;
    }

    /** Names, notes and descriptions that need more than a line, a column or a page. */
    SampleInvoice longTexts() {
        for (int i = 1; i <= 20; i++) {
            note("Note " + i + " : "
                    + "en cas de retard de paiement, une pénalité est exigible sans rappel. ".repeat(3));
        }
        return this;
    }

    private Group lastVat() {
        var groups = root.groups("BG-23");
        return groups.get(groups.size() - 1);
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
