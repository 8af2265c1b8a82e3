package org.caseloom.ontology.merge;

import java.util.Locale;
import java.util.Optional;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;

/**
 * A name as far as it tells which concepts are the same.
 *
 * @param key language and folded text: equal names have equal keys
 */
record Name(String key, Worth worth) {
    /** Shorter forms are abbreviations, whatever their source calls them. */
    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_JAPANESE = 2;

    /** How much a name tells, the least first. */
    enum Worth {
        /** An everyday word, a search word of ours, an inclusion note, one character: tells something with a code. */
        LOOSE,
        /** What it is also called. */
        EXACT,
        /** What it is called. */
        PREFERRED
    }

    /** Where a name comes from. */
    enum Origin {
        /** Ours. Our synonyms are there to be found, and some are narrower than the concept. */
        OWN,
        /** The ontology has it from an imported source; that it is preferred may be the work of a merge. */
        BEFORE,
        /** This import. */
        STATED
    }

    /** What a label tells; empty for abbreviations, translations by machine, and names of something else. */
    static Optional<Name> of(Label label, Origin origin, String id) {
        boolean latin = label.text().chars().allMatch(c -> c < 0x250);
        boolean capitals = latin && label.text().equals(label.text().toUpperCase(Locale.ROOT));
        int length = label.text().codePointCount(0, label.text().length());
        Optional<Worth> worth = worth(label.kind(), origin);
        if (worth.isEmpty() || capitals || latin && length < SHORTEST_LATIN
                || !SourcePriority.reliableNames(label.sources())) {
            return Optional.empty();
        }
        boolean note = worth.get() == Worth.EXACT && SourcePriority.classification(id);
        boolean loose = note || length < SHORTEST_JAPANESE;
        return Optional.of(new Name(key(label.lang(), label.text()), loose ? Worth.LOOSE : worth.get()));
    }

    static String key(String lang, String text) {
        return lang + ' ' + NormalizedText.fold(text).strip();
    }

    /** In words: {@code fever (en)}. */
    static String words(String key) {
        int language = key.indexOf(' ');
        return key.substring(language + 1) + " (" + key.substring(0, language) + ")";
    }

    private static Optional<Worth> worth(LabelKind kind, Origin origin) {
        return switch (kind) {
            case PREFERRED -> Optional.of(origin == Origin.BEFORE ? Worth.EXACT : Worth.PREFERRED);
            case EXACT -> Optional.of(origin == Origin.OWN ? Worth.LOOSE : Worth.EXACT);
            case LAY, PREDICATE, COLLECTED -> Optional.of(Worth.LOOSE);
            case NARROW, BROAD, RELATED, ABBREVIATION, HIDDEN, READING, QUANTITY_SYMBOL -> Optional.empty();
        };
    }
}
