package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

class ReportTest {
    private static final Finding SUM = Finding.of(
                    "arithmetic",
                    Severity.WARNING,
                    List.of("BT-112"),
                    Place.at("BG-22/BT-112", 101, 9),
                    Message.of("QX-SUM", "BT-112", "11.72", "11.71", "BT-109 + BT-110"))
            .comparing("11.72", "11.71");
    private static final FileReport FILE = new FileReport(
            "in/l'facture & \"co\".xml",
            "ab",
            42,
            Kind.CII,
            "basic",
            "urn:x",
            new Target("pa-b2b", Message.of("QX-TARGET-ASKED")),
            List.of(
                    new StepReport(
                            "schema",
                            "factur-x-basic",
                            "1.09.2",
                            Outcome.PASSED,
                            Message.of("QX-RULES-NEWEST", "2019-01-01"),
                            2.149),
                    new StepReport(
                            "rules",
                            "peppol-cii",
                            null,
                            Outcome.SKIPPED,
                            Message.of("QX-RULES-NOT-CARRIED", "peppol-cii"),
                            0)),
            List.of(SUM),
            Exhibit.NONE);
    private static final Report REPORT = new Report(
            "0.1.0",
            Instant.parse("2026-11-23T10:00:00Z"),
            Duration.ofMillis(412),
            Options.STANDARD
                    .weighing(Map.of("BR-1", Optional.of(Severity.INFO), "BR-2", Optional.empty()))
                    .running(List.of("auto", "peppol-cii"))
                    .on(LocalDate.of(2026, 6, 1))
                    .bound("pa-b2b"),
            List.of(FILE));

    @Test
    void the_json_form_has_the_promised_keys_in_the_promised_order() {
        assertThat(REPORT.json(Locale.ENGLISH)).isEqualTo("""
                {"report":"1","tool":{"name":"quittance","version":"0.1.0"},"generated":"2026-11-23T10:00:00Z",\
                "summary":{"files":1,"accepted":0,"rejected":0,"incomplete":1,"seconds":0.41},\
                "rules":["auto","peppol-cii"],"asOf":"2026-06-01","target":"pa-b2b",\
                "severities":{"BR-1":"info","BR-2":"off"},\
                "files":[{"path":"in/l'facture & \\"co\\".xml","sha256":"ab","bytes":42,"kind":"cii",\
                "profile":"basic","guideline":"urn:x",\
                "target":{"id":"pa-b2b","why":"The caller asked for it."},"verdict":"incomplete",\
                "steps":[{"name":"schema","ruleSet":"factur-x-basic","version":"1.09.2","outcome":"passed","reason":null,"milliseconds":2.1,\
                "note":"None of the versions carried was in force on the day of issue, 2019-01-01; the newest was used."},\
                {"name":"rules","ruleSet":"peppol-cii","version":null,"outcome":"skipped",\
                "reason":"The rule set \\"peppol-cii\\" applies and is not carried.","milliseconds":0.0}],\
                "findings":[{"step":"arithmetic","ruleSet":null,"rule":"QX-SUM","severity":"warning","terms":["BT-112"],\
                "location":"BG-22/BT-112","line":101,"column":9,"page":null,\
                "message":"BT-112 is 11.72; BT-109 + BT-110 gives 11.71.","official":null,\
                "declared":"11.72","expected":"11.71","fix":"Correct the total or the amounts that it is made of.",\
                "difference":"0.01"}]}]}
                """);
    }

    @Test
    void the_text_form_says_the_verdict_first() {
        assertThat(REPORT.text(Locale.FRENCH)).isEqualTo("""
                Demandé : --rules auto,peppol-cii --as-of 2026-06-01 --target pa-b2b --severity BR-1=info --severity BR-2=off

                INCOMPLET   in/l'facture & "co".xml (cii basic)
                  avertissement QX-SUM  BT-112 Montant total de la facture TVA comprise
                    BT-112 vaut 11.72 ; BT-109 + BT-110 donne 11.71.
                    ligne 101, colonne 9 : BG-22/BT-112
                    indiqué : 11.72 ; attendu : 11.71 ; écart : 0.01
                    → Corrigez le total ou les montants qui le composent.
                  · destination pa-b2b : Demandé lors de l'appel.
                  · Schéma factur-x-basic 1.09.2 succès : Aucune des versions fournies n'était en vigueur à la date d'émission, le 2019-01-01 ; la plus récente a été utilisée.
                  · Règles peppol-cii non exécuté : Le jeu de règles « peppol-cii » s'applique et n'est pas fourni.

                """);
    }
}
