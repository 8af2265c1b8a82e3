package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Reading;

/** Finds values in one document: behind the name of a test, and before or behind the name of a finding. */
final class MeasurementFinder {
    private static final Comparator<QuantityLexicon.Name> LEFTMOST_LONGEST = Comparator
            .comparingInt(QuantityLexicon.Name::start)
            .thenComparing(Comparator.comparingInt(QuantityLexicon.Name::end).reversed());
    /** How far before a finding its value may begin: 39.5度以上の持続する発熱. */
    private static final int LONGEST_LEAD = 24;

    private final QuantityLexicon lexicon;
    private final ValueGrammar grammar;
    private final ValueReader reader;
    private final Reading reading;
    private final String text;

    MeasurementFinder(Reading reading) {
        this.reading = reading;
        this.lexicon = reading.lexicon().quantities();
        this.text = reading.text().folded();
        this.grammar = ValueGrammar.of(reading.document().lang());
        this.reader = new ValueReader(lexicon.units(), grammar, text);
    }

    /** The tests that are followed by a value, by where they begin. */
    TreeMap<Integer, Measurement> measurements() {
        List<QuantityLexicon.Name> names = new ArrayList<>(lexicon.names(reading.text()));
        names.sort(LEFTMOST_LONGEST);
        TreeMap<Integer, Measurement> found = new TreeMap<>();
        int free = 0;
        for (QuantityLexicon.Name name : names) {
            Measurement measurement = name.start() >= free ? measurement(name) : null;
            if (measurement != null) {
                found.put(name.start(), measurement);
                free = measurement.end();
            }
        }
        return found;
    }

    private @Nullable Measurement measurement(QuantityLexicon.Name name) {
        int at = grammar.afterTest(text, name.end());
        for (TermEntry entry : name.entries()) {
            Analyte analyte = entry.concept().analyte();
            ValueReader.Value value = analyte == null ? null : reader.at(at, analyte);
            if (value != null) {
                return new Measurement(name.start(), value.end(), entry.concept(), entry.term().text(), value);
            }
        }
        return null;
    }

    /** A value that begins right behind a finding: fever (39.2 C). A bare number must prove the finding. */
    ValueReader.@Nullable Value behind(Concept finding, int findingEnd) {
        int at = afterFinding(findingEnd);
        for (Concept test : lexicon.testsOf(finding)) {
            ValueReader.Value value = reader.at(at, test.analyte());
            if (value != null && (!value.bare()
                    || lexicon.judge(test, value.quantity(), value.unit(), null).proves(finding.id()))) {
                return value;
            }
        }
        return null;
    }

    /** A value right before a finding: 39度以上の発熱. Its unit must be written. */
    ValueReader.@Nullable Value before(Concept finding, int findingStart) {
        List<Concept> tests = lexicon.testsOf(finding);
        for (int at = Math.max(0, findingStart - LONGEST_LEAD); !tests.isEmpty() && at < findingStart; at++) {
            if (beginsNumber(at)) {
                for (Concept test : tests) {
                    ValueReader.Value value = reader.at(at, test.analyte());
                    if (value != null && !value.bare() && value.end() <= findingStart
                            && grammar.ties(text, value.end(), findingStart)) {
                        return value;
                    }
                }
            }
        }
        return null;
    }

    /** Where a value, or a test with its value, would stand behind a finding. */
    int afterFinding(int findingEnd) {
        return grammar.afterFinding(text, findingEnd);
    }

    /** Whether a value that ends there belongs to a finding that begins here. */
    boolean ties(int valueEnd, int findingStart) {
        return valueEnd <= findingStart && findingStart - valueEnd <= LONGEST_LEAD
                && grammar.ties(text, valueEnd, findingStart);
    }

    /** Behind the bracket that a value in brackets ends with. */
    int closed(int findingEnd, int valueEnd) {
        boolean opened = text.substring(findingEnd, valueEnd).indexOf('(') >= 0;
        return opened && valueEnd < text.length() && text.charAt(valueEnd) == ')' ? valueEnd + 1 : valueEnd;
    }

    private boolean beginsNumber(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return isDigit(text.charAt(at)) && !isDigit(before) && before != '.' && before != ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
