package org.caseloom.ontology.imports.recognition;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceFormat;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.UnusedFormat;

/**
 * Reads a file, or all files of a folder and of the folders in it, in the order of their paths. A file that is damaged
 * or of no known format is reported and stops none of the others. Stateless and thread-safe.
 */
public final class FolderReader {
    private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);

    private final SourceFormats formats;

    public FolderReader(SourceFormats formats) {
        this.formats = formats;
    }

    /**
     * Reads them all.
     *
     * @param type of concepts whose source is not known; null where they are to be kept but never annotated
     * @throws CaseloomException {@code UNREADABLE_FILE} where the folder itself cannot be listed
     */
    public List<ReadFile> read(Path fileOrFolder, @Nullable MentionType type, ReadProgress progress) {
        List<Path> files = files(fileOrFolder);
        Path folder = Files.isDirectory(fileOrFolder) ? fileOrFolder : fileOrFolder.toAbsolutePath().getParent();
        List<ReadFile> read = new ArrayList<>(files.size());
        for (Path file : files) {
            String name = name(folder, file);
            progress.at(read.size(), files.size(), name);
            read.add(one(file, name, type));
        }
        progress.at(files.size(), files.size(), "");
        return List.copyOf(read);
    }

    private ReadFile one(Path file, String name, @Nullable MentionType type) {
        String title = null;
        try {
            FileHead head = FileHead.of(file);
            Optional<SourceFormat> format = formats.recognise(head);
            if (format.isEmpty()) {
                return new ReadFile(FileReport.unknown(name, "No known format begins like this."), null);
            }
            title = format.get().title();
            return switch (format.get()) {
                case UnusedFormat unused -> new ReadFile(FileReport.skipped(name, title, unused.reason()), null);
                case SourceReader reader -> taken(title, reader.read(new SourceInput(file, name, head, type)), name);
            };
        } catch (CaseloomException damaged) {
            return new ReadFile(FileReport.damaged(name, title, damaged.code(), damaged.getMessage()), null);
        } catch (IOException unreadable) {
            ErrorCode code = unreadable instanceof ZipException || unreadable instanceof EOFException
                    ? ErrorCode.SOURCE_DAMAGED
                    : ErrorCode.UNREADABLE_FILE;
            return new ReadFile(FileReport.damaged(name, title, code, unreadable.toString()), null);
        } catch (RuntimeException fault) {
            // a fault of ours, or of a parser: the other files can be read all the same
            LOG.error("reading {} failed", name, fault);
            return new ReadFile(FileReport.damaged(name, title, ErrorCode.INTERNAL, fault.toString()), null);
        }
    }

    private static ReadFile taken(String title, SourceFile content, String name) {
        return new ReadFile(FileReport.taken(name, title, content), content);
    }

    private static List<Path> files(Path fileOrFolder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(fileOrFolder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            // a folder such as .git is a program's, not a person's
                            boolean hidden = !folder.equals(fileOrFolder)
                                    && folder.getFileName().toString().startsWith(".");
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (file.equals(fileOrFolder)) {
                                throw failure;
                            }
                            // reported when it is opened
                            files.add(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            files.add(file);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unlisted) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, "cannot list " + fileOrFolder + ": " + unlisted,
                    unlisted);
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static String name(Path folder, Path file) {
        return folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
