package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.quantity.TestNames.Name;

/**
 * Finds the values of one document: behind the name of a test, and before or behind the name of a finding. Looks only
 * where such a name stands, so its time is that of the names.
 */
final class MeasurementFinder {
    /** How far before a finding its value may begin: 39.5度以上の持続する発熱. */
    private static final int LONGEST_LEAD = 24;
    /** How many tests may share one list of values: Na/K/Cl 138/4.2/101. */
    private static final int MOST_LISTED = 5;

    /** Behind a number that says when, which a value may follow: 3日後に39℃. */
    private static final String WHEN = "日月年週時分病ヶか";

    private final QuantityLexicon lexicon;
    private final ValueGrammar grammar;
    private final ResultWords words;
    private final ValueReader reader;
    private final Reading reading;
    private final String text;
    /** By where it begins, the longest there. */
    private final TreeMap<Integer, Name> longest = new TreeMap<>();

    MeasurementFinder(Reading reading) {
        this.reading = reading;
        this.lexicon = reading.lexicon().quantities();
        this.text = reading.text().folded();
        this.grammar = ValueGrammar.of(reading.document().lang());
        this.words = ResultWords.of(reading.document().lang());
        this.reader = new ValueReader(lexicon.units(), lexicon.rules(), grammar, text);
    }

    /** The tests that have a value or a result in words, by where they begin. */
    TreeMap<Integer, Measurement> measurements() {
        List<Name> names = lexicon.names().in(reading.text());
        names.stream().filter(name -> !name.loose()).forEach(name -> longest.putIfAbsent(name.start(), name));
        TreeMap<Integer, Measurement> found = new TreeMap<>();
        List<Name> open = new ArrayList<>();
        int free = 0;
        for (Name name : names) {
            if (name.start() < free) {
                continue;
            }
            List<Measurement> measured = measured(name);
            measured.forEach(measurement -> found.put(measurement.start(), measurement));
            if (!measured.isEmpty()) {
                free = measured.getLast().end();
            } else if (!name.loose() && (open.isEmpty() || open.getLast().end() <= name.start())) {
                open.add(name);
            }
        }
        new ResultFinder(text, words, lexicon.rules(), reader)
                .measurements(open, found)
                .forEach(measurement -> found.put(measurement.start(), measurement));
        return found;
    }

    /** The name with its value; with the names before it where they share a list of values; none without a value. */
    private List<Measurement> measured(Name name) {
        Measurement single = measurement(name, grammar.afterTest(text, name.end()), name.loose());
        if (single != null) {
            return List.of(single);
        }
        if (name.loose()) {
            return List.of();
        }
        List<Measurement> listed = listed(name);
        if (!listed.isEmpty()) {
            return listed;
        }
        single = words.behindTest(text, name.end()) == null ? far(name) : null;
        return single == null ? List.of() : List.of(single);
    }

    private @Nullable Measurement measurement(Name name, int at, boolean written) {
        Measurement bare = null;
        for (TermEntry entry : name.entries()) {
            Value value = reader.at(at, entry.concept());
            if (value != null && !(written && value.bare())) {
                Measurement measurement = measurement(name, entry, value);
                if (measurement != null && !value.bare()) {
                    return measurement;
                }
                bare = bare == null || measurement != null && isImplied(bare) && !isImplied(measurement)
                        ? measurement
                        : bare;
            }
        }
        return bare;
    }

    /** Whether the unit is guessed from the size of the number. */
    private static boolean isImplied(Measurement measurement) {
        Unit unit = measurement.value().unit();
        return unit != null && !unit.id().equals(measurement.test().analyte().defaultUnit());
    }

    /** Null where the value says by how much it changed: 体重が3kg減少 is no weight of 3 kg. */
    private @Nullable Measurement measurement(Name name, TermEntry entry, Value value) {
        Result result = words.behindValue(text, value.end());
        Concept test = entry.concept();
        boolean adjacent = result != null && !result.steady() && !value.bare()
                && (result.start() == value.end() || text.substring(value.end(), result.start()).equals("の"));
        boolean change = lexicon.rules().isChange(test);
        if (change != (adjacent && lexicon.rules().judge(test, value, null).proven().isEmpty())) {
            return change && adjacent
                    ? new Measurement(name.start(), name.end(), result.end(), test,
                            entry.term().text(), value, result.asState())
                    : null;
        }
        return new Measurement(name.start(), name.end(), grammar.afterCondition(text, value), test,
                entry.term().text(), value, result);
    }

