package org.caseloom.ontology.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;

/** Documents for the corpus, in few words; made by other code than any test's, so their mentions tell nothing. */
public final class Entries {
    private Entries() {}

    /** Removes a folder that a property made for one try; JUnit's temporary folders last for all of them. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    public static CorpusEntry entry(String id, String release, String text, String... concepts) {
        return new CorpusEntry(id, 1, Language.JA, DocumentKind.CASE_REPORT, "表題", "2020-01-02", "test", release,
                "another", text, Arrays.stream(concepts).map(Entries::mention).toList());
    }

    private static Mention mention(String concept) {
        return new Mention("m1", 0, 1, "?", MentionType.FINDING, List.of(new ConceptReference(concept, Map.of(), null)),
                Assertion.PRESENT, Mention.PATIENT, null, null, null, null, null, "term:?", null);
    }
}
