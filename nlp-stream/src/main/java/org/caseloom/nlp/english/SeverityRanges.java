package org.caseloom.nlp.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/** Names both ends of a range of severity where each has a name: mild to moderate intellectual disability. Finds them by their words. */
final class SeverityRanges implements Annotator {
    private static final Pattern RANGE = Pattern
            .compile("\\b(mild|moderate|severe)(?: to |-to-)(moderate|severe|profound)[ -]");
    /** In a text without it there is no range. */
    private static final Pattern TO = Pattern.compile("[ -]to[ -](?:moderate|severe|profound)\\b");

    @Override
    public void annotate(Reading reading) {
        String lower = reading.document().text().toLowerCase(Locale.ROOT);
        if (!TO.matcher(lower).find()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        SharedNames names = new SharedNames(reading.lexicon().english());
        Matcher range = RANGE.matcher(lower);
        for (int next = 0; range.find();) {
            while (next < mentions.size() && mentions.get(next).end() <= range.end()) {
                next++;
            }
            if (next < mentions.size() && isGraded(mentions.get(next), range)) {
                int end = mentions.get(next).end();
                String name = lower.substring(range.end(), end);
                List<TermEntry> less = names.widely(range.group(1) + " " + name);
                if (!less.isEmpty() && !names.widely(range.group(2) + " " + name).isEmpty()) {
                    evidences.add(Evidence.of(range.start(), end, Evidence.concepts(less),
                            "composed:" + less.getFirst().term().text()));
                }
            }
        }
    }

    /** Whether a mention is the finding of a range, with the greater severity or without it. */
    private static boolean isGraded(Evidence mention, Matcher range) {
        boolean disorder = mention.concept().type() == MentionType.FINDING
                || mention.concept().type() == MentionType.DISEASE;
        return disorder && (mention.begin() == range.end() || mention.begin() == range.start(2));
    }
}
