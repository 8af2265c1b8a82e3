package org.caseloom.ontology.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The corpus as it was at one moment. Thread-safe until it is closed; a disk that fails is thrown unchecked. */
public final class CorpusView implements AutoCloseable {
    private final IndexSearcher searcher;
    private final Closeable release;

    CorpusView(IndexSearcher searcher, Closeable release) {
        this.searcher = searcher;
        this.release = release;
    }

    /** How many documents there are. */
    public int size() {
        return searcher.getIndexReader().numDocs();
    }

    /** The documents that a change can touch. */
    public DocumentSet touched(Footprint footprint) {
        try {
            FixedBitSet found = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
            if (footprint.everything()) {
                collect(MatchAllDocsQuery.INSTANCE, found);
            } else {
                if (!footprint.concepts().isEmpty()) {
                    collect(CorpusQueries.concepts(footprint.concepts()), found);
                }
                for (List<String> phrase : footprint.phrases()) {
                    collect(CorpusQueries.phrase(phrase), found);
                }
            }
            return new DocumentSet(searcher, found);
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be searched", e);
        }
    }

    /** The documents that were made by a release. */
    public DocumentSet madeBy(String releaseId) {
        try {
            FixedBitSet found = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
            collect(CorpusQueries.release(releaseId), found);
            return new DocumentSet(searcher, found);
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be searched", e);
        }
    }

    /** How many documents each release has made, by its id. */
    public Map<String, Integer> releases() {
        try {
            Map<String, Integer> counts = new TreeMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                count(leaf, counts);
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be counted", e);
        }
    }

    private static void count(LeafReaderContext leaf, Map<String, Integer> counts) throws IOException {
        SortedDocValues releases = DocValues.getSorted(leaf.reader(), CorpusFields.RELEASE);
        int[] each = new int[releases.getValueCount()];
        Bits live = leaf.reader().getLiveDocs();
        for (int document = releases.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = releases
                .nextDoc()) {
            if (live == null || live.get(document)) {
                each[releases.ordValue()]++;
            }
        }
        for (int ordinal = 0; ordinal < each.length; ordinal++) {
            if (each[ordinal] > 0) {
                counts.merge(releases.lookupOrd(ordinal).utf8ToString(), each[ordinal], Integer::sum);
            }
        }
    }

    /** Marks the live documents that a query finds; query by query, so their number has no limit. */
    private void collect(Query query, FixedBitSet found) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator documents = scorer.iterator();
                for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents
                        .nextDoc()) {
                    if (live == null || live.get(document)) {
                        found.set(leaf.docBase + document);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            release.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
