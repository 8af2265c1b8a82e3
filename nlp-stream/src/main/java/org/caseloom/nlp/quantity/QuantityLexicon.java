package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.match.Boundaries;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;
import org.caseloom.lexicon.text.NormalizedText;

/** The tests of a release that have values, their units, and what their values mean. Immutable and thread-safe. */
public final class QuantityLexicon {
    private final Function<String, @Nullable Concept> concepts;
    private final List<Concept> tests;
    private final PhraseScanner<List<TermEntry>> names;
    private final Map<String, List<QuantityRule>> rulesByTest = new HashMap<>();
    private final Map<String, List<QuantityRule>> rulesByFinding = new HashMap<>();
    private final UnitTable units;

    private QuantityLexicon(TermRelease release, Collection<Concept> tests,
            Function<String, @Nullable Concept> concepts) {
        this.concepts = concepts;
        this.tests = List.copyOf(tests);
        units = new UnitTable(release.units());
        names = new PhraseScanner<>(names(StopForms.of(release.stopForms())));
        for (QuantityRule rule : release.rules()) {
            require(release, rule, rule.analyte());
            require(release, rule, rule.finding());
            rulesByTest.computeIfAbsent(rule.analyte(), _ -> new ArrayList<>()).add(rule);
            rulesByFinding.computeIfAbsent(rule.finding(), _ -> new ArrayList<>()).add(rule);
        }
    }

    /**
     * Reads a release; one whose rules name concepts it lacks is refused with {@link ErrorCode#RELEASE_DAMAGED}.
     *
     * @param tests    its concepts that have values
     * @param concepts all its concepts by id
     */
    public static QuantityLexicon of(TermRelease release, Collection<Concept> tests,
            Function<String, @Nullable Concept> concepts) {
        return new QuantityLexicon(release, tests, concepts);
    }

    /**
     * The tests whose values may become this finding, or decide between it and a narrower one: of the rules for it and
     * for what is narrower than it, the tests themselves and those of which they are a part.
     */
    public List<Concept> testsThatMayMean(Concept finding) {
        Set<String> analytes = new HashSet<>();
        rulesByFinding.forEach((id, rules) -> {
            if (id.equals(finding.id()) || isBroader(finding.id(), id)) {
                rules.forEach(rule -> analytes.add(rule.analyte()));
            }
        });
        return tests.stream().filter(test -> analytes.contains(test.id()) || hasComponent(test, analytes)).toList();
    }

    private static boolean hasComponent(Concept test, Set<String> analytes) {
        Analyte analyte = test.analyte();
        return analyte != null && (analyte.firstComponent() != null && analytes.contains(analyte.firstComponent())
                || analyte.secondComponent() != null && analytes.contains(analyte.secondComponent()));
    }

