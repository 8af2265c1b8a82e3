package org.caseloom.ontology.curation;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.check.Validation;
import org.caseloom.ontology.check.ValidationReport;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.draft.BulkFile;
import org.caseloom.ontology.draft.Change;
import org.caseloom.ontology.draft.Draft;
import org.caseloom.ontology.draft.DraftEntry;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.draft.DraftStore;
import org.caseloom.ontology.draft.Edit;
import org.caseloom.ontology.draft.Editor;
import org.caseloom.ontology.impact.ImpactReport;
import org.caseloom.ontology.impact.TermChanges;
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.rdf.OntologyFile;
import org.caseloom.ontology.release.ReleaseInfo;
import org.caseloom.ontology.release.ReleaseNote;
import org.caseloom.ontology.release.ReleaseStore;
import org.caseloom.ontology.release.TermReleases;

/**
 * The curator's loop over one store. Everything is a draft until it is published; a release comes into force by one
 * transaction of the store, and outlets hear of it afterwards. Thread-safe: drafts change one at a time, one release
 * is published at a time, and readers of the release in force never wait.
 */
public final class Curation {
    private final ReleaseStore releases;
    private final ReleaseChanges changes;
    private final DraftStore drafts;
    private final SourceImport imports;
    private final Editor editor;
    private final ImpactPreviewer impact;
    private final ReleaseOutlet outlet;
    private final Clock clock;
    private final TermReleases termReleases = new TermReleases();
    private final ReentrantLock publishing = new ReentrantLock();
    /** The draft that is being published; an edit now would be lost between its last look and its end. */
    private @Nullable String frozen;
    private volatile InForce inForce;

    /**
     * Opens the store and puts the first release in force where there is none.
     *
     * @param folder where releases, drafts and sources lie
     * @param first  what the first release says
     */
    public Curation(ReleaseStore releases, Path folder, Ontology first, ImpactPreviewer impact, ReleaseOutlet outlet,
            Clock clock) {
        this.releases = releases;
        this.changes = new ReleaseChanges(folder.resolve("releases"));
        this.drafts = new DraftStore(folder.resolve("drafts"));
        this.imports = new SourceImport(folder);
        this.editor = new Editor(imports::split);
        this.impact = impact;
        this.outlet = outlet;
        this.clock = clock;
        releases.removeStrayFiles();
        this.inForce = releases.current().map(this::load).orElseGet(() -> first(first));
        closePublishedDrafts();
    }

    /** The release in force. */
    public InForce inForce() {
        return inForce;
    }

    /** All releases, the newest first. */
    public List<ReleaseInfo> releases() {
        return releases.list();
    }

    /** What a release says, from its file. */
    public Ontology content(String release) {
        InForce now = inForce;
        return now.info().id().equals(release) ? now.ontology() : releases.content(release);
    }

    /** What made a release out of the one before it; empty for the first and where nobody knows. */
    public Optional<TermChanges> changesOf(String release) {
        return changes.read(release);
    }

    /** All drafts, open ones first. */
    public synchronized List<DraftInfo> drafts() {
        return drafts.list();
    }

    /** A new draft over the release in force. */
    public synchronized DraftInfo openDraft(String title, String author) {
        requireAuthor(author);
        String name = title == null || title.isBlank() ? "Draft of " + author : title.strip();
        return drafts.create(name, author, inForce.info().id(), clock.instant()).info();
    }

    /** What an open draft changes. */
    public synchronized Change changeOf(String draft) {
        return drafts.open(draft).change();
    }

    /** An open draft; a copy, which later edits do not change. */
    public synchronized Draft draft(String draft) {
        Draft copy = new Draft(drafts.open(draft).info());
        drafts.open(draft).entries().forEach(copy::add);
        return copy;
    }

    /** The open draft that changes a concept. */
    public synchronized Optional<String> draftThatChanges(String concept) {
        return drafts.open()
                .stream()
                .filter(open -> open.touched(concept).isPresent())
                .map(open -> open.info().id())
                .findFirst();
    }

    /** The ontology as an open draft would make it. */
    public synchronized Ontology view(String draft) {
        return drafts.open(draft).on(inForce.ontology());
    }

