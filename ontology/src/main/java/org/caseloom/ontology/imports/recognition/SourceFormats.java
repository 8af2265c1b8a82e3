package org.caseloom.ontology.imports.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.SourceFormat;
import org.caseloom.ontology.imports.fhir.FhirFormats;
import org.caseloom.ontology.imports.mapping.BabelonReader;
import org.caseloom.ontology.imports.mapping.NandoTableReader;
import org.caseloom.ontology.imports.mapping.SssomReader;
import org.caseloom.ontology.imports.mapping.SubclassTableReader;
import org.caseloom.ontology.imports.obo.OboGraphsReader;
import org.caseloom.ontology.imports.obo.OboReader;
import org.caseloom.ontology.imports.owl.RdfReader;
import org.caseloom.ontology.imports.table.TableFormats;
import org.caseloom.ontology.imports.umls.LicensedFormats;

/** All formats in the order in which they are asked: the ones told most surely come first. Immutable. */
public final class SourceFormats {
    private final List<SourceFormat> formats;

    SourceFormats(List<? extends SourceFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Every format Caseloom knows. */
    public static SourceFormats all() {
        return new SourceFormats(Stream
                .<List<? extends SourceFormat>>of(
                        UnusedFormats.first(),
                        LicensedFormats.all(),
                        TableFormats.described(),
                        List.of(new OboGraphsReader(), new OboReader()),
                        RdfReader.all(),
                        List.of(new BabelonReader(), new SssomReader(), new SubclassTableReader(),
                                new NandoTableReader()),
                        FhirFormats.all(),
                        TableFormats.known(),
                        UnusedFormats.others())
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
