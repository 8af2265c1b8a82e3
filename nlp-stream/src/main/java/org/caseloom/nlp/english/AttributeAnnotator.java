package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.english.EnglishDictionary.Match;
import org.caseloom.nlp.english.EnglishDictionary.Numbered;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Finds how something is inherited. Inside of a disease it is one more thing that the mention says (an autosomal dominant syndrome);
 * elsewhere it is a mention of its own.
 */
final class AttributeAnnotator implements Annotator {
    private final WordsOfText words;

    AttributeAnnotator(WordsOfText words) {
        this.words = words;
    }

    /** A name of an attribute in the text. */
    private record Attribute(int begin, int end, List<TermEntry> entries) {}

    @Override
    public void annotate(Reading reading) {
        List<Attribute> attributes = attributes(reading);
        if (attributes.isEmpty()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        int next = 0;
        for (Attribute attribute : attributes) {
            while (next < mentions.size() && mentions.get(next).end() <= attribute.begin()) {
                next++;
            }
            boolean free = true;
            for (int i = next; i < mentions.size() && mentions.get(i).begin() < attribute.end(); i++) {
                Evidence mention = mentions.get(i);
                free = false;
                if (isDisorder(mention)) {
                    List<Concept> concepts = new ArrayList<>(mention.concepts());
                    Evidence.concepts(attribute.entries()).stream().filter(concept -> !concepts.contains(concept))
                            .forEach(concepts::add);
                    evidences.replace(i, mention.naming(concepts));
                    mentions.set(i, mention.naming(concepts));
                }
            }
            if (free) {
                evidences.add(Evidence.of(attribute.begin(), attribute.end(), Evidence.concepts(attribute.entries()),
                        "term:" + attribute.entries().getFirst().term().text()));
            }
        }
    }

    private List<Attribute> attributes(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english().attributes();
        if (dictionary.isEmpty()) {
            return List.of();
        }
        List<Attribute> found = new ArrayList<>();
        Numbered text = dictionary.numbered(reading.text(), words.of(reading.text()));
        int word = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            int end = reading.normalized(sentence.end());
            int limit = word;
            while (limit < text.words().size() && text.words().start(limit) < end) {
                limit++;
            }
            for (int i = word; i < limit; i++) {
                List<Match> matches = dictionary.matches(text, i, limit);
                if (!matches.isEmpty()) {
                    Match match = matches.getFirst();
                    found.add(new Attribute(reading.text().originalStart(text.words().start(match.first())),
                            reading.text().originalEnd(text.words().end(match.last())), match.entries()));
                    i = match.last();
                }
            }
            word = limit;
        }
        return found;
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE;
    }
}