    private void require(TermRelease release, QuantityRule rule, String concept) {
        if (concepts.apply(concept) == null) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                    "release " + release.id() + ": rule " + rule.id() + " names " + concept + ", which it lacks");
        }
    }

    UnitTable units() {
        return units;
    }

    Concept concept(String id) {
        return concepts.apply(id);
    }

    /** The tests whose values can prove a finding, without repetition. */
    List<Concept> testsOf(Concept finding) {
        return rulesByFinding.getOrDefault(finding.id(), List.of())
                .stream()
                .map(QuantityRule::analyte)
                .distinct()
                .map(concepts)
                .filter(test -> test != null && test.analyte() != null)
                .toList();
    }

    /** The name of a test in a normalised text, with every test it may name. */
    record Name(int start, int end, List<TermEntry> entries) {}

    /** Every name of a test that stands as a word of its own. */
    List<Name> names(NormalizedText text) {
        List<Name> found = new ArrayList<>();
        names.scan(text.folded(), (start, end, entries) -> {
            if (Boundaries.standAlone(text.folded(), start, end)) {
                List<TermEntry> fitting = entries.stream()
                        .filter(entry -> entry.isWrittenAs(text, start, end))
                        .toList();
                if (!fitting.isEmpty()) {
                    found.add(new Name(start, end, fitting));
                }
            }
        });
        return found;
    }

    /** What the release's rules make of a value; where the sex is unknown, what they make of it for either. */
    Judgement judge(Concept test, Quantity quantity, @Nullable Unit unit, @Nullable Patient patient) {
        Patient.Age age = patient == null ? null : patient.age();
        if (patient != null && patient.sex() != null) {
            return judgeKnown(test, quantity, unit, patient);
        }
        Judgement male = judgeKnown(test, quantity, unit, new Patient(age, "male"));
        Judgement female = judgeKnown(test, quantity, unit, new Patient(age, "female"));
        return new Judgement(inBoth(male.proven(), female.proven()), inBoth(male.ruledOut(), female.ruledOut()));
    }

    private static List<QuantityRule> inBoth(List<QuantityRule> rules, List<QuantityRule> others) {
        return rules.stream()
                .filter(rule -> others.stream().anyMatch(other -> other.finding().equals(rule.finding())))
                .toList();
    }

    private Judgement judgeKnown(Concept test, Quantity quantity, @Nullable Unit unit, Patient patient) {
        List<QuantityRule> proven = new ArrayList<>();
        List<QuantityRule> ruledOut = new ArrayList<>();
        numbersByTest(test, quantity).forEach((id, number) -> {
            for (QuantityRule rule : rulesByTest.getOrDefault(id, List.of())) {
                if (appliesTo(rule, patient)) {
                    range(number, quantity.comparator(), unit, rule, test).ifPresent(stated -> {
                        Range threshold = Range.of(rule.comparator(), rule.threshold());
                        if (threshold.contains(stated)) {
                            proven.add(rule);
                        } else if (threshold.excludes(stated)) {
                            ruledOut.add(rule);
                        }
                    });
                }
            }
        });
        return new Judgement(mostGeneral(proven), proven.isEmpty() ? mostGeneral(ruledOut) : List.of());
    }

    /** The numbers of a value by the test whose rules they answer; of a pair each its own. */
    private static Map<String, BigDecimal> numbersByTest(Concept test, Quantity quantity) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put(test.id(), quantity.number());
        Analyte analyte = test.analyte();
        if (analyte != null && analyte.firstComponent() != null) {
            numbers.put(analyte.firstComponent(), quantity.number());
        }
        if (analyte != null && analyte.secondComponent() != null && quantity.second() != null) {
            numbers.put(analyte.secondComponent(), quantity.second());
        }
        return numbers;
    }

    private Optional<Range> range(BigDecimal number, Comparator comparator, @Nullable Unit unit, QuantityRule rule,
            Concept test) {
        if (unit == null || test.analyte() == null) {
            return Optional.of(Range.of(comparator, number));
        }
        return units.convert(number, unit.id(), rule.unit(), test.analyte())
                .map(converted -> Range.of(comparator, converted));
    }

    /** A rule for an age takes an unstated age as that of an adult. */
    private static boolean appliesTo(QuantityRule rule, Patient patient) {
        if (rule.sex() != null && !rule.sex().equals(patient.sex())) {
            return false;
        }
        if (rule.minimumAge() == null || patient.age() == null) {
            return true;
        }
        int years = patient.age().unit().equals("a") ? patient.age().value() : 0;
        return years >= rule.minimumAge();
    }

    /**
     * Of fever and high fever, fever: 体温39℃ and 39度の発熱 are the same event, and the value beside it says how high.
     * Where fever is ruled out, so is high fever.
     */
    private List<QuantityRule> mostGeneral(List<QuantityRule> rules) {
        return onePerFinding(rules.stream()
                .filter(rule -> rules.stream().noneMatch(other -> isBroader(other.finding(), rule.finding())))
                .toList());
    }

    private static List<QuantityRule> onePerFinding(List<QuantityRule> rules) {
        Map<String, QuantityRule> first = new LinkedHashMap<>();
        rules.forEach(rule -> first.putIfAbsent(rule.finding(), rule));
        return List.copyOf(first.values());
    }

    private boolean isBroader(String broad, String narrow) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(narrow));
        while (!open.isEmpty()) {
            Concept concept = concepts.apply(open.removeLast());
            if (concept != null && seen.add(concept.id())) {
                if (concept.broader().contains(broad)) {
                    return true;
                }
                open.addAll(concept.broader());
            }
        }
        return false;
    }

    private Map<String, List<TermEntry>> names(StopForms stopForms) {
        Map<String, List<TermEntry>> names = new HashMap<>();
        for (Concept test : tests) {
            for (Term term : test.terms()) {
                String form = StopForms.key(term.text());
                if (term.kind() != Kind.READING && !form.isEmpty() && !stopForms.contains(form)) {
                    names.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(TermEntry.of(test, term));
                }
            }
        }
        names.replaceAll((_, entries) -> TermRank.ranked(entries));
        return names;
    }
}
