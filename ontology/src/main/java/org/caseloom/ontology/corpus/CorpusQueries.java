package org.caseloom.ontology.corpus;

import java.util.List;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The questions of the corpus in Lucene's terms. */
final class CorpusQueries {
    private CorpusQueries() {}

    /** Documents that hold every piece. */
    static Query phrase(List<String> pieces) {
        if (pieces.size() == 1) {
            return substring(pieces.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        pieces.stream().distinct().forEach(piece -> all.add(substring(piece), Occur.FILTER));
        return all.build();
    }

    /** Documents that mention one of the concepts. */
    static Query concepts(Set<String> ids) {
        return new TermInSetQuery(CorpusFields.CONCEPT, ids.stream().map(BytesRef::new).toList());
    }

    /** Documents that were made by the release. */
    static Query release(String release) {
        return new TermQuery(new Term(CorpusFields.RELEASE, release));
    }

    /** Documents whose folded text holds this; every second pair is enough to tell. */
    private static Query substring(String folded) {
        int length = folded.length();
        if (length == 1) {
            return new PrefixQuery(new Term(CorpusFields.TEXT, CharacterPairs.at(folded, 0)));
        }
        if (length == 2) {
            return new TermQuery(new Term(CorpusFields.TEXT, CharacterPairs.at(folded, 0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int place = 0; place < length - 1; place += 2) {
            phrase.add(new Term(CorpusFields.TEXT, CharacterPairs.at(folded, place)), place);
        }
        if (length % 2 == 1) {
            phrase.add(new Term(CorpusFields.TEXT, CharacterPairs.at(folded, length - 2)), length - 2);
        }
        return phrase.build();
    }
}
