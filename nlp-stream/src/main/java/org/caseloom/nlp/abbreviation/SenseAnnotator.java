package org.caseloom.nlp.abbreviation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Chooses among the meanings of an abbreviation that is a disease, an examination or a procedure by what Japanese says of
 * it next: HDを施行 is no Huntington's disease. Keeps all of them where the next words say nothing.
 */
public final class SenseAnnotator implements Annotator {
    private static final int LONGEST = 6;

    /** What words behind an abbreviation can be said of. */
    private record Said(Set<MentionType> types, List<String> words) {
        static Said of(List<String> row) {
            return new Said(
                    Arrays.stream(row.getFirst().split("\\|"))
                            .map(type -> MentionType.valueOf(type.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet()),
                    Arrays.stream(row.getLast().split("\\|")).map(NormalizedText::fold).toList());
        }

        boolean isAt(String folded, int at) {
            for (String word : words) {
                if (folded.startsWith(word, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Said> SAID = Table.rows(SenseAnnotator.class, "senses.tsv", 2).stream().map(Said::of)
            .toList();

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            if (mention.end() - mention.begin() <= LONGEST && isOfSeveralTypes(mention.concepts())
                    && isAbbreviation(reading, mention)) {
                List<Concept> chosen = chosen(mention.concepts(), reading, mention.end());
                if (chosen.size() < mention.concepts().size() && !chosen.isEmpty()) {
                    evidences.replace(i, mention.naming(chosen));
                }
            }
        }
    }

    private static boolean isOfSeveralTypes(List<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.type() != concepts.getFirst().type()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbbreviation(Reading reading, Evidence mention) {
        String cased = reading.text().cased();
        int end = reading.normalized(mention.end());
        for (int at = reading.normalized(mention.begin()); at < end; at++) {
            char c = cased.charAt(at);
            if (!Characters.isLatin(c) && !Characters.isDigit(c) || c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return true;
    }

    private static List<Concept> chosen(List<Concept> concepts, Reading reading, int end) {
        String folded = reading.text().folded();
        int behind = reading.normalized(end);
        for (Said said : SAID) {
            if (said.isAt(folded, behind)) {
                List<Concept> chosen = concepts.stream().filter(concept -> said.types().contains(concept.type()))
                        .toList();
                if (!chosen.isEmpty()) {
                    return chosen;
                }
            }
        }
        return concepts;
    }
}
