package org.caseloom.kg.reconciliation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one document: which revision each place holds, and which places refused it. A hundred thousand of
 * these take some twenty megabytes. Not thread-safe.
 */
final class Standing {
    private static final long NONE = -1;

    private long document = NONE;
    private long structured = NONE;
    private long graph = NONE;
    private long index = NONE;
    private long documentOffset = NONE;
    private long structuredOffset = NONE;
    private String structuredRelease = "";
    private String graphRelease = "";
    private String indexRelease = "";
    /** A revision that a place holds beside another one; null where none does. */
    private @Nullable Copy twice;
    private final Set<Place> refusedBy = EnumSet.noneOf(Place.class);

    void document(@Nullable Long revision, long offset) {
        document = revision == null ? NONE : revision;
        documentOffset = offset;
    }

    void structured(@Nullable Header header, long offset) {
        structured = header == null ? NONE : header.revision();
        structuredRelease = header == null ? "" : header.release();
        structuredOffset = offset;
    }

    void graph(Copy copy) {
        if (graph != NONE) {
            twice = copy;
        }
        graph = copy.revision();
        graphRelease = copy.release();
    }

    void index(Copy copy) {
        index = copy.revision();
        indexRelease = copy.release();
    }

    /** Structuring gave up on the record at this offset of topic documents. */
    void structuringRefused(long offset) {
        if (offset >= documentOffset) {
            refusedBy.add(Place.STRUCTURED_DOCUMENTS);
        }
    }

    /** A sink gave up on the record at this offset of topic structured-documents. */
    void refused(Place place, long offset) {
        if (offset >= structuredOffset) {
            refusedBy.add(place);
        }
    }

    boolean hasDocument() {
        return document != NONE;
    }

    boolean isStructured() {
        return structured != NONE;
    }

    boolean isInGraph() {
        return graph != NONE;
    }

    boolean isInIndex() {
        return index != NONE;
    }

    /** Whether some place differs because it refused the document. */
    boolean accountedFor(String id) {
        return !deviations(id).isEmpty() && unexplained(id).size() < deviations(id).size();
    }

    /** Where it is not as it should be, without what dead letters explain. */
    List<Difference> unexplained(String id) {
        return deviations(id).stream().filter(difference -> !refusedBy.contains(difference.where())).toList();
    }

    private List<Difference> deviations(String id) {
        List<Difference> deviations = new ArrayList<>();
        if (structured != document) {
            deviations.add(difference(id, Place.STRUCTURED_DOCUMENTS, document, structured));
        }
        compare(deviations, id, Place.GRAPH, graph, graphRelease);
        if (twice != null) {
            deviations.add(new Difference(id, Place.GRAPH, structured == NONE ? null : Long.valueOf(structured),
                    twice.revision(), "graph holds it twice"));
        }
        compare(deviations, id, Place.INDEX, index, indexRelease);
        return deviations;
    }

    private void compare(List<Difference> deviations, String id, Place place, long held, String release) {
        if (held != structured) {
            deviations.add(difference(id, place, structured, held));
        } else if (!release.equals(structuredRelease)) {
            deviations.add(new Difference(id, place, structured, held,
                    place.code() + " holds it as release " + release + " annotated it, not " + structuredRelease));
        }
    }

    private static Difference difference(String id, Place place, long expected, long found) {
        String what;
        if (found == NONE) {
            what = place.code() + " lacks it";
        } else if (expected == NONE) {
            what = place.code() + " holds revision " + found + " of it, which is deleted or was never there";
        } else {
            what = place.code() + " holds revision " + found + ", not " + expected;
        }
        return new Difference(id, place, expected == NONE ? null : Long.valueOf(expected),
                found == NONE ? null : Long.valueOf(found), what);
    }
}
