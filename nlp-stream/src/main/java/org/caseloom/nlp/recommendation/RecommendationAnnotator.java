package org.caseloom.nlp.recommendation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.recommendation.RecommendationWords.Place;
import org.caseloom.nlp.types.Recommendations.StatedRecommendation;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Reads recommendations: a sentence that recommends, in a guideline or under such a heading, or wherever its grade
 * stands beside it. A case report that only tells what is recommended elsewhere makes none.
 */
public final class RecommendationAnnotator implements Annotator {
    private static final List<String> SIGNS = List.of("推奨", "提案", "勧め", "べき", "望ましい", "てもよい", "考慮する");
    /** How far behind the sentence its grade may stand, in brackets or on the next line. */
    private static final int GRADES = 60;
    private static final int LONGEST_POPULATION = 60;

    @Override
    public void annotate(Reading reading) {
        String folded = reading.text().folded();
        boolean english = reading.document().lang() == Language.EN;
        List<String> signs = english ? EnglishRecommendations.SIGNS : SIGNS;
        if (!isSign(signs, folded, 0, folded.length())) {
            return;
        }
        for (SentenceSpan sentence : reading.sentences()) {
            int start = reading.normalized(sentence.begin());
            int end = reading.normalized(sentence.end());
            if (english) {
                read(reading, sentence, start, end);
                continue;
            }
            Place verb = isSign(signs, folded, start, end)
                    ? RecommendationWords.JAPANESE.last("verb", folded, start, end)
                    : null;
            if (verb != null) {
                Grades grades = Grades.of(folded, start, behind(folded, end));
                if (grades.isGraded() || isExpected(reading, sentence)) {
                    reading.recommendations().add(stated(reading.text(), sentence, start, verb, grades));
                }
            }
        }
    }

    private static void read(Reading reading, SentenceSpan sentence, int start, int end) {
        String folded = reading.text().folded();
        Place verb = isSign(EnglishRecommendations.SIGNS, folded, start, end)
                ? EnglishRecommendations.verb(folded, start, end)
                : null;
        if (verb != null) {
            int limit = Math.min(folded.length(), end + GRADES);
            boolean next = end < limit && EnglishRecommendations.verb(folded, end, limit) != null;
            Grades grades = EnglishRecommendations.grades(folded, start, next ? end : limit);
            if (grades.isGraded() || isExpected(reading, sentence)) {
                reading.recommendations()
                        .add(EnglishRecommendations.stated(reading.text(), sentence, start, end, verb, grades));
            }
        }
    }

    /** Whether a word that any verb of recommending has stands there; most texts have none. */
    private static boolean isSign(List<String> signs, String folded, int from, int to) {
        for (String sign : signs) {
            if (folded.indexOf(sign, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Up to the next sentence that recommends something itself. */
    private static int behind(String folded, int end) {
        int limit = Math.min(folded.length(), end + GRADES);
        Place next = RecommendationWords.JAPANESE.first("verb", folded, end, limit);
        return next == null ? limit : end;
    }

    private static boolean isExpected(Reading reading, SentenceSpan sentence) {
        return reading.document().kind() == DocumentKind.GUIDELINE
                || sentence.section() == SectionType.RECOMMENDATION;
    }

    private static StatedRecommendation stated(NormalizedText text, SentenceSpan sentence, int start, Place verb,
            Grades grades) {
        String folded = text.folded();
        Place whom = RecommendationWords.JAPANESE.first("population", folded, start, verb.start());
        boolean isWhom = whom != null && whom.start() - start <= LONGEST_POPULATION && whom.start() > start;
        String population = isWhom ? original(text, start, whom.start()) : null;
        String intervention = intervention(text, isWhom ? whom.end() : start, verb.start());
        return new StatedRecommendation(sentence.begin(), sentence.end(), verb.value(), grades.strength(),
                grades.certainty(), population, intervention);
    }

    private static @Nullable String intervention(NormalizedText text, int from, int to) {
        int begin = from;
        while (begin < to && "、, は".indexOf(text.folded().charAt(begin)) >= 0) {
            begin++;
        }
        if (begin >= to) {
            return null;
        }
        String words = RecommendationWords.JAPANESE.withoutTail("tail", original(text, begin, to));
        return words.isBlank() ? null : words;
    }

    private static String original(NormalizedText text, int start, int end) {
        return text.original().substring(text.originalStart(start), text.originalEnd(end)).strip();
    }
}
