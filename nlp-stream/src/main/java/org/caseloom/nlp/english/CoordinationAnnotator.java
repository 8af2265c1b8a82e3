package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.WordForms;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Names the members of coordinations that share words with a mention: the places behind it (malformations of the hands and feet), what
 * stands before its head (short and broad thumbs, pre- and postaxial polydactyly), and a change that takes its place from the next one
 * (renal hypoplasia or agenesis, hypoplasia or aplasia of the radius). Only what a term names is a member, so nothing is made up.
 */
final class CoordinationAnnotator implements Annotator {
    private static final int LONGEST_MEMBER = 48;
    /** More than what stands between a place and the next one. */
    private static final int LONGEST_LINK = 20;
    private static final int MOST_WORDS = 3;
    private static final Pattern BEFORE = Pattern
            .compile("((?:[a-z0-9'-]+ ){0,2}[a-z0-9'-]*[a-z0-9]-?)(?:,? (?:and|or|and/or) |, |/)$");
    private static final Pattern BEHIND = Pattern
            .compile("(,|,? (?:and|or|and/or)) (?:of |in )?(?:(?:the|both|his|her) )?");
    private static final Pattern PLACED = Pattern.compile("^(.* (?:of|in) (?:the |both |his |her )?)[a-z' -]+$");
    private static final Pattern UNNAMED = Pattern.compile("(?: and | or | and/or |/)([a-z]+)\\b");
    private static final Pattern LINK = Pattern.compile(" (?:and|or|and/or) |/");

