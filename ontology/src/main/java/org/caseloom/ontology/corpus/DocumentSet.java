package org.caseloom.ontology.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** Some documents of a {@link CorpusView}; usable until the view is closed. Immutable and thread-safe. */
public final class DocumentSet {
    private final IndexSearcher searcher;
    private final FixedBitSet documents;

    DocumentSet(IndexSearcher searcher, FixedBitSet documents) {
        this.searcher = searcher;
        this.documents = documents;
    }

    /** How many there are. */
    public int size() {
        return documents.cardinality();
    }

    /** Those that are in both sets of one view. */
    public DocumentSet and(DocumentSet other) {
        FixedBitSet both = documents.clone();
        both.and(other.documents);
        return new DocumentSet(searcher, both);
    }

    /** Their ids. */
    public List<String> ids() {
        try {
            List<String> ids = new ArrayList<>(size());
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int end = leaf.docBase + leaf.reader().maxDoc();
                BinaryDocValues values = DocValues.getBinary(leaf.reader(), CorpusFields.ID);
                for (int document = next(leaf.docBase); document < end; document = next(document + 1)) {
                    values.advanceExact(document - leaf.docBase);
                    ids.add(values.binaryValue().utf8ToString());
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be read", e);
        }
    }

    /** The next document from here on, or a number beyond all documents. */
    private int next(int from) {
        int next = from < documents.length() ? documents.nextSetBit(from) : Integer.MAX_VALUE;
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** Numbers of the documents for {@link #entry}: all of them, or so many drawn evenly at random. */
    public int[] numbers(int most, RandomGenerator random) {
        int[] all = new int[size()];
        int count = 0;
        for (int document = next(0); document != Integer.MAX_VALUE; document = next(document + 1)) {
            all[count++] = document;
        }
        return all.length <= most ? all : drawn(all, most, random);
    }

    private static int[] drawn(int[] all, int count, RandomGenerator random) {
        BitSet chosen = new BitSet(all.length);
        // Floyd's algorithm: every subset is equally likely, with as many draws as documents wanted
        for (int last = all.length - count; last < all.length; last++) {
            int candidate = random.nextInt(last + 1);
            chosen.set(chosen.get(candidate) ? last : candidate);
        }
        return chosen.stream().map(index -> all[index]).toArray();
    }

    /** What the corpus has of the document of one of the numbers. */
    public CorpusEntry entry(int number) {
        try {
            return CorpusFields.read(searcher.getIndexReader().storedFields(), number);
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be read", e);
        }
    }
}
