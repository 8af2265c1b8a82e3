package org.caseloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;

/** Writes the terms of a release as a dictionary of cTAKES: a table CUI|TUI|text|preferred and its specification. Stateless. */
final class CtakesDictionary {
    private static final String SPECIFICATION = """
        <?xml version="1.0" encoding="UTF-8"?>
        <lookupSpecification>
          <dictionaries><dictionary><name>Terms</name>
            <implementationName>org.apache.ctakes.dictionary.lookup2.dictionary.BsvRareWordDictionary</implementationName>
            <properties><property key="bsvPath" value="%1$s"/></properties></dictionary></dictionaries>
          <conceptFactories><conceptFactory><name>Concepts</name>
            <implementationName>org.apache.ctakes.dictionary.lookup2.concept.BsvConceptFactory</implementationName>
            <properties><property key="bsvPath" value="%1$s"/></properties></conceptFactory></conceptFactories>
          <dictionaryConceptPairs><dictionaryConceptPair><name>Pair</name>
            <dictionaryName>Terms</dictionaryName><conceptFactoryName>Concepts</conceptFactoryName></dictionaryConceptPair></dictionaryConceptPairs>
          <rareWordConsumer><name>Consumer</name>
            <implementationName>org.apache.ctakes.dictionary.lookup2.consumer.PrecisionTermConsumer</implementationName>
            <properties><property key="codingScheme" value="own"/></properties></rareWordConsumer>
        </lookupSpecification>
        """;

    private CtakesDictionary() {}

    /** Writes both files into a folder; gives the specification. */
    static Path write(Path folder, TermRelease release) throws IOException {
        List<String> rows = new ArrayList<>();
        int number = 1;
        for (Concept concept : release.concepts()) {
            for (Term term : concept.terms()) {
                rows.add(String.format(Locale.ROOT, "C%07d|%s|%s|%s", number, type(concept.type()),
                        term.text().toLowerCase(Locale.ROOT).replace('|', ' '), term.text().replace('|', ' ')));
            }
            number++;
        }
        Path table = Files.write(folder.resolve("terms.bsv"), rows);
        return Files.writeString(folder.resolve("terms.xml"), String.format(Locale.ROOT, SPECIFICATION, table));
    }

    private static String type(MentionType type) {
        return switch (type) {
            case DISEASE -> "T047";
            case FINDING -> "T184";
            case MEDICATION -> "T121";
            case PROCEDURE -> "T061";
            case TEST, DEVICE -> "T059";
            case ANATOMY, GENE -> "T023";
        };
    }
}
