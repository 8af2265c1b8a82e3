package org.caseloom.nlp.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SentenceSpan;
import org.caseloom.nlp.types.StatedOutcome;

/**
 * Notes how the findings and diseases of a text fared (発熱、咳嗽は改善した, "the rash resolved"), and the patient (永眠された). What
 * is said of relatives, in general or as a possibility is no outcome.
 */
public final class OutcomeAnnotator implements Annotator {
    private static final String DIED = "died";
    /** How far an event may stand before the word: 肝障害はステロイド投与により速やかに改善した. */
    private static final int REACH = 32;
    /** How far words that say it of the whole patient may stand before. */
    private static final int WHOLE_REACH = 12;
    private static final int NOT_REACH = 12;
    private static final int COORDINATION = 3;
    /** How many mentions may lie over one another. */
    private static final int MOST_AROUND = 4;

    private record Hit(int start, int end, String type) {}

    @Override
    public void annotate(Reading reading) {
        String folded = reading.text().folded();
        List<Hit> hits = hits(folded, reading.document().lang());
        if (hits.isEmpty()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        OutcomeWords words = OutcomeWords.of(reading.document().lang());
        int next = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            int start = reading.normalized(sentence.begin());
            int end = reading.normalized(sentence.end());
            while (next < hits.size() && hits.get(next).start() < end) {
                Hit hit = hits.get(next);
                next++;
                if (hit.start() >= start && !OutcomeWords.begins(words.unless(), folded, hit.end())
                        && !OutcomeWords.stands(words.not(), folded, hit.start() - NOT_REACH, hit.start())) {
                    note(hit, start, reading, mentions, words);
                }
            }
        }
    }

    /** The longest word at each place. */
    private static List<Hit> hits(String folded, Language language) {
        List<Hit> found = new ArrayList<>();
        OutcomeWords.of(language).types().scan(folded, (start, end, type) -> found.add(new Hit(start, end, type)));
        found.sort(Comparator.comparingInt(Hit::start).thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        List<Hit> hits = new ArrayList<>();
        int free = 0;
        for (Hit hit : found) {
            if (hit.start() >= free && !cutsWord(folded, hit)) {
                hits.add(hit);
                free = hit.end();
            }
        }
        return hits;
    }

    private static boolean cutsWord(String folded, Hit hit) {
        return hit.start() > 0 && Characters.isLatin(folded.charAt(hit.start()))
                && Characters.isLatin(folded.charAt(hit.start() - 1))
                || hit.end() < folded.length() && Characters.isLatin(folded.charAt(hit.end() - 1))
                        && Characters.isLatin(folded.charAt(hit.end()));
    }

    private static void note(Hit hit, int sentenceStart, Reading reading, List<Evidence> mentions, OutcomeWords words) {
        String folded = reading.text().folded();
        int begin = reading.text().originalStart(hit.start());
        int end = reading.text().originalEnd(hit.end());
        int at = behind(mentions, begin);
        if (mentions.subList(Math.max(0, at - MOST_AROUND), at).stream().anyMatch(mention -> mention.end() > begin)) {
            return; // a word of an expression: 慢性増悪
        }
        if (hit.type().equals(DIED)) {
            if (mentions.stream().noneMatch(mention -> isOfRelative(mention, begin))) {
                reading.outcomes().add(new StatedOutcome(begin, end, hit.type(), null));
            }
            return;
        }
        boolean stated = false;
        int reached = hit.start() - REACH;
        for (int i = at - 1; i >= 0; i--) {
            Evidence mention = mentions.get(i);
            int mentionEnd = reading.normalized(mention.end());
            if (mentionEnd < Math.max(sentenceStart, reached)) {
                break;
            }
            if (isEvent(mention) && mentionEnd <= hit.start()
                    && (stated || OutcomeWords.begins(words.link(), folded, mentionEnd) || mentionEnd == hit.start()
                            || words.link().isEmpty())) {
                reading.outcomes()
                        .add(new StatedOutcome(begin, end, hit.type(), reading.evidences().number(i)));
                stated = true;
                reached = reading.normalized(mention.begin()) - COORDINATION; // of one enumeration, all
            }
        }
        if (!stated && OutcomeWords.stands(words.whole(), folded, hit.start() - WHOLE_REACH, hit.start())) {
            reading.outcomes().add(new StatedOutcome(begin, end, hit.type(), null));
        }
    }

    private static boolean isEvent(Evidence mention) {
        MentionType type = mention.concept().type();
        return (type == MentionType.FINDING || type == MentionType.DISEASE) && mention.assertion() != Assertion.ABSENT
                && mention.assertion() != Assertion.FAMILY && mention.assertion() != Assertion.CONDITIONAL;
    }

    private static boolean isOfRelative(Evidence mention, int begin) {
        return mention.assertion() == Assertion.FAMILY && Math.abs(mention.begin() - begin) < REACH;
    }

    /** How many mentions begin before this place. */
    private static int behind(List<Evidence> mentions, int begin) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).begin() < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
