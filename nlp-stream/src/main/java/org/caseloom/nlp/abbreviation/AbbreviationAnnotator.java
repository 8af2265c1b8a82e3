package org.caseloom.nlp.abbreviation;

import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Gives every use of an abbreviation that the document defines the concepts of its definition: mentions that the release
 * had made of it are replaced, the others added. Touches only documents with brackets.
 */
public final class AbbreviationAnnotator implements Annotator {
    private static final List<String> HEADS = List.of(" disease", " syndrome", " disorder");

    @Override
    public void annotate(Reading reading) {
        if (reading.text().folded().indexOf('(') < 0) {
            return;
        }
        List<Evidence> mentions = reading.evidences().all();
        Map<String, List<Concept>> defined = new Definitions(reading, mentions).find();
        defined.forEach((abbreviation, concepts) -> use(abbreviation, concepts, mentions, reading));
    }

    private static void use(String abbreviation, List<Concept> concepts, List<Evidence> mentions, Reading reading) {
        Evidences evidences = reading.evidences();
        NormalizedText text = reading.text();
        int next = 0;
        for (int at = text.cased().indexOf(abbreviation); at >= 0; at = text.cased()
                .indexOf(abbreviation, at + abbreviation.length())) {
            int end = end(text.cased(), at, abbreviation.length());
            if (end < 0) {
                continue;
            }
            end = reading.document().lang() == Language.EN ? withHead(text.folded(), end) : end;
            int begin = text.originalStart(at);
            int behind = text.originalEnd(end);
            while (next < mentions.size() && mentions.get(next).end() <= begin) {
                next++;
            }
            Evidence there = next < mentions.size() && mentions.get(next).begin() < behind ? mentions.get(next) : null;
            if (there != null && there.begin() == begin && there.end() == behind) {
                if (there.concept().id().equals(concepts.getFirst().id())) {
                    continue;
                }
                evidences.remove(next);
                there = null;
            }
            if (there == null) {
                evidences.add(Evidence.of(begin, behind, concepts, "abbreviation:" + abbreviation));
            }
        }
    }

    /** With the noun behind it that says no more than it does: AS disease. */
    private static int withHead(String folded, int end) {
        for (String head : HEADS) {
            if (folded.startsWith(head, end) && !isWordAt(folded, end + head.length())) {
                return end + head.length();
            }
        }
        return end;
    }

    /** Where a use ends, with the s of a plural; -1 where the letters are part of a longer word. */
    private static int end(String cased, int start, int length) {
        int end = start + length;
        if (end + 1 <= cased.length() && cased.startsWith("s", end) && !isWordAt(cased, end + 1)) {
            end++;
        }
        return isWordAt(cased, start - 1) || isWordAt(cased, end) ? -1 : end;
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length()
                && (Characters.isLatin(text.charAt(at)) || Characters.isDigit(text.charAt(at)));
    }
}
