package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;

/**
 * What the rules of a release make of a value, and of a result without one: a word that points upwards (高値) means what
 * a rule with {@code >} or {@code >=} finds, one that points downwards what a rule with {@code <} finds, and 陽性 what a
 * rule on the signs of a reaction finds. Immutable and thread-safe.
 */
final class ThresholdRules {
    private final Function<String, @Nullable Concept> concepts;
    private final List<Concept> tests;
    private final UnitTable units;
    private final Map<String, List<QuantityRule>> byTest = new HashMap<>();
    private final Map<String, List<QuantityRule>> byFinding = new HashMap<>();
    private final Map<String, List<Concept>> testsByFinding = new HashMap<>();
    /** The tests whose zero means no change. */
    private final Set<String> changes = new HashSet<>();
    /** The tests with a rule for one sex only. */
    private final Set<String> bySex = new HashSet<>();
    /** What follows from the release alone, found when it is first asked for. */
    private final Map<String, Set<String>> broader = new ConcurrentHashMap<>();
    private final Map<String, Double> centres = new ConcurrentHashMap<>();
    private final Map<Direction, Map<String, Judgement>> byWord = new EnumMap<>(Direction.class);

    ThresholdRules(List<QuantityRule> rules, List<Concept> tests, UnitTable units,
            Function<String, @Nullable Concept> concepts) {
        this.concepts = concepts;
        this.tests = tests;
        this.units = units;
        for (QuantityRule rule : rules) {
            byTest.computeIfAbsent(rule.analyte(), _ -> new ArrayList<>()).add(rule);
            byFinding.computeIfAbsent(rule.finding(), _ -> new ArrayList<>()).add(rule);
            if (rule.sex() != null) {
                bySex.add(rule.analyte());
            }
        }
        byTest.forEach((test, of) -> {
            if (of.size() > 1 && of.stream().allMatch(rule -> rule.threshold().signum() == 0)) {
                changes.add(test);
            }
        });
        for (Direction direction : Direction.values()) {
            byWord.put(direction, new ConcurrentHashMap<>());
        }
        byFinding.forEach((finding, of) -> {
            Set<String> analytes = new HashSet<>();
            of.forEach(rule -> analytes.add(rule.analyte()));
            testsByFinding.put(finding, testsAmong(analytes));
        });
    }

    /**
     * The tests whose values may become this finding, or decide between it and a narrower one: of the rules for it and
     * for what is narrower than it, the tests themselves and those of which they are a part.
     */
    List<Concept> testsThatMayMean(Concept finding) {
        Set<String> analytes = new HashSet<>();
        byFinding.forEach((id, rules) -> {
            if (id.equals(finding.id()) || isBroader(finding.id(), id)) {
                rules.forEach(rule -> analytes.add(rule.analyte()));
            }
        });
        return testsAmong(analytes);
    }

    /** The tests whose values can prove a finding, without repetition; of a part, what it is a part of too. */
    List<Concept> testsOf(Concept finding) {
        return testsByFinding.getOrDefault(finding.id(), List.of());
    }

    private List<Concept> testsAmong(Set<String> analytes) {
        return tests.stream().filter(test -> analytes.contains(test.id()) || hasComponent(test, analytes)).toList();
    }

    private static boolean hasComponent(Concept test, Set<String> analytes) {
        Analyte analyte = test.analyte();
        return analyte != null && (analyte.firstComponent() != null && analytes.contains(analyte.firstComponent())
                || analyte.secondComponent() != null && analytes.contains(analyte.secondComponent()));
    }

    /** What they make of a value; where the sex is unknown, what they make of it for either. */
    Judgement judge(Concept test, Value value, @Nullable Patient patient) {
        Patient.Age age = patient == null ? null : patient.age();
        if (patient != null && patient.sex() != null || !dependsOnSex(test)) {
            return judgeKnown(test, value, patient == null ? new Patient(null, null) : patient);
        }
        Judgement male = judgeKnown(test, value, new Patient(age, "male"));
        Judgement female = judgeKnown(test, value, new Patient(age, "female"));
        return new Judgement(inBoth(male.proven(), female.proven()), inBoth(male.ruledOut(), female.ruledOut()));
    }

    /** What they make of a result in words; whose it is makes no difference, for somebody has judged it. */
    Judgement judge(Concept test, Direction direction) {
        Map<String, Judgement> known = byWord.get(direction);
        Judgement judgement = known.get(test.id());
        if (judgement == null) {
            judgement = judgeAnew(test, direction);
            known.put(test.id(), judgement);
        }
        return judgement;
    }

    private Judgement judgeAnew(Concept test, Direction direction) {
        return switch (direction) {
            case UP -> new Judgement(toOneSide(test, ThresholdRules::isUpward), List.of());
            case DOWN -> new Judgement(toOneSide(test, rule -> !isUpward(rule)), List.of());
            case POSITIVE, DOUBTFUL -> new Judgement(shown(test), List.of());
            case ABNORMAL -> new Judgement(toOneSide(test, rule -> units.isSigns(rule.unit())), List.of());
            case NEGATIVE -> new Judgement(List.of(), shown(test));
            case UNDETECTABLE -> undetectable(test);
            case NORMAL -> new Judgement(List.of(), toOneSide(test, _ -> true));
        };
    }

