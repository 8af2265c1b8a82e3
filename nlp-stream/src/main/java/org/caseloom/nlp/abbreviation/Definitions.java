package org.caseloom.nlp.abbreviation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;

/**
 * Finds what a document defines: a name with its abbreviation in brackets, alone or behind the full English name, or an
 * abbreviation with the name in brackets. What only stands in brackets is no definition: 肝腫瘤（CT） says where it was seen.
 * For one document.
 */
final class Definitions {
    private static final int LONGEST_BRACKET = 80;
    private static final int MOST_WORDS_BEFORE = 4;
    /** What a bracket says around the abbreviation. */
    private static final Pattern MARK = Pattern
            .compile("^(?:以下|以後|略称|略語|略して|いわゆる)[、,: は]*|(?:と略す|と略記|と略|とする|と呼ぶ|と称す)[る]?$"
                    + "|^(?:hereafter|hereinafter|abbreviated as|abbreviated|henceforth)[, :]*");
    private static final Pattern NAMED = Pattern.compile(" (?:disease|syndrome|disorder)");
    private static final Pattern PARTS = Pattern.compile("[:;,、/]");

    private final Reading reading;
    private final String folded;
    private final String cased;
    private final List<Evidence> mentions;

    Definitions(Reading reading, List<Evidence> mentions) {
        this.reading = reading;
        this.folded = reading.text().folded();
        this.cased = reading.text().cased();
        this.mentions = mentions;
    }

    /** The concepts of each abbreviation, by its letters with their case; the first definition counts. */
    Map<String, List<Concept>> find() {
        Map<String, List<Concept>> found = new LinkedHashMap<>();
        for (Evidence mention : mentions) {
            if (isNamed(mention.concept().type())) {
                int start = reading.normalized(mention.begin());
                int end = reading.normalized(mention.end());
                String abbreviation = within(mention, start, end);
                if (abbreviation == null) {
                    abbreviation = behind(mention, start, end);
                }
                if (abbreviation == null) {
                    abbreviation = before(mention, start, end);
                }
                if (abbreviation == null) {
                    abbreviation = inside(start, end);
                }
                if (abbreviation != null) {
                    found.putIfAbsent(abbreviation, mention.concepts());
                }
            }
        }
        return found;
    }

    private static boolean isNamed(MentionType type) {
        return switch (type) {
            case FINDING, DISEASE, TEST, PROCEDURE, MEDICATION, ANATOMY -> true;
            case GENE, DEVICE -> false;
        };
    }

    /** The abbreviation in the brackets that are part of a drug's name. */
    private @Nullable String within(Evidence mention, int start, int end) {
        int open = mention.concept().type() == MentionType.MEDICATION && isAt(end - 1, ')')
                ? folded.lastIndexOf('(', end)
                : -1;
        if (open <= start) {
            return null;
        }
        String inside = cased.substring(open + 1, end - 1);
        return AbbreviationForm.isOne(inside) ? inside : null;
    }

    /** The abbreviation in the brackets behind a name. */
    private @Nullable String behind(Evidence mention, int start, int end) {
        int open = isAt(end, ' ') ? end + 1 : end;
        int close = isAt(open, '(') ? folded.indexOf(')', open) : -1;
        if (close < 0 || close - open > LONGEST_BRACKET) {
            return null;
        }
        String inside = cased.substring(open + 1, close).strip();
        Matcher mark = MARK.matcher(inside);
        boolean marked = mark.find();
        String bare = marked ? mark.replaceAll("").strip() : inside;
        String[] parts = PARTS.split(bare);
        String last = parts.length == 0 ? "" : parts[parts.length - 1].strip();
        if (!AbbreviationForm.isOne(last)) {
            return null;
        }
        boolean spelled = parts.length > 1 && Letters.spell(last, parts[parts.length - 2]);
        boolean defines = marked || spelled || parts.length == 1 && agrees(last, mention, start, end);
        return defines ? last : null;
    }

    /** The abbreviation in brackets before the last word of a name: von Willebrand (VW) disease. */
    private @Nullable String inside(int start, int end) {
        int open = folded.indexOf('(', start, end);
        int close = open > start ? folded.indexOf(')', open, end) : -1;
        if (close < 0 || close + 1 >= end || !NAMED.matcher(folded.substring(close + 1, end)).matches()) {
            return null;
        }
        String inside = cased.substring(open + 1, close).strip();
        return AbbreviationForm.isOne(inside) ? inside : null;
    }

    /** The abbreviation before brackets that hold a name. */
    private @Nullable String before(Evidence mention, int start, int end) {
        int open = start - 1;
        if (!isAt(open, '(') || !isAt(end, ')') && !isAt(end, ':') && !isAt(end, ';') && !isAt(end, ',')) {
            return null;
        }
        int behind = isAt(open - 1, ' ') ? open - 1 : open;
        int begin = behind;
        while (begin > 0 && behind - begin <= AbbreviationForm.LONGEST
                && AbbreviationForm.isLetter(cased.charAt(begin - 1))) {
            begin--;
        }
        String word = cased.substring(begin, behind);
        boolean explained = AbbreviationForm.isOne(word)
                && (agrees(word, mention, start, end) || isAnotherProcedure(word, mention));
        return explained ? word : null;
    }

    /**
     * Whether letters without more can be the abbreviation of a name: in English the name spells them; in Japanese the
     * release knows them for nothing, for this among others, or for another thing of its kind.
     */
    private boolean agrees(String abbreviation, Evidence mention, int start, int end) {
        if (Letters.spell(abbreviation, cased.substring(start, end))) {
            return true;
        }
        if (reading.document().lang() == Language.EN) {
            return isHeadOfSpelled(abbreviation, start, end);
        }
        List<TermEntry> known = known(abbreviation);
        return known.isEmpty() || known.stream().anyMatch(entry -> isOne(entry.concept(), mention));
    }

    private List<TermEntry> known(String abbreviation) {
        return reading.lexicon()
                .matcher()
                .entries(abbreviation)
                .stream()
                .filter(entry -> entry.term().text().equals(abbreviation))
                .toList();
    }

    /** Brackets that name a procedure behind the letters of another: CS（帝王切開）. 手術（VATS） only says which. */
    private boolean isAnotherProcedure(String abbreviation, Evidence mention) {
        return mention.concept().type() == MentionType.PROCEDURE && known(abbreviation).stream()
                .anyMatch(entry -> entry.concept().type() == MentionType.PROCEDURE);
    }

    /** Whether the name ends a longer one that spells the abbreviation: septic cardiomyopathy (SCM). */
    private boolean isHeadOfSpelled(String abbreviation, int start, int end) {
        int begin = start;
        for (int i = 0; i < MOST_WORDS_BEFORE && begin > 1 && cased.charAt(begin - 1) == ' '; i++) {
            begin = cased.lastIndexOf(' ', begin - 2) + 1;
            if (!Characters.isLatin(cased.charAt(begin))) {
                return false;
            }
            if (Letters.spell(abbreviation, cased.substring(begin, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Concept known, Evidence mention) {
        return mention.concepts().stream().anyMatch(concept -> concept.id().equals(known.id()))
                || isDisorder(known.type()) && isDisorder(mention.concept().type());
    }

    private static boolean isDisorder(MentionType type) {
        return type == MentionType.FINDING || type == MentionType.DISEASE;
    }

    private boolean isAt(int at, char c) {
        return at >= 0 && at < folded.length() && folded.charAt(at) == c;
    }
}