    /** One text with its mentions; those in a list stay as they were when it was read. */
    private record Text(String lower, List<Evidence> mentions, Evidences evidences, SharedNames names) {
        String of(Evidence mention) {
            return lower.substring(mention.begin(), mention.end());
        }
    }

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        Text text = new Text(reading.document().text().toLowerCase(Locale.ROOT), evidences.all(), evidences,
                new SharedNames(reading.lexicon().english()));
        for (int i = 0; i < text.mentions().size(); i++) {
            if (isDisorder(text.mentions().get(i)) && !placed(text, i) && !headed(text, i)) {
                changed(text, i);
            }
            if (isDisorder(text.mentions().get(i))) {
                unnamed(text, i);
            }
        }
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE;
    }

    /** Names the places behind a finding that is named by its place; all have the whole stretch. */
    private static boolean placed(Text text, int index) {
        Evidence mention = text.mentions().get(index);
        boolean before = index + 1 < text.mentions().size()
                && text.mentions().get(index + 1).concept().type() == MentionType.ANATOMY
                && text.mentions().get(index + 1).begin() - mention.end() <= LONGEST_LINK;
        Matcher placed = before ? PLACED.matcher(text.of(mention)) : null;
        if (placed == null || !placed.matches()) {
            return false;
        }
        int end = mention.end();
        int next = index + 1;
        boolean closed = false;
        List<List<TermEntry>> others = new ArrayList<>();
        while (!closed && next < text.mentions().size()) {
            Evidence place = text.mentions().get(next);
            Matcher behind = BEHIND.matcher(text.lower()).region(end, text.lower().length());
            if (place.concept().type() != MentionType.ANATOMY || !behind.lookingAt() || behind.end() != place.begin()) {
                break;
            }
            List<TermEntry> named = text.names().loosely(placed.group(1) + text.of(place));
            if (named.isEmpty()) {
                break;
            }
            others.add(named);
            closed = behind.group(1).length() > 1;
            end = place.end();
            next++;
        }
        if (closed) {
            for (int i = index + 1; i < next; i++) {
                text.evidences().remove(i);
            }
            add(text, index, mention.begin(), end, others);
        }
        return closed;
    }

    /** Names what stands before the head of a mention in other members; all have the whole stretch. */
    private static boolean headed(Text text, int index) {
        Evidence mention = text.mentions().get(index);
        List<List<TermEntry>> others = new ArrayList<>();
        int begin = mention.begin();
        boolean conjoined = false;
        while (true) {
            int from = Math.max(index == 0 ? 0 : text.mentions().get(index - 1).end(), begin - LONGEST_MEMBER);
            Matcher before = from >= begin || !isLinked(text.lower(), begin)
                    ? null
                    : BEFORE.matcher(text.lower().substring(from, begin));
            if (before == null || !before.find()) {
                break;
            }
            Member member = member(text, before.group(1), text.of(mention));
            if (member == null || member.entries().getFirst().concept().id().equals(mention.concept().id())) {
                break; // said twice: type 1 or type 2 diabetes has two members, type-2 or type 2 has one
            }
            others.addFirst(member.entries());
            begin = from + before.end(1) - member.length();
            conjoined = true;
        }
        if (conjoined) {
            add(text, index, begin, mention.end(), others);
        }
        return conjoined;
    }

    /** Whether a comma, a stroke or a conjunction stands before a place of the text, which is cheaper to see than what stands before that. */
    private static boolean isLinked(String lower, int begin) {
        return lower.startsWith(", ", begin - 2) || lower.startsWith(" and ", begin - 5)
                || lower.startsWith("or ", begin - 3) || lower.startsWith("/", begin - 1);
    }

    /** What the last words before a conjunction name with the end of a mention. */
    private record Member(int length, List<TermEntry> entries) {}

    private static @Nullable Member member(Text text, String before, String mention) {
        if (!before.endsWith("-") && (mention.indexOf(' ') < 0 || !text.names().hasWord(before))) {
            return null;
        }
        String[] words = before.split(" ");
        for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
            String member = String.join(" ", List.of(words).subList(words.length - count, words.length));
            if (QualityWords.of(member) != null) {
                continue;
            }
            if (member.endsWith("-")) {
                String whole = WordForms.behindPrefix(mention);
                List<TermEntry> named = whole.isEmpty()
                        ? List.of()
                        : text.names().of(member.substring(0, member.length() - 1) + whole);
                return named.isEmpty() ? null : new Member(member.length(), named);
            }
            for (int blank = mention.indexOf(' '); blank > 0; blank = mention.indexOf(' ', blank + 1)) {
                List<TermEntry> named = text.names().of(member + mention.substring(blank));
                if (!named.isEmpty()) {
                    return new Member(member.length(), named);
                }
            }
        }
        return null;
    }

    /** Gives a change the place that the mention before or behind it has. */
    private static void changed(Text text, int index) {
        Evidence mention = text.mentions().get(index);
        String words = text.of(mention);
        if (words.indexOf(' ') >= 0 || !isChange(words)) {
            return;
        }
        Evidence before = index == 0 ? null : text.mentions().get(index - 1);
        Evidence behind = index + 1 == text.mentions().size() ? null : text.mentions().get(index + 1);
        List<TermEntry> named = List.of();
        if (before != null && isDisorder(before) && isLinked(text, before, mention)) {
            String other = text.of(before);
            int blank = other.lastIndexOf(' ');
            named = blank < 0 || !isChange(other.substring(blank + 1))
                    ? List.of()
                    : text.names().loosely(other.substring(0, blank + 1) + words);
        }
        if (named.isEmpty() && behind != null && isDisorder(behind) && isLinked(text, mention, behind)) {
            String other = text.of(behind);
            int blank = other.indexOf(' ');
            named = blank < 0 || !isChange(other.substring(0, blank)) || other.indexOf(" of ") < 0
                    ? List.of()
                    : text.names().loosely(words + other.substring(blank));
        }
        if (!named.isEmpty()) {
            text.evidences().replace(index, mention.naming(Evidence.concepts(named)));
        }
    }

    /** Names a change behind a mention that says nothing alone, but with its place: renal hypoplasia or dysplasia. */
    private static void unnamed(Text text, int index) {
        Evidence mention = text.mentions().get(index);
        String words = text.of(mention);
        int blank = words.lastIndexOf(' ');
        Matcher other = UNNAMED.matcher(text.lower()).region(mention.end(), text.lower().length());
        if (blank < 0 || !isChange(words.substring(blank + 1)) || !other.lookingAt() || !isChange(other.group(1))
                || index + 1 < text.mentions().size() && text.mentions().get(index + 1).begin() < other.end()) {
            return;
        }
        List<TermEntry> named = text.names().loosely(words.substring(0, blank + 1) + other.group(1));
        if (!named.isEmpty()) {
            text.evidences()
                    .add(Evidence.of(other.start(1), other.end(1), Evidence.concepts(named),
                            "composed:" + named.getFirst().term().text()));
        }
    }

    private static boolean isChange(String word) {
        return EnglishFormation.isChange(WordForms.of(word));
    }

    private static boolean isLinked(Text text, Evidence left, Evidence right) {
        return left.end() <= right.begin()
                && LINK.matcher(text.lower().substring(left.end(), right.begin())).matches();
    }

    private static void add(Text text, int index, int begin, int end, List<List<TermEntry>> others) {
        Evidence mention = text.mentions().get(index);
        text.evidences().remove(index);
        text.evidences()
                .add(Evidence.of(begin, end, mention.concepts(), mention.rule()).qualified(mention.qualities()));
        for (List<TermEntry> other : others) {
            text.evidences().add(Evidence.of(begin, end, Evidence.concepts(other),
                    "composed:" + other.getFirst().term().text()));
        }
    }
}
