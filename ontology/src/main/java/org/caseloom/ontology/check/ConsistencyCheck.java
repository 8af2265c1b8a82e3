package org.caseloom.ontology.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Checks what a published release promises: labels in both languages, a hierarchy without cycles or loose ends, no
 * surface form on two concepts of one type, and quantity rules whose parts exist and whose units convert. Stateless.
 */
public final class ConsistencyCheck {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,/%-]+");
    private static final Pattern SHORT_LATIN = Pattern.compile("[A-Z]{2,3}");

    private final TermRelease release;
    private final Map<String, Concept> concepts;
    private final Set<String> units;
    private final List<Issue> issues = new ArrayList<>();

    private ConsistencyCheck(TermRelease release) {
        this.release = release;
        this.concepts = release.concepts()
                .stream()
                .collect(Collectors.toMap(Concept::id, concept -> concept, (first, second) -> {
                    issues.add(new Issue(first.id(), "has two types.", "Keep one."));
                    return first;
                }));
        this.units = release.units().stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** Everything that is wrong; empty for a release that may be published. */
    public static List<Issue> issues(TermRelease release) {
        ConsistencyCheck check = new ConsistencyCheck(release);
        release.concepts().forEach(check::labels);
        release.concepts().forEach(check::hierarchy);
        release.concepts().forEach(check::values);
        check.surfaceForms();
        release.rules().forEach(check::rule);
        return List.copyOf(check.issues);
    }

    private void labels(Concept concept) {
        for (Language language : Language.values()) {
            long preferred = concept.terms()
                    .stream()
                    .filter(term -> term.kind() == Kind.PREFERRED && term.lang() == language)
                    .count();
            if (preferred != 1) {
                report(concept.id(), "has " + preferred + " preferred labels in " + language.code() + ".",
                        "Give it exactly one.");
            }
        }
        for (Term term : concept.terms()) {
            String form = NormalizedText.fold(term.text()).strip();
            if (form.isEmpty() || NUMBER.matcher(form).matches()) {
                report(concept.id(), "has the label \"" + term.text() + "\", which is a number or nothing.",
                        "Remove it: it would match everywhere.");
            }
            if (term.kind() == Kind.ALTERNATIVE && SHORT_LATIN.matcher(term.text()).matches()) {
                report(concept.id(), "has the short Latin label " + term.text() + ".",
                        "Make it a cl:abbreviation, so that its case counts.");
            }
        }
    }

    private void hierarchy(Concept concept) {
        for (String broader : concept.broader()) {
            Concept parent = concepts.get(broader);
            if (parent == null) {
                report(concept.id(), "is a kind of " + broader + ", which does not exist.", "Correct skos:broader.");
            } else if (parent.type() != concept.type()) {
                report(concept.id(), "is a kind of " + broader + ", which is of another type.",
                        "A " + concept.type().code() + " is a kind of a " + concept.type().code() + ".");
            }
        }
        if (ancestors(concept).contains(concept.id())) {
            report(concept.id(), "is a kind of itself.", "Break the cycle of skos:broader.");
        }
    }

    private Set<String> ancestors(Concept concept) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(concept.broader());
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (seen.add(next) && concepts.get(next) != null) {
                open.addAll(concepts.get(next).broader());
            }
        }
        return seen;
    }

    private void surfaceForms() {
        record Form(MentionType type, String text) {}
        Map<Form, String> owners = new HashMap<>();
        for (Concept concept : release.concepts()) {
            for (Term term : concept.terms()) {
                // an abbreviation counts with its case, so it only collides with the same letters
                String text = term.kind() == Kind.ABBREVIATION
                        ? NormalizedText.of(term.text()).cased()
                        : NormalizedText.fold(term.text());
                String owner = owners.putIfAbsent(new Form(concept.type(), text), concept.id());
                if (owner != null && !owner.equals(concept.id()) && term.kind() != Kind.READING) {
                    report(concept.id(), "shares \"" + term.text() + "\" with " + owner + ".",
                            "Leave the form to one of them.");
                }
            }
        }
    }

    private void values(Concept concept) {
        Analyte analyte = concept.analyte();
        if (analyte == null) {
            return;
        }
        analyte.units().forEach(unit -> unitExists(concept.id(), unit));
        unitExists(concept.id(), analyte.defaultUnit());
        if (analyte.plausibleMinimum() != null && analyte.plausibleMaximum() != null
                && analyte.plausibleMinimum().compareTo(analyte.plausibleMaximum()) >= 0) {
            report(concept.id(), "has a plausible minimum above its maximum.", "Swap them.");
        }
    }

    private void rule(QuantityRule rule) {
        Concept test = concepts.get(rule.analyte());
        Concept finding = concepts.get(rule.finding());
        if (test == null || test.type() != MentionType.TEST) {
            report(rule.id(), "measures " + rule.analyte() + ", which is not a test.", "Correct cl:analyte.");
        } else if (!converts(test.analyte(), rule.unit())) {
            report(rule.id(), "has its threshold in " + rule.unit() + ", into which values of " + rule.analyte()
                    + " do not convert.", "Use one of its units, or add a conversion.");
        }
        if (finding == null || finding.type() != MentionType.FINDING && finding.type() != MentionType.DISEASE) {
            report(rule.id(), "yields " + rule.finding() + ", which is not a finding.", "Correct cl:finding.");
        }
        unitExists(rule.id(), rule.unit());
    }

    /** Components of a pair have no units of their own: their values come in the pair's unit. */
    private static boolean converts(@Nullable Analyte analyte, @Nullable String unit) {
        return analyte == null || unit == null || analyte.units().isEmpty() || analyte.units().contains(unit)
                || unit.equals(analyte.defaultUnit())
                || analyte.conversions().stream().anyMatch(conversion -> conversion.to().equals(unit));
    }

    private void unitExists(String subject, @Nullable String unit) {
        if (unit != null && !units.contains(unit)) {
            report(subject, "uses the unit " + unit + ", which does not exist.", "Correct it or add the unit.");
        }
    }

    private void report(String subject, String problem, String advice) {
        issues.add(new Issue(subject, problem, advice));
    }
}
