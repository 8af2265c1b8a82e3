package org.caseloom.ontology.curation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.check.Validation;
import org.caseloom.ontology.check.ValidationReport;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.impact.TermChanges;
import org.caseloom.ontology.release.ReleaseInfo;
import org.caseloom.ontology.release.ReleaseNote;
import org.caseloom.ontology.release.ReleaseStore;
import org.caseloom.ontology.release.TermReleases;

/**
 * The releases of a store and which of them is in force. A release comes into force by one transaction of the store,
 * and outlets hear of it afterwards. Thread-safe: one release is published at a time, and readers of the release in
 * force never wait.
 */
public final class Releases {
    private final ReleaseStore store;
    private final ReleaseChanges changes;
    private final ReleaseOutlet outlet;
    private final Clock clock;
    private final TermReleases termReleases = new TermReleases();
    private final ReentrantLock publishing = new ReentrantLock();
    private volatile InForce inForce;

    Releases(ReleaseStore store, Path folder, Supplier<Ontology> first, ReleaseOutlet outlet, Clock clock) {
        this.store = store;
        this.changes = new ReleaseChanges(folder.resolve("releases"));
        this.outlet = outlet;
        this.clock = clock;
        store.removeStrayFiles();
        this.inForce = store.current().map(this::load).orElseGet(() -> first(first.get()));
    }

    /** The release in force. */
    public InForce inForce() {
        return inForce;
    }

    /** All releases, the newest first. */
    public List<ReleaseInfo> list() {
        return store.list();
    }

    /**
     * A release by its id.
     *
     * @throws CaseloomException NOT_FOUND
     */
    public ReleaseInfo info(String release) {
        return store.info(release);
    }

    /** What a release says, from its file. */
    public Ontology content(String release) {
        InForce now = inForce;
        return now.info().id().equals(release) ? now.ontology() : store.content(release);
    }

    /** What made a release out of the one before it; empty for the first and where nobody knows. */
    public Optional<TermChanges> changesOf(String release) {
        return changes.read(release);
    }

    /** Brings the content of an earlier release back, as a new release. */
    public ReleaseInfo rollback(String release, String author, @Nullable String note) {
        Author.require(author);
        return alone(() -> {
            InForce before = inForce;
            if (release.equals(before.info().id())) {
                throw new CaseloomException(ErrorCode.EDIT_REFUSED, "release " + release + " is in force already");
            }
            Ontology after = store.content(release);
            String text = note == null || note.isBlank() ? "Back to " + release : note.strip();
            return put(before, after, new ReleaseNote(author, text, before.info().id(), release, null));
        });
    }

    /** Does what must not happen while another release is being published; fails with PUBLISHING where one is. */
    <T> T alone(Supplier<T> work) {
        if (!publishing.tryLock()) {
            throw new CaseloomException(ErrorCode.PUBLISHING, "another release is being published");
        }
        try {
            return work.get();
        } finally {
            publishing.unlock();
        }
    }

    /** Puts a release in force and tells of it; only within {@link #alone}. */
    ReleaseInfo put(InForce before, Ontology after, ReleaseNote note) {
        Instant now = clock.instant();
        TermRelease terms = termReleases.of(after, store.nextId(now), now);
        TermChanges change = TermChanges.between(before.terms(), terms);
        changes.write(terms.id(), change);
        ReleaseInfo info = store.add(before.ontology(), after, terms, note);
        inForce = new InForce(info, after, terms);
        outlet.released(terms, change);
        return info;
    }

    /** What annotators would get of an ontology. */
    TermRelease terms(Ontology ontology, String id) {
        return termReleases.of(ontology, id, clock.instant());
    }

    private InForce load(ReleaseInfo info) {
        Ontology ontology = store.content(info.id());
        return new InForce(info, ontology, termReleases.of(ontology, info.id(), info.published()));
    }

    private InForce first(Ontology ontology) {
        Instant now = clock.instant();
        ValidationReport report = Validation.of(Ontology.EMPTY, ontology, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (report.blocks()) {
            throw new CaseloomException(ErrorCode.ONTOLOGY_INVALID, Approval.words(report.blocking()));
        }
        TermRelease terms = termReleases.of(ontology, store.nextId(now), now);
        ReleaseInfo info = store.add(Ontology.EMPTY, ontology, terms,
                new ReleaseNote("Caseloom", "The starter ontology", null, null, null));
        return new InForce(info, ontology, terms);
    }
}
