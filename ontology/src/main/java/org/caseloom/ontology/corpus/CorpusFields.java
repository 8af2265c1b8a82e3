package org.caseloom.ontology.corpus;

import java.io.IOException;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.json.Json;
import org.caseloom.lexicon.text.NormalizedText;

/** A document as Lucene keeps it. One instance makes one document at a time: not thread-safe. */
final class CorpusFields {
    static final String ID = "id";
    static final String RELEASE = "release";
    static final String CONCEPT = "concept";
    /** The folded text in pairs of characters, with their places. */
    static final String TEXT = "text";
    /** The whole entry, as its JSON. */
    private static final String ENTRY = "entry";
    private static final FieldType PAIRS = pairs();

    private final CharacterPairs pairs = new CharacterPairs();

    /** The fields of an entry; they are valid until the next call. */
    Document of(CorpusEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new StringField(RELEASE, entry.release(), Field.Store.NO));
        document.add(new SortedDocValuesField(RELEASE, new BytesRef(entry.release())));
        document.add(new Field(TEXT, pairs.of(NormalizedText.fold(entry.text())), PAIRS));
        entry.concepts().forEach(concept -> document.add(new StringField(CONCEPT, concept, Field.Store.NO)));
        document.add(new StoredField(ENTRY, Json.write(entry)));
        return document;
    }

    /** What finds the document of this id. */
    static Term id(String id) {
        return new Term(ID, id);
    }

    /** Reads a stored entry back. */
    static CorpusEntry read(StoredFields stored, int number) throws IOException {
        byte @Nullable [] json = stored.document(number).getBinaryValue(ENTRY) instanceof BytesRef bytes
                ? BytesRef.deepCopyOf(bytes).bytes
                : null;
        if (json == null) {
            throw new IOException("document " + number + " of the corpus has no text");
        }
        return Json.read(json, CorpusEntry.class);
    }

    private static FieldType pairs() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
