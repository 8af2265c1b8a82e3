package org.caseloom.ontology.imports.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceFormat;

/** All formats in the order in which they are asked: the ones told most surely come first. Immutable. */
public final class SourceFormats {
    private final List<SourceFormat> formats;

    SourceFormats(List<? extends SourceFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Every format Caseloom knows. */
    public static SourceFormats all() {
        return new SourceFormats(Stream
                .<List<? extends SourceFormat>>of()
                .flatMap(List::stream)
                .toList());
    }

    /** The format of a file that begins like this; empty where none knows it. */
    public Optional<SourceFormat> recognise(FileHead head) {
        for (SourceFormat format : formats) {
            if (format.recognises(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
