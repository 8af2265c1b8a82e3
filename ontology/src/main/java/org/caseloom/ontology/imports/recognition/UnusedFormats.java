package org.caseloom.ontology.imports.recognition;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.UnusedFormat;

/** What lies beside ontologies in their folders and is no terms, told so that a report can say it. */
final class UnusedFormats {
    private static final String ASSOCIATIONS = "associations between concepts: not terms; not imported";
    private static final String ABBREVIATIONS = "expansions of abbreviations without concepts: ambiguous out of context; not imported";

    private static final Pattern DOCUMENT = Pattern
            .compile(
                    "(?i)(?:licen[cs]e|copying|notice|readme|changelog|citation|contributing)(?:[._-].*)?|.*\\.(?:md|rst|pdf|html?)");
    private static final Pattern PROGRAM = Pattern.compile("(?s)(?:#!|.*?^(?:import \\w+|from \\w+ import )).*",
            Pattern.MULTILINE);
    private static final Pattern HPOA = Pattern.compile("(?i)^#?database_?id\t.*\thpo_id\t");
    private static final Pattern PAIR = Pattern.compile("[A-Za-z.]+:\\w+\t[A-Za-z.]+:\\w+");
    private static final Pattern EXPANSION = Pattern.compile("\\S.* = .+");

    private UnusedFormats() {}

    /** Those told by their name or first bytes, so surely that they are asked before all readers. */
    static List<UnusedFormat> first() {
        return List.of(
                new UnusedFormat("empty file", "the file is empty", head -> head.text().isBlank()),
                new UnusedFormat("document", "a document about the files, not terms",
                        head -> DOCUMENT.matcher(head.name()).matches()),
                new UnusedFormat("program", "a program, not terms",
                        head -> head.name().endsWith(".py") && PROGRAM.matcher(head.text()).lookingAt()));
    }

    /** Those told by their columns. */
    static List<UnusedFormat> others() {
        return List.of(
                new UnusedFormat("HPO annotations (HPOA)", ASSOCIATIONS,
                        head -> head.lines(40).stream().anyMatch(line -> HPOA.matcher(line).find())),
                columns("disease and symptom pairs", ASSOCIATIONS, "disease_id", "disease_label", "symptom_id",
                        "symptom_label"),
                columns("disease and symptom pairs", ASSOCIATIONS, "symptom_name", "disease_name", "tfidf_score"),
                columns("indications of drugs", ASSOCIATIONS, "doid_id", "drugbank_id", "category"),
                new UnusedFormat("pairs of identifiers", ASSOCIATIONS, allLines(PAIR)),
                columns("structures without names", "chemical structures: not terms; not imported", "SMILES", "InChI",
                        "InChIKey"),
                new UnusedFormat("ADAM abbreviations", ABBREVIATIONS,
                        head -> head.text().startsWith("#") && head.text().contains("ADAM is an abbreviati")),
                new UnusedFormat("Clinical Abbreviation Meta-Inventory", ABBREVIATIONS,
                        head -> head.firstLine().startsWith("GroupID|RecordID|SF|")),
                new UnusedFormat("list of abbreviations", ABBREVIATIONS, allLines(EXPANSION)),
                new UnusedFormat("OWL/XML or OWL functional syntax", "save it as RDF/XML, Turtle or OBO Graphs JSON",
                        head -> head.text().contains("<Ontology xmlns=\"http://www.w3.org/2002/07/owl#\"")
                                || head.firstLine().startsWith("Prefix(")),
                new UnusedFormat("counts of the other files", "numbers to test an import with, not terms",
                        head -> head.name().equals("counts.json") && head.text().contains("\"non_obsolete\"")));
    }

    private static UnusedFormat columns(String title, String reason, String... names) {
        Set<String> wanted = Set.of(names);
        return new UnusedFormat(title, reason, head -> List.of(head.firstLine().split("\t")).containsAll(wanted));
    }

    /** Whether all of the first hundred lines look like this. */
    private static Predicate<FileHead> allLines(Pattern line) {
        return head -> {
            List<String> lines = head.lines(100);
            return lines.size() > 2
                    && lines.stream().limit(lines.size() - 1L).allMatch(each -> line.matcher(each).matches());
        };
    }
}
