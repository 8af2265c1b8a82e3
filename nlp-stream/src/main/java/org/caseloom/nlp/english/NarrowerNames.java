package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Gap;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Gives a mention the concept directly below its own that it names together with words of the mention, before it or behind a
 * preposition: unilateral renal aplasia is unilateral renal agenesis, complete heart block a third-degree one. Looks at a few words
 * around each mention.
 */
final class NarrowerNames implements Annotator {
    /** Words that a name below has more than one above. */
    private static final int MOST_MORE = 3;
    private static final int MOST_BEFORE = 2;
    private static final int MOST_CONCEPTS = 4;
    private static final List<String> DEGREES = List.of("mild", "severe");

    /** The words of a text, and which of them a mention has. */
    private record Place(String lower, List<Word> words, int first, int last, int from, int to) {
        List<Word> inside() {
            return words.subList(first, last + 1);
        }

        /** The words right before it, none of another mention. */
        List<Word> before() {
            int at = first;
            while (at > 0 && first - at < MOST_BEFORE && words.get(at).before() == Gap.NONE
                    && words.get(at - 1).start() >= from) {
                at--;
            }
            return words.subList(at, first);
        }

        /** The words behind the preposition that follows it, none of another mention. */
        List<Word> behind() {
            int end = last + 1;
            while (end < words.size() && end - last <= MOST_MORE && words.get(end).end() <= to
                    && words.get(end).before() == (end == last + 1 ? Gap.LINK : Gap.NONE)) {
                end++;
            }
            return words.subList(last + 1, end);
        }

        String text(List<Word> more) {
            return lower.substring(Math.min(words.get(first).start(), more.getFirst().start()),
                    Math.max(words.get(last).end(), more.getLast().end()));
        }
    }

    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        String lower = reading.document().text().toLowerCase(Locale.ROOT);
        List<Word> words = mentions.isEmpty() ? List.of() : ContentWords.of(lower);
        int at = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            while (at > 0 && words.get(at - 1).start() >= mention.begin()) {
                at--;
            }
            while (at < words.size() && words.get(at).start() < mention.begin()) {
                at++;
            }
            int behind = at;
            while (behind < words.size() && words.get(behind).end() <= mention.end()) {
                behind++;
            }
            if (isNamed(mention) && behind > at) {
                Place place = new Place(lower, words, at, behind - 1, end(mentions, i), begin(mentions, i, lower));
                List<Concept> concepts = narrowed(mention, place, dictionary);
                if (!concepts.equals(mention.concepts())) {
                    evidences.replace(i, mention.naming(concepts));
                }
            }
        }
    }

    private static boolean isNamed(Evidence mention) {
        return isDisorder(mention) && mention.value() == null && !mention.concept().id().equals(Evidence.UNNAMED);
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE;
    }

    /** Where the last other finding or disease before a mention ends. */
    private static int end(List<Evidence> mentions, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (isDisorder(mentions.get(i)) && mentions.get(i).end() <= mentions.get(index).begin()) {
                return mentions.get(i).end();
            }
        }
        return 0;
    }

    /** Where the next other finding or disease behind a mention begins. */
    private static int begin(List<Evidence> mentions, int index, String text) {
        for (int i = index + 1; i < mentions.size(); i++) {
            if (isDisorder(mentions.get(i)) && mentions.get(i).begin() >= mentions.get(index).end()) {
                return mentions.get(i).begin();
            }
        }
        return text.length();
    }

    private static List<Concept> narrowed(Evidence mention, Place place, EnglishDictionary dictionary) {
        List<Concept> concepts = new ArrayList<>(mention.concepts());
        for (int i = 0; i < Math.min(MOST_CONCEPTS, concepts.size()); i++) {
            List<TermEntry> below = dictionary.hasBelow(concepts.get(i).id())
                    ? below(concepts.get(i), place, dictionary)
                    : List.of();
            if (!below.isEmpty() && !mention.concepts().contains(below.getFirst().concept())) {
                concepts.set(i, below.getFirst().concept());
            }
        }
        return concepts.stream().distinct().toList();
    }

    private static List<TermEntry> below(Concept concept, Place place, EnglishDictionary dictionary) {
        Narrowing narrowing = dictionary.narrowing();
        int begin = place.words().get(place.first()).start();
        for (String degree : DEGREES) { // mildly is no content word
            String adverb = degree + "ly ";
            List<TermEntry> below = place.lower().startsWith(adverb, begin - adverb.length())
                    ? narrowing.below(concept, List.of(WordFamilies.root(degree)),
                            place.lower().substring(begin - adverb.length(), place.words().get(place.last()).end()))
                    : List.of();
            if (!below.isEmpty()) {
                return below;
            }
        }
        List<Word> inside = place.inside()
                .stream()
                .filter(word -> !narrowing.isOf(concept, WordFamilies.root(word.form())))
                .toList();
        for (List<Word> more : more(place, inside)) {
            List<String> roots = WordFamilies.roots(more);
            if (roots.stream().allMatch(dictionary::hasFamily)) {
                List<TermEntry> below = narrowing.below(concept, roots, place.text(more));
                if (!below.isEmpty()) {
                    return below;
                }
            }
        }
        return List.of();
    }

    /** The words that may narrow a mention down, the most first: with those behind it, with those before it, and its own. */
    private static List<List<Word>> more(Place place, List<Word> inside) {
        List<List<Word>> all = new ArrayList<>();
        List<Word> before = place.before();
        List<Word> behind = place.behind();
        for (int count = Math.min(before.size(), MOST_MORE - inside.size()); count > 0; count--) {
            all.add(join(before.subList(before.size() - count, before.size()), inside));
        }
        for (int count = Math.min(behind.size(), MOST_MORE - inside.size()); count > 0; count--) {
            all.add(join(inside, behind.subList(0, count)));
        }
        if (!inside.isEmpty() && inside.size() <= MOST_MORE) {
            all.add(inside);
        }
        return all;
    }

    private static List<Word> join(List<Word> some, List<Word> others) {
        List<Word> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
