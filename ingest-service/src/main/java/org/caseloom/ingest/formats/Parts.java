package org.caseloom.ingest.formats;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;

/**
 * The files of a load, and what was named but cannot be read. A folder gives its .txt, .jsonl and .jsonl.gz files, however deep, in the order of their
 * paths; other files in it are none of our business. A file named by itself that cannot be read is a rejection.
 * Immutable.
 */
public record Parts(List<Part> files, List<Rejection> rejections) {
    /** Looks at each file and folder in turn. */
    public static Parts find(List<Path> paths) {
        List<Part> parts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path, parts, rejections);
            } else {
                named(path, parts, rejections);
            }
        }
        return new Parts(List.copyOf(parts), List.copyOf(rejections));
    }

    private static void named(Path path, List<Part> parts, List<Rejection> rejections) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isReadable(path)) {
            rejections.add(unreadable(path, Files.exists(path) ? "the file may not be read" : "there is no such file"));
            return;
        }
        DocumentFormat.ofName(name)
                .ifPresentOrElse(format -> parts.add(Part.of(path, path.toString(), name, format)),
                        () -> rejections.add(Rejection.of(ErrorCode.UNSUPPORTED_FILE, path.toString(), 0, null,
                                "this kind of file is not read")));
    }

    private static void walk(Path folder, List<Part> parts, List<Rejection> rejections) {
        List<Part> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    return !entered.equals(folder) && hidden(entered)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!hidden(file) && Files.isRegularFile(file)) {
                        DocumentFormat.ofName(file.getFileName().toString())
                                .ifPresent(format -> found
                                        .add(Part.of(file, file.toString(), relative(folder, file), format)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    rejections.add(unreadable(file, String.valueOf(failure.getMessage())));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            rejections.add(unreadable(folder, String.valueOf(e.getMessage())));
        }
        found.sort(Comparator.comparing(Part::name));
        parts.addAll(found);
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean hidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static Rejection unreadable(Path path, String what) {
        return Rejection.of(ErrorCode.UNREADABLE_FILE, path.toString(), 0, null, what);
    }
}
