package org.caseloom.ontology.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.check.Baseline.Kind;
import org.caseloom.ontology.concept.CheckException;

/** Counts findings against those of the release in force, and puts the first of each kind into words. For one use. */
final class MessageCollector {
    private static final String EVERY_SUBJECT = "*";
    private static final Comparator<Kind> ERRORS_FIRST = Comparator.comparing(Kind::severity)
            .thenComparing(Kind::check);

    private final Sentences sentences;
    private final Map<String, Map<String, CheckException>> exceptions = new HashMap<>();
    private final Map<Kind, Tally> tallies = new TreeMap<>(ERRORS_FIRST);
    private final Set<Finding.Identity> gone = new HashSet<>();

    MessageCollector(Baseline baseline, OntologyView after, LocalDate today) {
        this.sentences = new Sentences(after, baseline.view());
        baseline.counts().forEach((kind, count) -> tally(kind).known = count);
        after.ontology()
                .settings()
                .exceptions()
                .stream()
                .filter(exception -> !exception.expires().isBefore(today))
                .forEach(exception -> exceptions.computeIfAbsent(exception.check(), _ -> new HashMap<>())
                        .put(exception.subject(), exception));
    }

    /** What the draft brings. */
    void fresh(Finding finding) {
        Tally tally = tally(Kind.of(finding));
        tally.fresh++;
        CheckException accepted = accepted(finding);
        if (accepted != null) {
            tally.accepted++;
        }
        if (tally.messages.size() < CheckResult.MOST) {
            tally.messages.add(sentences.message(finding, false, accepted));
        }
    }

    /** What the release in force has and the draft mends. */
    void mended(Finding finding) {
        replaced(finding);
        tally(Kind.of(finding)).mended++;
    }

    /** What the release in force has and the draft has otherwise. */
    void replaced(Finding finding) {
        tally(Kind.of(finding)).known--;
        if (finding.severity() == Severity.ERROR) {
            gone.add(finding.identity());
        }
    }

    /** Both lists of findings about the same thing: in the release in force, and now. */
    void compare(List<Finding> before, List<Finding> now) {
        if (before.isEmpty() && now.isEmpty()) {
            return;
        }
        Map<Finding.Identity, Finding> open = new HashMap<>();
        before.forEach(finding -> open.put(finding.identity(), finding));
        for (Finding finding : now) {
            if (open.remove(finding.identity()) == null) {
                fresh(finding);
            }
        }
        open.values().forEach(this::mended);
    }

    /** The report; errors that the release in force has already follow those that the draft brings. */
    ValidationReport report(Baseline baseline, int changedConcepts) {
        for (Finding error : baseline.errors()) {
            if (!gone.contains(error.identity())) {
                Tally tally = tally(Kind.of(error));
                CheckException accepted = accepted(error);
                if (accepted != null) {
                    tally.accepted++;
                }
                if (tally.messages.size() < CheckResult.MOST) {
                    tally.messages.add(sentences.message(error, true, accepted));
                }
            }
        }
        List<CheckResult> results = new ArrayList<>();
        tallies.forEach((kind, tally) -> {
            if (tally.fresh + tally.known + tally.mended > 0) {
                results.add(new CheckResult(kind.check(), kind.severity(), tally.fresh, tally.known, tally.accepted,
                        tally.mended, List.copyOf(tally.messages)));
            }
        });
        return new ValidationReport(List.copyOf(results), changedConcepts);
    }

    private @Nullable CheckException accepted(Finding finding) {
        Map<String, CheckException> bySubject = exceptions.get(finding.check().name());
        if (bySubject == null) {
            return null;
        }
        CheckException every = bySubject.get(EVERY_SUBJECT);
        return bySubject.getOrDefault(finding.subject(), every);
    }

    private Tally tally(Kind kind) {
        return tallies.computeIfAbsent(kind, _ -> new Tally());
    }

    private static final class Tally {
        private int fresh;
        private int known;
        private int accepted;
        private int mended;
        private final List<ValidationMessage> messages = new ArrayList<>();
    }
}
