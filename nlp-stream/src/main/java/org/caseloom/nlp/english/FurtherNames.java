package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Finds the finding that the name of a disease states besides: by the same words (brachydactyly type C is type C brachydactyly), and
 * before syndrome or disease (popliteal pterygium syndrome). It comes behind the disease among the concepts of the mention.
 */
final class FurtherNames implements Annotator {
    private static final Set<String> KINDS = Set.of("syndrome", "disease", "disorder");
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 6;

    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            String text = reading.document().text().substring(mention.begin(), mention.end()).toLowerCase(Locale.ROOT);
            if (mention.concept().type() == MentionType.DISEASE && text.indexOf(' ') > 0) {
                List<Concept> concepts = named(mention.concepts(), findings(text, dictionary));
                if (concepts.size() > mention.concepts().size()) {
                    evidences.replace(i, mention.naming(concepts));
                }
            }
        }
    }

    private static List<TermEntry> findings(String text, EnglishDictionary dictionary) {
        List<Word> words = ContentWords.of(text);
        if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<TermEntry> same = dictionary.family(words, false);
        Word last = words.getLast();
        for (int i = 0; same.isEmpty() && KINDS.contains(last.form()) && i < words.size() - FEWEST_WORDS; i++) {
            same = dictionary.named(text.substring(words.get(i).start(), words.get(words.size() - 2).end()));
        }
        return same;
    }

    /** The concepts with the findings that are not among them. */
    private static List<Concept> named(List<Concept> concepts, List<TermEntry> findings) {
        List<Concept> all = new ArrayList<>(concepts);
        for (TermEntry entry : findings) {
            Concept concept = entry.concept();
            if (concept.type() == MentionType.FINDING && all.stream().noneMatch(one -> one.id().equals(concept.id()))) {
                all.add(concept);
            }
        }
        return all;
    }
}
