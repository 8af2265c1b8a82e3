package org.caseloom.ontology.imports.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;

/**
 * Any table with a mapping file beside it: {@code names.csv} with {@code names.mapping.yaml} or
 * {@code names.csv.mapping.yaml}. Whoever puts it there means it, so it comes before every layout of our own. Stateless.
 */
final class DescribedTable implements SourceReader {
    static final String ENDING = ".mapping.yaml";

    @Override
    public String title() {
        return "table with a mapping file";
    }

    @Override
    public boolean recognises(FileHead head) {
        return !head.name().endsWith(ENDING) && mapping(head).isPresent();
    }

    @Override
    public SourceFile read(SourceInput input) {
        Path mapping = mapping(input.head()).orElseThrow();
        try (Reader text = Files.newBufferedReader(mapping)) {
            return new TableReader(LayoutFile.read(String.valueOf(mapping.getFileName()), text, input.head().name()))
                    .read(input);
        } catch (IOException unreadable) {
            throw new CaseloomException(ErrorCode.UNREADABLE_FILE, mapping + " cannot be read: " + unreadable,
                    unreadable);
        }
    }

    private static Optional<Path> mapping(FileHead head) {
        String name = head.name();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return Stream.of(name, stem)
                .map(beginning -> head.path().resolveSibling(beginning + ENDING))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
