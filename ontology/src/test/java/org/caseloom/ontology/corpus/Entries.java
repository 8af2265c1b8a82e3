package org.caseloom.ontology.corpus;

import java.util.Arrays;
import java.util.List;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.corpus.CorpusEntry.ConceptId;
import org.caseloom.ontology.corpus.CorpusEntry.MentionConcepts;

/** Documents for the corpus, in few words. */
public final class Entries {
    private Entries() {}

    public static CorpusEntry entry(String id, String release, String text, String... concepts) {
        return new CorpusEntry(id, 1, Language.JA, DocumentKind.CASE_REPORT, "表題", "2020-01-02", "test", release, text,
                Arrays.stream(concepts).map(each -> new MentionConcepts(List.of(new ConceptId(each)))).toList());
    }
}
