package org.caseloom.nlp.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.speaker.SpeakerWords.Voice;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Notes for findings and diseases who said them, where their sentence tells; what stands in quotation marks is the
 * patient's own word unless the sentence names another speaker. Silent where nothing is told.
 */
public final class SpeakerAnnotator implements Annotator {
    /** A quotation without an end is no quotation for ever. */
    private static final int LONGEST_QUOTE = 200;

    /** A phrase that names a speaker, in the normalised text. */
    private record Told(int start, int end, Voice voice) {}

    @Override
    public void annotate(Reading reading) {
        String text = reading.text().folded();
        List<Told> told = told(reading, text);
        boolean quotes = text.indexOf('「') >= 0;
        if (told.isEmpty() && !quotes) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        List<SentenceSpan> sentences = reading.sentences();
        int sentence = 0;
        int first = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).begin() <= mention.begin()) {
                sentence++;
            }
            if (isSaid(mention.concept().type())) {
                int from = sentences.isEmpty() ? 0 : reading.normalized(sentences.get(sentence).begin());
                int to = sentences.isEmpty() ? text.length() : reading.normalized(sentences.get(sentence).end());
                while (first < told.size() && told.get(first).start() < from) {
                    first++;
                }
                String speaker = speaker(reading.normalized(mention.begin()), reading.normalized(mention.end()), from,
                        to, told.subList(first, told.size()));
                if (speaker == null && quotes && isQuoted(text, reading.normalized(mention.begin()))) {
                    speaker = Mention.PATIENT;
                }
                if (speaker != null) {
                    reading.speakers().put(evidences.number(i), speaker);
                }
            }
        }
    }

    private static List<Told> told(Reading reading, String text) {
        List<Told> told = new ArrayList<>();
        SpeakerWords.of(reading.document().lang()).scan(text, (start, end, voice) -> {
            boolean cut = start > 0 && Characters.isLatin(text.charAt(start))
                    && Characters.isLatin(text.charAt(start - 1))
                    || end < text.length() && Characters.isLatin(text.charAt(end - 1))
                            && Characters.isLatin(text.charAt(end))
                    || start > 0 && Characters.isKanji(text.charAt(start))
                            && Characters.isKanji(text.charAt(start - 1));
            if (!cut) {
                told.add(new Told(start, end, voice));
            }
        });
        told.sort(Comparator.comparingInt(Told::start).thenComparing(Comparator.comparingInt(Told::end).reversed()));
        return told;
    }

    /** The nearest voice: one that stands before the words, else one right behind. */
    private static @Nullable String speaker(int start, int end, int from, int to, List<Told> told) {
        String before = null;
        String behind = null;
        for (Told phrase : told) {
            if (phrase.start() >= to) {
                break;
            }
            if (phrase.start() >= from && phrase.end() <= to) {
                if (phrase.voice().before() && phrase.end() <= start) {
                    before = phrase.voice().speaker();
                } else if (!phrase.voice().before() && phrase.start() >= end && behind == null) {
                    behind = phrase.voice().speaker();
                }
            }
        }
        return before == null ? behind : before;
    }

    private static boolean isQuoted(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_QUOTE), at);
        return before.lastIndexOf('「') > before.lastIndexOf('」');
    }

    private static boolean isSaid(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE -> true;
            case TEST, MEDICATION, PROCEDURE, ANATOMY, GENE, DEVICE -> false;
        };
    }
}