    /**
     * Makes edits in a draft: all of them or, where one is refused, none.
     *
     * @param version what {@code ConceptVersion} the author has seen of the concept; null where they take it as it is
     * @throws CaseloomException EDIT_REFUSED, NOT_FOUND, or CONCEPT_CHANGED with what somebody else did
     */
    public synchronized DraftInfo edit(String draft, String author, List<Edit> edits, @Nullable String version) {
        requireAuthor(author);
        Draft open = drafts.open(draft);
        Ontology before = open.on(inForce.ontology());
        if (version != null) {
            edits.stream()
                    .flatMap(edit -> Editor.subject(edit).stream())
                    .forEach(subject -> OtherChanges.requireSeen(open, before, inForce, subject, version));
        }
        return add(open, author, edits, editor.apply(before, edits, author, today()));
    }

    /** Makes the edits of a table; a line that is refused is named, and nothing is changed then. */
    public synchronized DraftInfo bulk(String draft, String author, String table) {
        requireAuthor(author);
        List<BulkFile.Line> lines = BulkFile.read(table);
        Draft open = drafts.open(draft);
        Change change = editor.applyLines(open.on(inForce.ontology()), lines, author, today());
        return add(open, author, lines.stream().map(BulkFile.Line::edit).toList(), change);
    }

    /** Takes the changes of a concept out of a draft. */
    public synchronized DraftInfo revert(String draft, String author, String concept) {
        Draft open = drafts.open(draft);
        if (open.touched(concept).isEmpty()) {
            throw new CaseloomException(ErrorCode.NOT_FOUND, "draft " + draft + " does not change " + concept);
        }
        return add(open, author, "revert " + concept, new Change(List.of(), null), List.of(concept));
    }

    /** Throws a draft away. */
    public synchronized DraftInfo discard(String draft) {
        requireUnfrozen(draft);
        imports.discard(draft);
        return drafts.close(drafts.open(draft), null);
    }

    /** Reads files of sources into a draft. */
    public ImportReport importInto(String draft, String author, List<Path> files, @Nullable MentionType type,
            ReadProgress progress) {
        long started = System.nanoTime();
        requireAuthor(author);
        SourceImport.Read read = imports.read(files, type, progress);
        synchronized (this) {
            Draft open = drafts.open(draft);
            Ontology before = open.on(inForce.ontology());
            SourceImport.Merged merged = imports.merge(draft, before, read);
            Change change = Change.of(before, merged.result().changed(), merged.result().settings());
            DraftInfo info = add(open, author, "import " + merged.sources(), change, List.of());
            return new ImportReport(info, read.reports(), merged.result().report(),
                    (System.nanoTime() - started) / 1_000_000);
        }
    }

    /**
     * Takes whole concepts as a curator has edited them in a file: Turtle in our vocabulary.
     *
     * @throws CaseloomException EDIT_REFUSED where it is no Turtle, ONTOLOGY_INVALID where something would be lost
     */
    public DraftInfo putTurtle(String draft, String author, InputStream turtle) {
        Ontology edited = OntologyFile.readTurtle(turtle, Source.CURATOR);
        return edit(draft, author, edited.ordered().stream().<Edit>map(Edit.Put::new).toList(), null);
    }

    /** What is wrong with a draft, or worth knowing. */
    public ValidationReport validate(String draft) {
        InForce now = inForce;
        return Validation.of(now.ontology(), view(draft), today());
    }

    /** What a draft would change in the documents. */
    public ImpactReport preview(String draft) {
        InForce now = inForce;
        Ontology after = view(draft);
        TermRelease terms = termReleases.of(after, "draft-" + draft, clock.instant());
        return impact.preview(now.terms(), terms);
    }

    /**
     * Publishes a draft.
     *
     * @param accepted the kinds of warnings that the author has read
     * @throws CaseloomException PUBLISHING while somebody else publishes; CONCEPT_CHANGED, DRAFT_BLOCKED or
     *                           DRAFT_UNANSWERED where the draft may not be published as it is
     */
    public ReleaseInfo publish(String draft, String author, String note, Set<Check> accepted) {
        requireAuthor(author);
        return alone(() -> {
            InForce before = inForce;
            Draft open = freeze(draft);
            try {
                OtherChanges.requireCurrent(open, before);
                if (open.change().isEmpty()) {
                    throw new CaseloomException(ErrorCode.EDIT_REFUSED, "draft " + draft + " changes nothing");
                }
                Ontology after = open.on(before.ontology());
                Approval.require(Validation.of(before.ontology(), after, today()), accepted);
                String text = note == null || note.isBlank() ? open.info().title() : note.strip();
                ReleaseInfo info = put(before, after, new ReleaseNote(author, text, before.info().id(), null, draft));
                end(open, info.id());
                return info;
            } finally {
                thaw();
            }
        });
    }

