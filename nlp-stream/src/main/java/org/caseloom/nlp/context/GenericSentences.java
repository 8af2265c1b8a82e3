package org.caseloom.nlp.context;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Japanese sentences of a case report that speak of patients in general: 肝硬変では静脈瘤を合併することが多い. What they name is
 * true under conditions, and nothing says that this patient has it. Such a sentence has no reference to the patient, does
 * not end in the past, and says so with a phrase of {@code generic.tsv} or by standing in a discussion. In a guideline
 * all is general, so none is marked. For one document, asked in text order.
 */
final class GenericSentences {
    private static final String BY_PHRASE = "ja.conditional.generic";
    private static final String BY_SECTION = "ja.conditional.discussion";
    private static final String GENERAL = "general";
    private static final PhraseScanner<String> PHRASES = load();
    private static final String END = "。．.!! \n」』)";

    private final List<SentenceSpan> sentences;
    private final @Nullable CueSpan[] cues;
    private int next;

    private GenericSentences(List<SentenceSpan> sentences, @Nullable CueSpan[] cues) {
        this.sentences = sentences;
        this.cues = cues;
    }

    static GenericSentences of(Reading reading) {
        if (reading.document().lang() != Language.JA || reading.document().kind() == DocumentKind.GUIDELINE) {
            return new GenericSentences(List.of(), new CueSpan[0]);
        }
        List<SentenceSpan> sentences = reading.sentences();
        int[] begins = new int[sentences.size()];
        int[] mark = new int[sentences.size()];
        int[] markEnd = new int[sentences.size()];
        boolean[] patient = new boolean[sentences.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = reading.normalized(sentences.get(i).begin());
            mark[i] = -1;
        }
        String folded = reading.text().folded();
        PHRASES.scan(folded, (start, end, what) -> {
            int at = Arrays.binarySearch(begins, start);
            int sentence = at < 0 ? -at - 2 : at;
            if (sentence >= 0) {
                if (!what.equals(GENERAL)) {
                    patient[sentence] = true;
                } else if (mark[sentence] < 0 || start < mark[sentence]) {
                    mark[sentence] = start;
                    markEnd[sentence] = end;
                }
            }
        });
        @Nullable
        CueSpan[] cues = new CueSpan[sentences.size()];
        for (int i = 0; i < cues.length; i++) {
            SentenceSpan sentence = sentences.get(i);
            if (!patient[i] && (mark[i] >= 0 || isDiscussion(sentence.section()))
                    && isPresentTense(folded, begins[i], reading.normalized(sentence.end()), mark[i] < 0)) {
                cues[i] = mark[i] < 0
                        ? new CueSpan(sentence.end(), sentence.end(), BY_SECTION)
                        : new CueSpan(reading.text().originalStart(mark[i]),
                                reading.text().originalEnd(markEnd[i]), BY_PHRASE);
            }
        }
        return new GenericSentences(sentences, cues);
    }

    /** What says that a sentence speaks in general; null where it does not. Ask in text order. */
    @Nullable
    CueSpan cueAt(int begin) {
        while (next < sentences.size() && sentences.get(next).end() <= begin) {
            next++;
        }
        return next < sentences.size() && sentences.get(next).begin() <= begin ? cues[next] : null;
    }

    private static boolean isDiscussion(@Nullable SectionType section) {
        return section == SectionType.DISCUSSION || section == SectionType.BACKGROUND
                || section == SectionType.CONCLUSION;
    }

    /** Whether a sentence ends in a verb or adjective of the present; a noun at its end will do where a phrase says more. */
    private static boolean isPresentTense(String folded, int begin, int end, boolean verb) {
        int last = end - 1;
        while (last > begin && END.indexOf(folded.charAt(last)) >= 0) {
            last--;
        }
        return switch (folded.charAt(last)) {
            case 'た', 'だ' -> false;
            case 'る', 'い', 'う', 'く', 'す', 'つ', 'む', 'ぶ', 'ぬ' -> true;
            default -> !verb;
        };
    }

    private static PhraseScanner<String> load() {
        Map<String, String> phrases = new HashMap<>();
        for (List<String> row : Table.rows(GenericSentences.class, "generic.tsv", 2)) {
            for (String phrase : row.get(1).split("\\|")) {
                phrases.put(NormalizedText.fold(phrase), row.getFirst());
            }
        }
        return new PhraseScanner<>(phrases);
    }
}
