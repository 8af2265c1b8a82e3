package org.caseloom.ontology.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.draft.Change;
import org.caseloom.ontology.draft.Edit;
import org.caseloom.ontology.imports.recognition.FileReport;
import org.caseloom.ontology.imports.recognition.FolderReader;
import org.caseloom.ontology.imports.recognition.ReadFile;
import org.caseloom.ontology.imports.recognition.ReadProgress;
import org.caseloom.ontology.imports.recognition.SourceFormats;
import org.caseloom.ontology.merge.InputFile;
import org.caseloom.ontology.merge.MergeResult;
import org.caseloom.ontology.merge.OntologyMerge;
import org.caseloom.ontology.merge.SourceSnapshots;
import org.caseloom.ontology.merge.Unmerge;

/**
 * Brings files of sources into a draft. What was read is kept as a snapshot of each source, with the draft until it is
 * published, so that a merge can be taken back and the next version of a source replaces exactly what this one said.
 */
final class SourceImport {
    private final FolderReader reader = new FolderReader(SourceFormats.all());
    private final Path kept;
    private final Path drafts;

    /** Files that were read. */
    record Read(List<ReadFile> files) {
        List<FileReport> reports() {
            return files.stream().map(ReadFile::report).toList();
        }
    }

    /** What they made of the ontology, and the sources they came from. */
    record Merged(MergeResult result, String sources) {}

    SourceImport(Path folder) {
        this.kept = folder.resolve("sources");
        this.drafts = folder.resolve("draft-sources");
    }

    Read read(List<Path> files, @Nullable MentionType type, ReadProgress progress) {
        List<ReadFile> read = new ArrayList<>();
        files.forEach(file -> read.addAll(reader.read(file, type, progress)));
        return new Read(read);
    }

    Merged merge(String draft, Ontology before, Read read) {
        List<InputFile> importing = InputFile.of(read.files());
        List<InputFile> all = new ArrayList<>(importing);
        all.addAll(new SourceSnapshots(kept).alongside(importing));
        MergeResult result = OntologyMerge.merge(before, all);
        new SourceSnapshots(drafts.resolve(draft)).write(all);
        return new Merged(result, importing.stream()
                .map(file -> file.content().source().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    Change split(Ontology ontology, Edit.Unmerge edit, String author, LocalDate date) {
        MergeResult result = new Unmerge(new SourceSnapshots(kept)).split(ontology, edit.concept(), edit.member(),
                edit.reason(), author, date);
        return Change.of(ontology, result.changed(), result.settings());
    }

    /** The draft is published: its snapshots are the sources' now. */
    void keep(String draft) {
        move(drafts.resolve(draft), true);
    }

    /** The draft is gone, and so is what it read. */
    void discard(String draft) {
        move(drafts.resolve(draft), false);
    }

    private void move(Path from, boolean keep) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(kept);
            for (Path file : files.toList()) {
                if (keep) {
                    Files.move(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(file);
                }
            }
            Files.delete(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
