package org.caseloom.ontology.curation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.check.Validation;
import org.caseloom.ontology.check.ValidationReport;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.draft.Draft;
import org.caseloom.ontology.impact.ImpactReport;
import org.caseloom.ontology.release.ReleaseInfo;
import org.caseloom.ontology.release.ReleaseNote;
import org.caseloom.ontology.release.ReleaseStore;

/**
 * The curator's loop over one store: what stands in drafts is validated, previewed and published as a release.
 * Thread-safe.
 */
public final class Curation {
    private final Releases releases;
    private final Drafts drafts;
    private final ImpactPreviewer impact;
    private final Clock clock;

    /**
     * Opens the store and puts the first release in force where there is none.
     *
     * @param folder where releases, drafts and sources lie
     * @param first  what the first release says; asked only where there is none
     */
    public Curation(ReleaseStore store, Path folder, Supplier<Ontology> first, ImpactPreviewer impact,
            ReleaseOutlet outlet,
            Clock clock) {
        this.releases = new Releases(store, folder, first, outlet, clock);
        this.drafts = new Drafts(releases, folder, clock);
        this.impact = impact;
        this.clock = clock;
    }

    /** What was published. */
    public Releases releases() {
        return releases;
    }

    /** What is being changed. */
    public Drafts drafts() {
        return drafts;
    }

    /** What is wrong with a draft, or worth knowing. */
    public ValidationReport validate(String draft) {
        InForce now = releases.inForce();
        return Validation.of(now.ontology(), drafts.view(draft), today());
    }

    /** What a draft would change in the documents. */
    public ImpactReport preview(String draft) {
        InForce now = releases.inForce();
        return impact.preview(now.terms(), releases.terms(drafts.view(draft), "draft-" + draft));
    }

    /**
     * Publishes a draft.
     *
     * @param accepted the kinds of warnings that the author has read
     * @throws CaseloomException PUBLISHING while somebody else publishes; CONCEPT_CHANGED, DRAFT_BLOCKED or
     *                           DRAFT_UNANSWERED where the draft may not be published as it is
     */
    public ReleaseInfo publish(String draft, String author, String note, Set<Check> accepted) {
        Author.require(author);
        return releases.alone(() -> {
            Draft open = drafts.freeze(draft);
            try {
                InForce before = releases.inForce();
                Ontology after = approved(open, before, accepted);
                String text = note == null || note.isBlank() ? open.info().title() : note.strip();
                ReleaseInfo info = releases.put(before, after,
                        new ReleaseNote(author, text, before.info().id(), null, draft));
                drafts.end(open, info.id());
                return info;
            } finally {
                drafts.thaw();
            }
        });
    }

    private Ontology approved(Draft draft, InForce before, Set<Check> accepted) {
        OtherChanges.requireCurrent(draft, before);
        if (draft.change().isEmpty()) {
            throw new CaseloomException(ErrorCode.EDIT_REFUSED, "draft " + draft.info().id() + " changes nothing");
        }
        Ontology after = draft.on(before.ontology());
        Approval.require(Validation.of(before.ontology(), after, today()), accepted);
        return after;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
