package org.quittance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house keeps its shape: arrows point down, and each third-party library has one home. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quittance")
            .that(new com.tngtech.archunit.base.DescribedPredicate<>("classes of the engine") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass c) {
                    return !c.getPackageName().startsWith("org.quittance.schematron");
                }
            });

    @Test
    void arrows_point_down() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("data")
                .definedBy("org.quittance.data..")
                .layer("code")
                .definedBy("org.quittance.code..")
                .layer("term")
                .definedBy("org.quittance.term..")
                .layer("finding")
                .definedBy("org.quittance.finding..")
                .layer("model")
                .definedBy("org.quittance.model..")
                .layer("binding")
                .definedBy("org.quittance.binding..")
                .layer("readiness")
                .definedBy("org.quittance.readiness..")
                .layer("explanation")
                .definedBy("org.quittance.explanation..")
                .layer("comparison")
                .definedBy("org.quittance.comparison..")
                .layer("pdf")
                .definedBy("org.quittance.pdf..")
                .layer("validation")
                .definedBy("org.quittance.validation..")
                .layer("chorus")
                .definedBy("org.quittance.chorus")
                .layer("jaxb")
                .definedBy("org.quittance.jaxb..")
                .layer("outbox")
                .definedBy("org.quittance.chorus.outbox..")
                .layer("simulator")
                .definedBy("org.quittance.chorus.simulator..")
                .layer("front door")
                .definedBy("org.quittance")
                .whereLayer("front door")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("jaxb")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("outbox")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("chorus")
                .mayOnlyBeAccessedByLayers("outbox")
                .whereLayer("simulator")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("validation")
                .mayOnlyBeAccessedByLayers("chorus", "jaxb", "front door")
                .whereLayer("readiness")
                .mayOnlyBeAccessedByLayers("explanation", "validation", "front door")
                .whereLayer("comparison")
                .mayOnlyBeAccessedByLayers("validation", "front door")
                .whereLayer("explanation")
                .mayOnlyBeAccessedByLayers("validation", "front door")
                .whereLayer("pdf")
                .mayOnlyBeAccessedByLayers("validation", "simulator", "front door")
                .whereLayer("binding")
                .mayOnlyBeAccessedByLayers(
                        "explanation", "comparison", "pdf", "validation", "jaxb", "simulator", "front door")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("binding", "jaxb", "front door")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers(
                        "binding",
                        "readiness",
                        "explanation",
                        "pdf",
                        "validation",
                        "chorus",
                        "outbox",
                        "simulator",
                        "jaxb",
                        "front door")
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers(
                        "code",
                        "term",
                        "finding",
                        "model",
                        "binding",
                        "readiness",
                        "explanation",
                        "comparison",
                        "pdf",
                        "validation",
                        "chorus",
                        "outbox",
                        "simulator",
                        "jaxb",
                        "front door")
                .check(ENGINE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("org.quittance.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.pdfbox.., org.quittance.pdf..",
        "org.apache.fontbox.., org.quittance.pdf..",
        "io.nayuki.., org.quittance.pdf..",
        "org.verapdf.., org.quittance.validation..",
        "org.snakeyaml.., org.quittance.binding..",
        "com.ctc.wstx.., org.quittance.(binding|validation)..",
        "net.sf.saxon.., org.quittance.schematron.saxon..",
        "jakarta.xml.bind.., org.quittance.jaxb..",
        "org.glassfish.jaxb.., org.quittance.jaxb..",
        "com.helger.., org.quittance.jaxb..",
        "un.unece.., org.quittance.jaxb..",
        "oasis.., org.quittance.jaxb..",
        "java.sql.., org.quittance.chorus.outbox..",
        "picocli.., org.quittance.cli.."
    })
    void a_library_has_one_home(String library, String home) {
        String[] homes = home.replace(
                        "org.quittance.(binding|validation)..", "org.quittance.binding..;org.quittance.validation..")
                .split(";");
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void the_simulator_reads_the_contract_for_itself() {
        noClasses()
                .that()
                .resideInAPackage("org.quittance.chorus.simulator")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.quittance.chorus", "org.quittance.chorus.outbox")
                .check(ENGINE);
    }

    @Test
    void nothing_prints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ENGINE);
    }
}
