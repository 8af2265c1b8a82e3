package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.TermEntry;

/**
 * The English names of findings and diseases by their content words, for phrases that say the same in other words than
 * a term: "pain in her chest" for chest pain. Immutable and thread-safe.
 */
final class LoosePhrases {
    static final int FEWEST_WORDS = 2;
    static final int MOST_WORDS = 5;
    /** Measured: the key, the list and its place in the table. */
    private static final long BYTES_OF_A_PHRASE = 200;

    /** One or two words behind a comma that say which kind. */
    private static final Pattern KIND = Pattern.compile("(?!and |or |with |of |in )[A-Za-z-]+(?: [A-Za-z-]+)?");

    private final Map<String, List<TermEntry>> byKey = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    /** Findings by the families of their words. */
    private final Map<String, List<TermEntry>> byFamily = new HashMap<>();
    private final Set<String> roots = new HashSet<>();
    /** Ids of the concepts directly above these findings. */
    private final Set<String> above = new HashSet<>();

    LoosePhrases(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.type() == MentionType.FINDING || concept.type() == MentionType.DISEASE) {
                concept.terms().forEach(term -> add(concept, term));
            }
        }
    }

    private void add(Concept concept, Term term) {
        boolean phrase = switch (term.kind()) {
            case PREFERRED, ALTERNATIVE, LAY, PREDICATE -> term.lang() == Language.EN;
            case COLLECTED, ABBREVIATION, READING, QUANTITY_SYMBOL -> false;
        };
        String name = phrase ? turned(term.text().strip()) : null;
        if (name == null) {
            return;
        }
        List<Word> words = ContentWords.of(name.toLowerCase(Locale.ROOT));
        if (words.size() >= FEWEST_WORDS && words.size() <= MOST_WORDS
                && words.stream().skip(1).allMatch(word -> word.before() != ContentWords.Gap.BREAK)) {
            words.forEach(word -> forms.add(word.form()));
            TermEntry entry = TermEntry.of(concept, term);
            byKey.computeIfAbsent(ContentWords.key(words), _ -> new ArrayList<>(1)).add(entry);
            if (concept.type() == MentionType.FINDING || Phenotypes.isOne(concept)) {
                addFamily(words, entry);
            }
        }
    }

    /** A name as a text has it: severe intellectual disability for intellectual disability, severe; null where it is a list. */
    private static @Nullable String turned(String name) {
        int comma = name.indexOf(", ");
        if (comma < 0) {
            return name.indexOf(',') < 0 ? name : null;
        }
        String kind = name.substring(comma + 2);
        return KIND.matcher(kind).matches() ? kind + " " + name.substring(0, comma) : null;
    }

    private void addFamily(List<Word> words, TermEntry entry) {
        List<String> families = WordFamilies.roots(words);
        String key = WordFamilies.key(families);
        if (!key.isEmpty()) {
            roots.addAll(families);
            above.addAll(entry.concept().broader());
            byFamily.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(entry);
            if (families.stream().anyMatch(WordFamilies::isAbnormality)
                    && words.stream().anyMatch(word -> ContentWords.isSystem(word.form()))) {
                addFamily(words.stream().filter(word -> !ContentWords.isSystem(word.form())).toList(), entry);
            }
        }
    }

    /** Whether a word of this family is in the name of a finding. */
    boolean hasFamily(String root) {
        return roots.contains(root);
    }

    /** Whether one of the findings lies directly below a concept. */
    boolean hasBelow(String id) {
        return above.contains(id);
    }

    /** The findings with words of these families. */
    List<TermEntry> family(String key) {
        return byFamily.getOrDefault(key, List.of());
    }

    /** Whether a word is in any of the names. */
    boolean has(String form) {
        return forms.contains(form);
    }

    List<TermEntry> entries(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** About what it takes in memory, in bytes. */
    long memory() {
        return (byKey.size() + byFamily.size()) * BYTES_OF_A_PHRASE;
    }
}