    /** A value behind other words: its unit must be written, and no other test may stand between. */
    private @Nullable Measurement far(Name name) {
        int from = grammar.afterTest(text, name.end());
        int limit = Math.min(text.length(), from + grammar.farthest());
        Integer next = longest.higherKey(name.start());
        if (next != null && next < name.end()) {
            next = longest.ceilingKey(name.end());
        }
        limit = next == null ? limit : Math.min(limit, next);
        for (int at = from; at < limit && "。、,;:\n()".indexOf(text.charAt(at)) < 0; at++) {
            if (Decimals.beginsAt(text, at) && !Characters.isLatin(at == 0 ? ' ' : text.charAt(at - 1))) {
                Measurement measurement = measurement(name, at, true);
                Decimals.Decimal number = Decimals.at(text, at);
                boolean when = number != null && number.end() < text.length()
                        && WHEN.indexOf(text.charAt(number.end())) >= 0;
                if (measurement != null || !when) {
                    return measurement;
                }
            }
        }
        return null;
    }

    /** AST/ALT 120/135 U/L: the name, those joined to it, and a value for each. */
    private List<Measurement> listed(Name first) {
        Name second = joined(first);
        if (second == null) {
            return List.of();
        }
        List<Name> names = new ArrayList<>(List.of(first, second));
        for (Name next = joined(second); next != null && names.size() < MOST_LISTED; next = joined(next)) {
            names.add(next);
        }
        List<Concept> tests = names.stream().map(name -> name.entries().getFirst().concept()).toList();
        List<Value> values = reader.list(grammar.afterTest(text, names.getLast().end()), tests);
        if (values == null) {
            return List.of();
        }
        List<Measurement> listed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            boolean last = i == names.size() - 1;
            listed.add(new Measurement(name.start(), name.end(), last ? values.get(i).end() : name.end(), tests.get(i),
                    name.entries().getFirst().term().text(), values.get(i), null));
        }
        return listed;
    }

    /** The name behind the sign that joins two names of a list; null where there is none. */
    private @Nullable Name joined(Name name) {
        int end = name.end();
        return end < text.length() && "/・,、".indexOf(text.charAt(end)) >= 0 ? longest.get(end + 1) : null;
    }

    /** A value that begins right behind a finding: fever (39.2 C). A bare number must prove the finding. */
    @Nullable
    Value behind(Concept finding, int findingEnd) {
        int at = afterFinding(findingEnd);
        Value bare = null;
        for (Concept test : lexicon.rules().testsOf(finding)) {
            Value value = reader.at(at, test);
            if (value != null && !value.bare()) {
                return value;
            }
            if (bare == null && value != null && lexicon.rules().judge(test, value, null).proves(finding.id())) {
                bare = value; // another test may know the unit behind it
            }
        }
        return bare;
    }

    /** A graded sign right behind a finding that a test shows by signs: 尿蛋白2+. */
    @Nullable
    Result signBehind(Concept finding, int findingEnd) {
        return lexicon.rules().testsOf(finding).stream().anyMatch(lexicon.rules()::isBySigns)
                ? words.signBehind(text, findingEnd)
                : null;
    }

    /** A sign without brackets behind any finding, as notes write them: 咳＋、痰－. */
    @Nullable
    Result bareSignBehind(int findingEnd) {
        int at = findingEnd < text.length() && text.charAt(findingEnd) == ' ' ? findingEnd + 1 : findingEnd;
        boolean bare = at < text.length() && "+-±".indexOf(text.charAt(at)) >= 0;
        return bare ? words.signBehind(text, findingEnd) : null;
    }

    /** A value right before a finding: 39度以上の発熱. Its unit must be written. */
    @Nullable
    Value before(Concept finding, int findingStart) {
        List<Concept> tests = lexicon.rules().testsOf(finding);
        for (int at = Math.max(0, findingStart - LONGEST_LEAD); !tests.isEmpty() && at < findingStart; at++) {
            if (Decimals.beginsAt(text, at)) {
                for (Concept test : tests) {
                    Value value = reader.at(at, test);
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
}