    private Judgement undetectable(Concept test) {
        Judgement low = judge(test, Direction.DOWN);
        return low.proven().isEmpty() ? judge(test, Direction.NEGATIVE) : low;
    }

    /** What a positive test shows: by the rules on signs, or else what a high value of it means. */
    private List<QuantityRule> shown(Concept test) {
        List<QuantityRule> bySigns = toOneSide(test, rule -> units.isSigns(rule.unit()));
        return bySigns.isEmpty() ? toOneSide(test, ThresholdRules::isUpward) : bySigns;
    }

    private List<QuantityRule> toOneSide(Concept test, Predicate<QuantityRule> side) {
        Analyte analyte = test.analyte();
        return mostGeneral(Stream
                .of(test.id(), analyte == null ? null : analyte.firstComponent(),
                        analyte == null ? null : analyte.secondComponent())
                .filter(id -> id != null)
                .flatMap(id -> byTest.getOrDefault(id, List.of()).stream())
                .filter(side)
                .toList());
    }

    private static boolean isUpward(QuantityRule rule) {
        return rule.comparator() == Comparator.GREATER || rule.comparator() == Comparator.AT_LEAST;
    }

    /** Whether the signs of a reaction are a value of the test. */
    boolean isBySigns(Concept test) {
        return byTest.getOrDefault(test.id(), List.of()).stream().anyMatch(rule -> units.isSigns(rule.unit()));
    }

    /** Whether its zero means no change: 3 kg of it are no level. */
    boolean isChange(Concept test) {
        return changes.contains(test.id());
    }

    /** The geometric mean of the thresholds in the default unit; zero where there are none. */
    double centre(Concept test) {
        return centres.computeIfAbsent(test.id(), _ -> centreAnew(test));
    }

    private double centreAnew(Concept test) {
        double sum = 0;
        int count = 0;
        for (QuantityRule rule : byTest.getOrDefault(test.id(), List.of())) {
            Optional<BigDecimal> threshold = rule.unit() == null || test.analyte().defaultUnit() == null
                    ? Optional.empty()
                    : units.convert(rule.threshold(), rule.unit(), test.analyte().defaultUnit(), test.analyte());
            if (threshold.isPresent() && threshold.get().signum() > 0) {
                sum += Math.log(threshold.get().doubleValue());
                count++;
            }
        }
        return count == 0 ? 0 : Math.exp(sum / count);
    }

    private boolean dependsOnSex(Concept test) {
        Analyte analyte = test.analyte();
        return bySex.contains(test.id()) || analyte != null
                && (bySex.contains(analyte.firstComponent()) || bySex.contains(analyte.secondComponent()));
    }

    private static List<QuantityRule> inBoth(List<QuantityRule> rules, List<QuantityRule> others) {
        return rules.stream()
                .filter(rule -> others.stream().anyMatch(other -> other.finding().equals(rule.finding())))
                .toList();
    }

    private Judgement judgeKnown(Concept test, Value value, Patient patient) {
        List<QuantityRule> proven = new ArrayList<>();
        List<QuantityRule> ruledOut = new ArrayList<>();
        rangesByTest(test, value).forEach((id, range) -> {
            for (QuantityRule rule : byTest.getOrDefault(id, List.of())) {
                if (appliesTo(rule, patient)) {
                    inUnitOf(rule, range, value, test).ifPresent(stated -> {
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

    /** The ranges of a value by the test whose rules they answer; of a pair each its own. */
    private static Map<String, Range> rangesByTest(Concept test, Value value) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        ranges.put(test.id(), value.range());
        Analyte analyte = test.analyte();
        if (analyte != null && analyte.firstComponent() != null) {
            ranges.put(analyte.firstComponent(), value.range());
        }
        BigDecimal second = value.quantity().second();
        if (analyte != null && analyte.secondComponent() != null && second != null) {
            ranges.put(analyte.secondComponent(), Range.of(value.quantity().comparator(), second));
        }
        return ranges;
    }

    private Optional<Range> inUnitOf(QuantityRule rule, Range range, Value value, Concept test) {
        if (value.unit() == null || test.analyte() == null) {
            return rule.unit() == null ? Optional.of(range) : Optional.empty();
        }
        return range.converted(number -> units.convert(number, value.unit().id(), rule.unit(), test.analyte()));
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
        if (rules.size() < 2) {
            return rules;
        }
        Map<String, QuantityRule> first = new LinkedHashMap<>();
        for (QuantityRule rule : rules) {
            if (rules.stream().noneMatch(other -> isBroader(other.finding(), rule.finding()))) {
                first.putIfAbsent(rule.finding(), rule);
            }
        }
        return List.copyOf(first.values());
    }

    private boolean isBroader(String broad, String narrow) {
        Set<String> known = broader.get(narrow);
        if (known == null) {
            known = broaderAnew(narrow);
            broader.put(narrow, known);
        }
        return known.contains(broad);
    }

    private Set<String> broaderAnew(String narrow) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(narrow));
        while (!open.isEmpty()) {
            Concept concept = concepts.apply(open.removeLast());
            if (concept != null && seen.add(concept.id())) {
                found.addAll(concept.broader());
                open.addAll(concept.broader());
            }
        }
        return Set.copyOf(found);
    }
}