    private synchronized Draft freeze(String draft) {
        frozen = draft;
        return drafts.open(draft);
    }

    private synchronized void thaw() {
        frozen = null;
    }

    private synchronized void end(Draft draft, String release) {
        drafts.close(draft, release);
        imports.keep(draft.info().id());
    }

    /** Brings the content of an earlier release back, as a new release. */
    public ReleaseInfo rollback(String release, String author, @Nullable String note) {
        requireAuthor(author);
        return alone(() -> {
            InForce before = inForce;
            if (release.equals(before.info().id())) {
                throw new CaseloomException(ErrorCode.EDIT_REFUSED, "release " + release + " is in force already");
            }
            Ontology after = releases.content(release);
            String text = note == null || note.isBlank() ? "Back to " + release : note.strip();
            return put(before, after, new ReleaseNote(author, text, before.info().id(), release, null));
        });
    }

    private ReleaseInfo put(InForce before, Ontology after, ReleaseNote note) {
        Instant now = clock.instant();
        TermRelease terms = termReleases.of(after, releases.nextId(now), now);
        TermChanges change = TermChanges.between(before.terms(), terms);
        changes.write(terms.id(), change);
        ReleaseInfo info = releases.add(before.ontology(), after, terms, note);
        inForce = new InForce(info, after, terms);
        outlet.released(terms, change);
        return info;
    }

    private InForce load(ReleaseInfo info) {
        Ontology ontology = releases.content(info.id());
        return new InForce(info, ontology, termReleases.of(ontology, info.id(), info.published()));
    }

    private InForce first(Ontology ontology) {
        ValidationReport report = Validation.of(Ontology.EMPTY, ontology, today());
        if (report.blocks()) {
            throw new CaseloomException(ErrorCode.ONTOLOGY_INVALID, Approval.words(report.blocking()));
        }
        Instant now = clock.instant();
        TermRelease terms = termReleases.of(ontology, releases.nextId(now), now);
        ReleaseInfo info = releases.add(Ontology.EMPTY, ontology, terms,
                new ReleaseNote("Caseloom", "The starter ontology", null, null, null));
        return new InForce(info, ontology, terms);
    }

    /** A crash between the store's transaction and the draft's end leaves a draft open that is published. */
    private void closePublishedDrafts() {
        for (ReleaseInfo release : releases.list()) {
            if (release.draft() != null) {
                for (Draft draft : drafts.open()) {
                    if (draft.info().id().equals(release.draft())) {
                        drafts.close(draft, release.id());
                        imports.keep(release.draft());
                    }
                }
            }
        }
    }

    private DraftInfo add(Draft draft, String author, List<Edit> edits, Change change) {
        OtherChanges.requireFree(drafts.open(), draft, inForce.ontology(), change.ids());
        String summary = edits.size() == 1 ? EditNames.of(edits.getFirst()) : edits.size() + " edits";
        return add(draft, author, summary, change, List.of());
    }

    private DraftInfo add(Draft draft, String author, String summary, Change change, List<String> reverts) {
        requireUnfrozen(draft.info().id());
        if (change.isEmpty() && reverts.isEmpty()) {
            return draft.info();
        }
        drafts.add(draft,
                new DraftEntry(draft.entries().size() + 1, clock.instant(), author, summary, change, reverts));
        return draft.info();
    }

    private void requireUnfrozen(String draft) {
        if (draft.equals(frozen)) {
            throw new CaseloomException(ErrorCode.PUBLISHING, "draft " + draft + " is being published");
        }
    }

    private <T> T alone(Supplier<T> work) {
        if (!publishing.tryLock()) {
            throw new CaseloomException(ErrorCode.PUBLISHING, "another release is being published");
        }
        try {
            return work.get();
        } finally {
            publishing.unlock();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void requireAuthor(@Nullable String author) {
        if (author == null || author.isBlank()) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "say who you are: author is missing");
        }
    }
}
