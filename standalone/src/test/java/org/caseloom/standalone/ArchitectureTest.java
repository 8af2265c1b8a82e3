package org.caseloom.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

/** Keeps the layout of the design: who may know whom, and where frameworks may show. */
class ArchitectureTest {
    private static final String ROOT = "org.caseloom.";

    /**
     * The module's package, and those of our packages it may use beside its own. Services know nobody but the borders;
     * {@code service} joins and runs them, each alone; {@code standalone}, which is not here, runs all of them with
     * their servers, and nobody may know it.
     */
    private static final Map<String, List<String>> LAYOUT = Map.of(
            "contracts", List.of(),
            "lexicon", List.of("contracts"),
            "transport", List.of("contracts"),
            "ontology", List.of("contracts", "lexicon", "transport"),
            "nlp", List.of("contracts", "lexicon", "transport"),
            "ingest", List.of("contracts", "transport"),
            "kg", List.of("contracts", "transport"),
            "search", List.of("contracts", "lexicon", "transport"),
            "service",
            List.of("contracts", "lexicon", "transport", "ontology", "nlp", "ingest", "kg", "search"));

    /** Each framework, and the packages that wrap it. */
    private static final Map<String, List<String>> FRAMEWORKS = Map.ofEntries(
            Map.entry("org.apache.kafka..", List.of("transport..", "nlp.stream..", "kg.topic..")),
            Map.entry("org.apache.uima..", List.of("nlp.cas..", "nlp.english..", "nlp.engine..")),
            Map.entry("org.apache.ctakes..", List.of("nlp.cas..", "nlp.english..")),
            // WriterService and OntologyService take the client and the dataset from whoever composes them: the
            // launcher, or service.alone
            Map.entry("org.apache.jena..",
                    List.of("ontology", "ontology.rdf..", "ontology.vocabulary..", "ontology.release..",
                            "ontology.check..", "ontology.diff..", "ontology.imports.owl..", "kg.graph..", "kg",
                            "search.sparql..", "service.alone..", "standalone.launch..", "bench..")),
            Map.entry("org.obolibrary..", List.of("ontology.imports.obo..")),
            Map.entry("org.apache.lucene..", List.of("ontology.corpus..")),
            Map.entry("co.elastic..",
                    List.of("kg.index..", "kg", "search.elastic..", "service.alone..", "standalone.launch..")),
            Map.entry("picocli..", List.of("standalone", "standalone.cli..", "standalone.curator..")),
            Map.entry("ca.uhn..", List.of("kg.export.fhir..")),
            Map.entry("org.hl7..", List.of("kg.export.fhir..")),
            Map.entry("org.phenopackets..", List.of("kg.export.phenopacket..")),
            Map.entry("com.google.protobuf..", List.of("kg.export.phenopacket..")),
            Map.entry("org.apache.commons.csv..", List.of("kg.export.table..")),
            Map.entry("org.roaringbitmap..", List.of("kg.statistics..")),
            Map.entry("org.apache.commons.math3..", List.of("kg.statistics..")));

    private static final JavaClasses CASELOOM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caseloom");

    @TestFactory
    List<DynamicTest> aModuleUsesOnlyTheModulesTheDesignAllows() {
        return LAYOUT.keySet().stream().sorted().map(module -> DynamicTest.dynamicTest(module, () -> {
            Set<String> others = new TreeSet<>(LAYOUT.keySet());
            others.add("standalone");
            others.remove(module);
            others.removeAll(LAYOUT.get(module));
            noClasses().that()
                    .resideInAPackage(ROOT + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.stream().map(other -> ROOT + other + "..").toArray(String[]::new))
                    .because(module + " may use " + LAYOUT.get(module) + " only: let a record of contracts cross the"
                            + " border, or a topic")
                    .check(CASELOOM);
        })).toList();
    }

    @TestFactory
    List<DynamicTest> aFrameworkStaysInThePackagesThatWrapIt() {
        return FRAMEWORKS.keySet().stream().sorted().map(framework -> DynamicTest.dynamicTest(framework, () -> {
            String[] wrapping = FRAMEWORKS.get(framework).stream().map(each -> ROOT + each).toArray(String[]::new);
            noClasses().that()
                    .resideOutsideOfPackages(wrapping)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(framework)
                    .because("only " + Arrays.toString(wrapping) + " know " + framework
                            + ": give the others a type of our own")
                    .check(CASELOOM);
        })).toList();
    }

    @Test
    void theTableOfSettingsKnowsNoFramework() {
        classes().that()
                .resideInAPackage(ROOT + "service.settings..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.apache.commons.text..", ROOT + "contracts..",
                        ROOT + "service.settings..")
                .because("the chart's tests and the documentation read it without starting anything")
                .check(CASELOOM);
    }

    @Test
    void contractsAndLexiconKnowNoFramework() {
        classes().that()
                .resideInAnyPackage(ROOT + "contracts..", ROOT + "lexicon..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.jackson..",
                        "com.ibm.icu..", ROOT + "contracts..", ROOT + "lexicon..")
                .because("they are the borders; what needs a framework belongs into a service")
                .check(CASELOOM);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such a name tells nothing: name the class after what it holds or does")
                .check(CASELOOM);
    }

    @Test
    void onlyCommandsWriteToTheTerminal() {
        noClasses().that()
                .resideOutsideOfPackages(ROOT + "standalone", ROOT + "standalone.cli..", ROOT + "service.alone..",
                        ROOT + "bench..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("services log; commands talk")
                .check(CASELOOM);
    }
}
