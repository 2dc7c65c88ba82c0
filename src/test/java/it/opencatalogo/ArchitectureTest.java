package it.opencatalogo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tree of packages, held. If a rule needs an exception, the design is wrong or the rule is: change it with the reason. */
@DisplayName("The code")
class ArchitectureTest {
    private static final String ROOT = "it.opencatalogo.";
    private static final List<String> ENGINES = List.of("schema", "error", "auth", "action", "log", "search", "rdf", "vocabulary", "database", "config", "openapi", "files");
    /** Each may use those before it. */
    private static final List<String> NOUNS = List.of("user", "organization", "dataset", "activity", "dcat", "quality", "site");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("it.opencatalogo");

    @Test
    @DisplayName("has engines that know no noun")
    void engines() {
        noClasses().that().resideInAnyPackage(packages(ENGINES)).should().dependOnClassesThat().resideInAnyPackage(packages(NOUNS)).check(CLASSES);
    }

    @Test
    @DisplayName("has nouns in one order: user, organization, dataset, activity, dcat, quality, site")
    void nouns() {
        for (int i = 0; i < NOUNS.size() - 1; i++) {
            noClasses().that().resideInAnyPackage(packages(NOUNS.subList(i, i + 1))).should().dependOnClassesThat()
                .resideInAnyPackage(packages(NOUNS.subList(i + 1, NOUNS.size()))).allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    @DisplayName("has no cycle between packages")
    void cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("has a schema that knows the JDK, the terms of RDF4J and, in one class, Jackson")
    void schema() {
        noClasses().that().resideInAPackage(ROOT + "schema..").should().dependOnClassesThat(
            not(resideInAnyPackage("java..", "org.eclipse.rdf4j.model..", ROOT + "schema..", ROOT + "error..", "com.fasterxml.jackson.."))).check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + "schema..").and(not(simpleName("Json"))).should().dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..").check(CLASSES);
    }

    @Test
    @DisplayName("speaks JAX-RS only in resources, their responses, body writers and mappers")
    void http() {
        noClasses().that().haveSimpleNameNotEndingWith("Resource").and().haveSimpleNameNotEndingWith("BodyWriter").and().haveSimpleNameNotEndingWith("Mapper")
            .and().haveSimpleNameNotEndingWith("Response")
            .and().resideOutsideOfPackage(ROOT + "web..")
            .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").check(CLASSES);
    }

    @Test
    @DisplayName("keeps persistence from actions, fields, views and engines")
    void persistence() {
        String[] entities = {"jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate.."};
        noClasses().that().resideInAnyPackage(packages(ENGINES.stream().filter(e -> !List.of("log", "database").contains(e)).toList()))
            .should().dependOnClassesThat().resideInAnyPackage(entities).check(CLASSES);
        noClasses().that().haveSimpleNameEndingWith("Actions").or().haveSimpleNameEndingWith("Fields").or().haveSimpleNameEndingWith("View")
            .or().haveSimpleNameEndingWith("Resource").should().dependOnClassesThat().resideInAnyPackage(entities).check(CLASSES);
    }

    @Test
    @DisplayName("keeps entities inside their noun")
    void entitiesStay() {
        classes().that().haveSimpleNameEndingWith("Entity").should().notBePublic().check(CLASSES);
    }

    @Test
    @DisplayName("knows Lucene only in search")
    void lucene() {
        noClasses().that().resideOutsideOfPackage(ROOT + "search..").should().dependOnClassesThat().resideInAPackage("org.apache.lucene..").check(CLASSES);
    }

    @Test
    @DisplayName("writes to the standard streams only through Console")
    void streams() {
        noClasses().that(not(simpleName("Console"))).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    @DisplayName("throws no generic exception")
    void exceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    @DisplayName("injects by constructor")
    void injection() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    private static String[] packages(List<String> names) {
        return names.stream().flatMap(name -> Stream.of(ROOT + name + "..")).toArray(String[]::new);
    }
}
