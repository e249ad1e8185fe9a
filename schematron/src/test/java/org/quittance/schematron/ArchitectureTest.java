package org.quittance.schematron;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quittance.schematron");

    @Test
    void only_the_saxon_package_knows_saxon() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quittance.schematron.saxon..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.saxon..")
                .check(CLASSES);
    }

    @Test
    void nothing_of_invoices_is_known_here() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.quittance.schematron..",
                        "net.sf.saxon..",
                        "java..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.w3c.dom..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.quittance.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void public_classes_are_final_or_interfaces() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
