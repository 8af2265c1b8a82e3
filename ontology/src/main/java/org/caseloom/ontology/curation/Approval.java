package org.caseloom.ontology.curation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.check.ValidationMessage;
import org.caseloom.ontology.check.ValidationReport;

/** Whether a draft may be published with what validation says of it. */
final class Approval {
    /** Messages quoted in a refusal; validation shows them all. */
    private static final int QUOTED = 3;

    private Approval() {}

    static void require(ValidationReport report, Set<Check> accepted) {
        if (report.blocks()) {
            throw new CaseloomException(ErrorCode.DRAFT_BLOCKED, words(report.blocking()));
        }
        Set<Check> open = new TreeSet<>(report.questions());
        open.removeAll(accepted);
        if (!open.isEmpty()) {
            throw new CaseloomException(ErrorCode.DRAFT_UNANSWERED, "nobody has accepted "
                    + open.stream().map(check -> check + " (" + fresh(report, check) + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    static String words(List<ValidationMessage> messages) {
        String quoted = messages.stream()
                .limit(QUOTED)
                .map(message -> message.check() + " " + message.subject() + ": " + message.text().en())
                .collect(Collectors.joining(" "));
        return messages.size() + (messages.size() == 1 ? " error: " : " errors: ") + quoted;
    }

    private static int fresh(ValidationReport report, Check check) {
        return report.results().stream().filter(result -> result.check() == check).mapToInt(result -> result.fresh())
                .sum();
    }
}
