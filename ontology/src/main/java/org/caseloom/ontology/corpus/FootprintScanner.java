package org.caseloom.ontology.corpus;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;

/** Decides for single documents, as they come, what the corpus decides for all at once. Immutable and thread-safe. */
public final class FootprintScanner {
    private final Footprint footprint;
    private final PhraseScanner<Integer> pieces;
    private final List<int[]> phrases;

    public FootprintScanner(Footprint footprint) {
        this.footprint = footprint;
        Map<String, Integer> numbers = new HashMap<>();
        this.phrases = footprint.phrases().stream().map(phrase -> phrase.stream().mapToInt(piece -> {
            Integer known = numbers.putIfAbsent(piece, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }).toArray()).toList();
        this.pieces = new PhraseScanner<>(numbers);
    }

    /** Whether the change can touch this document. */
    public boolean touches(CorpusEntry entry) {
        if (footprint.everything() || !Collections.disjoint(footprint.concepts(), concepts(entry))) {
            return true;
        }
        if (phrases.isEmpty()) {
            return false;
        }
        BitSet found = new BitSet(pieces.size());
        pieces.scan(NormalizedText.fold(entry.text()), (_, _, piece) -> found.set(piece));
        return phrases.stream().anyMatch(phrase -> holdsAll(found, phrase));
    }

    private Set<String> concepts(CorpusEntry entry) {
        return footprint.concepts().isEmpty() ? Set.of() : entry.concepts();
    }

    private static boolean holdsAll(BitSet found, int[] phrase) {
        for (int piece : phrase) {
            if (!found.get(piece)) {
                return false;
            }
        }
        return true;
    }
}
