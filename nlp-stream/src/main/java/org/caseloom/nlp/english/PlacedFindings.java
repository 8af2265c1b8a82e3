package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Names a finding together with the place behind it where they have a name only without what modifies them: lamellar calcification of
 * the falx cerebri is a calcification of it, pain in both knee joints knee pain. Words of a name are never left out, only such as stand
 * before it.
 */
final class PlacedFindings implements Annotator {
    private static final int LONGEST_LINK = 40;
    private static final Pattern LINK = Pattern.compile("(?: identified| seen| noted| present)?"
            + " (?:of|in|on|at|within|involving|affecting) (?:the |both |his |her |their )?(?:[a-z]+ ){0,2}");
    /** Several places, which coordination reads, and what a defect is one of instead of a place. */
    private static final Pattern OTHER = Pattern.compile(".*(?: and |\\bdefects?$).*");
    private static final Pattern JOINT = Pattern.compile("(.+) joints?");
    private static final String COMPOSED = "composed:";

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        SharedNames names = new SharedNames(reading.lexicon().english());
        String lower = reading.document().text().toLowerCase(Locale.ROOT);
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Evidence finding = mentions.get(i);
            Evidence place = mentions.get(i + 1);
            if (isPlaced(finding, place, lower)) {
                List<TermEntry> named = named(changes(finding, lower),
                        places(lower.substring(place.begin(), place.end())), names);
                if (!named.isEmpty() && !finding.concepts().contains(named.getFirst().concept())) {
                    evidences.replace(i, finding.naming(Evidence.concepts(named)));
                }
            }
        }
    }

    private static boolean isPlaced(Evidence finding, Evidence place, String lower) {
        boolean disorder = finding.concept().type() == MentionType.FINDING
                || finding.concept().type() == MentionType.DISEASE;
        return disorder && place.concept().type() == MentionType.ANATOMY && place.begin() > finding.end()
                && place.begin() - finding.end() <= LONGEST_LINK
                && LINK.matcher(lower).region(finding.end(), place.begin()).matches()
                && !OTHER.matcher(lower.substring(place.begin(), place.end())).matches()
                && !OTHER.matcher(lower.substring(finding.begin(), finding.end())).matches();
    }

    private static List<TermEntry> named(List<String> changes, List<String> places, SharedNames names) {
        for (String change : changes) {
            for (String place : places) {
                List<TermEntry> named = names.loosely(change + " of " + place);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    /** The words of a finding, the most first, down to those that are its name. */
    private static List<String> changes(Evidence finding, String lower) {
        String words = lower.substring(finding.begin(), finding.end());
        int least = finding.rule().startsWith(COMPOSED)
                ? finding.rule().length() - COMPOSED.length()
                : words.length();
        List<String> changes = shortened(words);
        changes.removeIf(change -> change.length() < Math.min(least, words.length()));
        return changes;
    }

    /** The words of a place, the most first; of a joint also what it is one of. */
    private static List<String> places(String words) {
        List<String> places = new ArrayList<>();
        for (String place : shortened(words)) {
            places.add(place);
            if (JOINT.matcher(place).matches()) {
                places.add(JOINT.matcher(place).replaceFirst("$1"));
            }
        }
        return places;
    }

    private static List<String> shortened(String words) {
        List<String> all = new ArrayList<>(List.of(words));
        for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', blank + 1)) {
            all.add(words.substring(blank + 1));
        }
        return all;
    }
}
