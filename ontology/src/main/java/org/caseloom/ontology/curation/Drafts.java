package org.caseloom.ontology.curation;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
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
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.rdf.OntologyFile;
import org.caseloom.ontology.release.ReleaseInfo;

/**
 * What curators are changing. Everything is a draft until it is published. Thread-safe: drafts change one at a time;
 * a draft that is being published does not change.
 */
public final class Drafts {
    private final Releases releases;
    private final DraftStore store;
    private final SourceImport imports;
    private final Editor editor;
    private final Clock clock;
    /** The draft that is being published; an edit now would be lost between its last look and its end. */
    private @Nullable String frozen;

    Drafts(Releases releases, Path folder, Clock clock) {
        this.releases = releases;
        this.store = new DraftStore(folder.resolve("drafts"));
        this.imports = new SourceImport(folder);
        this.editor = new Editor(imports::split);
        this.clock = clock;
        closePublished();
    }

    /** All drafts, open ones first. */
    public synchronized List<DraftInfo> list() {
        return store.list();
    }

    /** A new draft over the release in force. */
    public synchronized DraftInfo open(String title, String author) {
        Author.require(author);
        String name = title == null || title.isBlank() ? "Draft of " + author : title.strip();
        return store.create(name, author, inForce().info().id(), clock.instant()).info();
    }

    /** What an open draft changes; the same object until the draft changes. */
    public synchronized Change change(String draft) {
        return store.open(draft).change();
    }

    /** An open draft; a copy, which later edits do not change. */
    public synchronized Draft draft(String draft) {
        Draft copy = new Draft(store.open(draft).info());
        store.open(draft).entries().forEach(copy::add);
        return copy;
    }

    /** The open draft that changes a concept. */
    public synchronized Optional<String> thatChanges(String concept) {
        return store.open()
                .stream()
                .filter(open -> open.touched(concept).isPresent())
                .map(open -> open.info().id())
                .findFirst();
    }

    /** The ontology as an open draft would make it. */
    public synchronized Ontology view(String draft) {
        return store.open(draft).on(inForce().ontology());
    }

    /**
     * Makes edits in a draft: all of them or, where one is refused, none.
     *
     * @param version what {@code ConceptVersion} the author has seen of the concept; null where they take it as it is
     * @throws CaseloomException EDIT_REFUSED, NOT_FOUND, or CONCEPT_CHANGED with what somebody else did
     */
    public synchronized DraftInfo edit(String draft, String author, List<Edit> edits, @Nullable String version) {
        Author.require(author);
        Draft open = store.open(draft);
        InForce now = inForce();
        Ontology before = open.on(now.ontology());
        if (version != null) {
            edits.stream()
                    .flatMap(edit -> Editor.subject(edit).stream())
                    .forEach(subject -> OtherChanges.requireSeen(open, before, now, subject, version));
        }
        return add(open, author, edits, editor.apply(before, edits, author, today()));
    }

    /** Makes the edits of a table; a line that is refused is named, and nothing is changed then. */
    public synchronized DraftInfo bulk(String draft, String author, String table) {
        Author.require(author);
        List<BulkFile.Line> lines = BulkFile.read(table);
        Draft open = store.open(draft);
        Change change = editor.applyLines(open.on(inForce().ontology()), lines, author, today());
        return add(open, author, lines.stream().map(BulkFile.Line::edit).toList(), change);
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

    /** Takes the changes of a concept out of a draft. */
    public synchronized DraftInfo revert(String draft, String author, String concept) {
        Draft open = store.open(draft);
        if (open.touched(concept).isEmpty()) {
            throw new CaseloomException(ErrorCode.NOT_FOUND, "draft " + draft + " does not change " + concept);
        }
        return add(open, author, "revert " + concept, new Change(List.of(), null), List.of(concept));
    }

    /** Throws a draft away, with what it read of sources. */
    public synchronized DraftInfo discard(String draft) {
        Draft open = store.open(draft);
        requireUnfrozen(draft);
        imports.discard(draft);
        return store.close(open, null);
    }

    /** Reads files of sources into a draft. */
    public ImportReport importInto(String draft, String author, List<Path> files, @Nullable MentionType type,
            ReadProgress progress) {
        long started = System.nanoTime();
        Author.require(author);
        SourceImport.Read read = imports.read(files, type, progress);
        synchronized (this) {
            Draft open = store.open(draft);
            Ontology before = open.on(inForce().ontology());
            SourceImport.Merged merged = imports.merge(draft, before, read);
            Change change = Change.of(before, merged.result().changed(), merged.result().settings());
            DraftInfo info = add(open, author, "import " + merged.sources(), change, List.of());
            return new ImportReport(info, read.reports(), merged.result().report(),
                    (System.nanoTime() - started) / 1_000_000);
        }
    }

    /** Keeps an open draft as it is until it thaws. */
    synchronized Draft freeze(String draft) {
        Draft open = store.open(draft);
        frozen = draft;
        return open;
    }

    synchronized void thaw() {
        frozen = null;
    }

    /** Ends a draft that became a release. */
    synchronized void end(Draft draft, String release) {
        store.close(draft, release);
        imports.keep(draft.info().id());
    }

    /** A crash between the store's transaction and the draft's end leaves a draft open that is published. */
    private synchronized void closePublished() {
        for (ReleaseInfo release : releases.list()) {
            for (Draft draft : store.open()) {
                if (draft.info().id().equals(release.draft())) {
                    end(draft, release.id());
                }
            }
        }
    }

    private DraftInfo add(Draft draft, String author, List<Edit> edits, Change change) {
        OtherChanges.requireFree(store.open(), draft, change.ids());
        String summary = edits.size() == 1 ? EditNames.of(edits.getFirst()) : edits.size() + " edits";
        return add(draft, author, summary, change, List.of());
    }

    private DraftInfo add(Draft draft, String author, String summary, Change change, List<String> reverts) {
        requireUnfrozen(draft.info().id());
        if (change.isEmpty() && reverts.isEmpty()) {
            return draft.info();
        }
        store.add(draft,
                new DraftEntry(draft.entries().size() + 1, clock.instant(), author, summary, change, reverts));
        return draft.info();
    }

    private void requireUnfrozen(String draft) {
        if (draft.equals(frozen)) {
            throw new CaseloomException(ErrorCode.PUBLISHING, "draft " + draft + " is being published");
        }
    }

    private InForce inForce() {
        return releases.inForce();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
