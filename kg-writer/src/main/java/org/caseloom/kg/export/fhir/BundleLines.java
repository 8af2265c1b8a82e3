package org.caseloom.kg.export.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.export.CaseWriter;
import org.caseloom.kg.export.Vocabulary;

/** FHIR bundles as JSON, one a line. For one thread. */
public final class BundleLines implements CaseWriter {
    private final OutputStream out;
    private final Vocabulary vocabulary;
    private final IParser json;

    public BundleLines(OutputStream out, Vocabulary vocabulary) {
        this.out = out;
        this.vocabulary = vocabulary;
        this.json = Context.R4.newJsonParser();
        json.setOverrideResourceIdWithBundleEntryFullUrl(false);
    }

    @Override
    public void write(StructuredDocument document) throws IOException {
        String line = json.encodeResourceToString(new CaseBundle(document, vocabulary).bundle());
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void finish() {
        // every line is written as it comes
    }

    /** Takes a second to make, so it is made when it is first needed; thread-safe. */
    static final class Context {
        static final FhirContext R4 = FhirContext.forR4();

        private Context() {}
    }
}
