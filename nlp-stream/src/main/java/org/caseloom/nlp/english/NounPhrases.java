package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.PlaceWords;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.english.EnglishDictionary.Match;
import org.caseloom.nlp.english.EnglishDictionary.Numbered;

/**
 * The expressions of one sentence: a name of a finding with the words before it that say where and of what kind ("hereditary
 * breast cancer"), with the members of a coordination ("breast and ovarian cancer"), and with the place behind it ("atrophy of the
 * retina"). A head without any name of its own in the release needs such words (cardiac involvement), and one that says nothing
 * alone is no mention (this disease). For one sentence and thread.
 */
final class NounPhrases {
    /** Behind these a noun stands for itself and modifies nothing behind a conjunction: in the chest and abdominal pain. */
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "their", "in", "on", "at",
            "over", "this", "that", "into", "within", "through");
    /** Before a head that says nothing alone they make it a statement: no injury, without any abnormality. */
    private static final Set<String> DENIALS = Set.of("no", "without", "denies", "denied", "never", "nor");
    private static final Set<String> LINKS = Set.of("and", "or", "&", ",");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "with", "by", "for", "that", "which");
    /** Words between a denial and what it denies: no evidence of any acute injury. */
    private static final int MOST_DENIED = 5;
    private static final int MOST_MODIFIERS = 6;
    private static final int NONE = -1;

    private final Numbered text;
    private final Words words;
    private final int from;
    private final int limit;
    /** What begins and what ends at a word of the sentence. */
    private final @Nullable Match[] beginning;
    private final @Nullable Match[] ending;
    /** Whether a word is inside of a term. */
    private final boolean[] covered;

    /**
     * What one stretch of words names.
     *
     * @param head    the term whose concepts it has; null where the release has none
     * @param site    the first word of the place it names, or -1
     * @param siteEnd its last word
     * @param others  what a coordination names besides
     */
    record Phrase(int first, int last, @Nullable Match head, int site, int siteEnd, List<List<TermEntry>> others) {
        boolean isWhole() {
            return head != null && head.first() == first && head.last() == last;
        }
    }

    NounPhrases(Numbered text, int from, int limit, List<Match> matches) {
        this.text = text;
        this.words = text.words();
        this.from = from;
        this.limit = limit;
        this.beginning = new Match[limit - from];
        this.ending = new Match[limit - from];
        this.covered = new boolean[limit - from];
        for (Match match : matches) {
            beginning[match.first() - from] = match;
            ending[match.last() - from] = match;
            Arrays.fill(covered, match.first() - from, match.last() - from + 1, true);
        }
    }

    /** The expressions from left to right; never overlapping. */
    List<Phrase> find(EnglishDictionary dictionary) {
        List<Phrase> found = new ArrayList<>();
        for (int i = limit - 1; i >= from;) {
            Match match = ending[i - from];
            Phrase phrase = null;
            if (match != null) {
                phrase = isDisorder(match) ? around(match, match.first(), match.last(), dictionary) : whole(match);
            } else if (words.isWord(i) && EnglishFormation.isHead(words.form(i)) && !covered[i - from]) {
                phrase = around(null, i, i, dictionary);
            }
            if (phrase == null) {
                i = match == null ? i - 1 : match.first() - 1;
            } else {
                while (!found.isEmpty() && found.getFirst().first() <= phrase.last()) {
                    found.removeFirst(); // the last member of a coordination: cleft lip and palate
                }
                found.addFirst(phrase);
                i = phrase.first() - 1;
            }
        }
        return found;
    }

    private static Phrase whole(Match match) {
        return new Phrase(match.first(), match.last(), match, NONE, NONE, List.of());
    }

    private static boolean isDisorder(Match match) {
        return isDisorder(match.entries().getFirst().concept().type());
    }

    private static boolean isDisorder(MentionType type) {
        return type == MentionType.FINDING || type == MentionType.DISEASE;
    }

    private static boolean isPlace(Match match) {
        return match.entries().getFirst().concept().type() == MentionType.ANATOMY;
    }

    private @Nullable Phrase around(@Nullable Match head, int first, int last, EnglishDictionary dictionary) {
        boolean bare = first == last && EnglishFormation.isBare(words.form(last));
        boolean acronym = head != null && first == last && isAcronym(first);
        int begin = acronym ? first : modified(first, head == null || bare, EnglishFormation.isLack(words.form(last)));
        List<List<TermEntry>> others = new ArrayList<>();
        if (!acronym && (begin < first || first < last)) {
            begin = coordinated(begin, first, last, dictionary, others);
        }
        if (begin == first && (head == null || bare) && !isDenied(first)) {
            return null;
        }
        Match named = head;
        int site = NONE;
        int siteEnd = NONE;
        for (int i = begin; i < first; i++) {
            Match match = beginning[i - from];
            if (match != null && isPlace(match)) {
                site = match.first();
                siteEnd = match.last();
            } else if (match != null && isDisorder(match) && (head == null || bare)) {
                named = match; // a seizure disorder is one of seizures
            }
        }
        int end = head == null || acronym ? last : sharedBeginning(head, dictionary, others);
        return new Phrase(begin, end, named, site, siteEnd, others);
    }

    /** Whether no other noun phrase stands between a head and a word that denies it. */
    private boolean isDenied(int first) {
        for (int i = first - 1; i >= from && first - i <= MOST_DENIED && words.follows(i + 1) && !covered[i - from]
                && !CONJUNCTIONS.contains(words.form(i)); i--) {
            if (DENIALS.contains(words.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Letters that stand for a name take no modifiers from it. */
    private boolean isAcronym(int word) {
        String written = text.text().cased().substring(words.start(word), words.end(word));
        return written.length() > 1 && Character.isUpperCase(written.charAt(1));
    }

    /** Where the words before a head that belong to it begin. */
    private int modified(int first, boolean open, boolean lack) {
        int begin = first;
        for (int count = 0; count < MOST_MODIFIERS && begin > from && words.follows(begin); count++) {
            int before = begin - 1;
            Match match = ending[before - from];
            if (match != null && (isPlace(match) || isDisorder(match) && joins(match, open)
                    || !isDisorder(match) && EnglishFormation.isAdjective(words.form(before))
                    || lack && match.entries().getFirst().concept().type() != MentionType.PROCEDURE)) {
                begin = match.first();
            } else if (match == null && (EnglishFormation.isModifier(words.form(before)) && !isInitial(before)
                    || lack && isSubstance(before))) {
                begin = before;
            } else {
                break;
            }
        }
        while (begin < first && isConnective(begin)) {
            begin++;
        }
        return begin;
    }

    /** Whether one disorder before another is said of it: hemolytic anemia, seizure disorder. */
    private boolean joins(Match match, boolean open) {
        return open || EnglishFormation.isAdjective(words.form(match.last()));
    }

    /** A single letter or number only belongs to what is before it: type 1, X-linked. */
    private boolean isInitial(int word) {
        String form = words.form(word);
        boolean counted = Character.isDigit(form.charAt(0));
        return counted && !(word > from && words.form(word - 1).equals("type"));
    }

    private boolean isConnective(int word) {
        return words.form(word).equals("type") && !Character.isDigit(words.form(word + 1).charAt(0));
    }

    private boolean isSubstance(int word) {
        String written = text.text().cased().substring(words.start(word), words.end(word));
        return isAcronym(word) || written.chars().anyMatch(Character::isDigit) && written.length() > 1
                || EnglishFormation.isSubstance(words.form(word));
    }

    /** Where the first member begins of a coordination that shares the head: breast and ovarian cancer. */
    private int coordinated(int begin, int first, int last, EnglishDictionary dictionary,
            List<List<TermEntry>> others) {
        int shared = begin < first ? first : last;
        int at = begin;
        while (at - 1 > from) {
            int link = at - 1;
            boolean stroke = words.isWord(link) && words.start(at) == words.end(link) + 1
                    && text.text().folded().charAt(words.end(link)) == '/';
            String form = words.form(link);
            boolean conjunction = form.equals("and") || form.equals("or") || form.equals("&");
            boolean comma = form.equals(",");
            int member = stroke ? link : link - 1;
            if (!stroke && !conjunction && !comma || !words.isWord(member)) {
                break;
            }
            if (conjunction && words.form(member).equals(",")) {
                member--;
            }
            int start = member(member);
            if (start == NONE) {
                break;
            }
            List<TermEntry> named = named(start, member, begin < first ? first : first + 1, shared, last, dictionary);
            if (comma && at == begin && (named.isEmpty() || !isAdjective(member))) {
                break; // skeletal, genital malformations; but not in his hand, genital malformations
            }
            others.addFirst(named);
            at = start;
        }
        others.removeIf(List::isEmpty);
        return at;
    }

    /**
     * Where a coordination ends whose members share the beginning of a name: cleft lip and palate names a cleft palate, too. The end
     * of the name where there is none.
     */
    private int sharedBeginning(Match head, EnglishDictionary dictionary, List<List<TermEntry>> others) {
        int end = head.last();
        for (int last = end; head.first() < head.last() && last + 1 < limit;) {
            boolean stroke = words.isWord(last + 1) && words.start(last + 1) == words.end(last) + 1
                    && text.text().folded().charAt(words.end(last)) == '/';
            int member = stroke ? last + 1 : last + 2;
            if (!stroke && !LINKS.contains(words.form(last + 1)) || member >= limit || !words.isWord(member)) {
                break;
            }
            member += LINKS.contains(words.form(member)) && member + 1 < limit ? 1 : 0;
            Match known = beginning[member - from];
            int behind = known == null ? member : known.last();
            if (known == null && covered[member - from] || known != null && !isPlace(known)) {
                break;
            }
            String phrase = words.text(head.first(), head.last() - 1) + " " + words.text(member, behind);
            List<TermEntry> named = dictionary.named(phrase);
            if (named.isEmpty() || !isDisorder(named.getFirst().concept().type())) {
                break;
            }
            others.add(named);
            end = behind;
            last = behind;
        }
        return end;
    }

    /** Where a member of a coordination begins that ends at a word; -1 where it is none. */
    private int member(int last) {
        if (last < from) {
            return NONE;
        }
        Match match = ending[last - from];
        int first = match != null && isPlace(match) ? match.first() : last;
        boolean adjective = isAdjective(last);
        boolean noun = match != null && isPlace(match)
                && (first == from || !DETERMINERS.contains(words.form(first - 1)));
        return (match == null || !isDisorder(match)) && adjective || noun ? first : NONE;
    }

    /** Whether a word says where or of what kind: skeletal, anal. */
    private boolean isAdjective(int word) {
        String form = words.form(word);
        return EnglishFormation.isAdjective(form) || form.endsWith("al") && PlaceWords.root(form) != null;
    }

    /** What the words of a member and the shared head name together: with as much of the head as some name has, or by families. */
    private List<TermEntry> named(int first, int last, int longest, int shared, int end,
            EnglishDictionary dictionary) {
        String member = words.text(words.form(first).equals("both") && first < last ? first + 1 : first, last);
        for (int from = longest; from < shared; from++) {
            List<TermEntry> named = dictionary.named(member + " " + words.text(from, end));
            if (!named.isEmpty()) {
                return named;
            }
        }
        String phrase = member + " " + words.text(shared, end);
        List<TermEntry> named = dictionary.named(phrase);
        return named.isEmpty() ? dictionary.family(ContentWords.of(phrase), false) : named;
    }
}
