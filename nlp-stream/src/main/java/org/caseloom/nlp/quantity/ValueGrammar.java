package org.caseloom.nlp.quantity;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Comparator;

/**
 * The words around values in one language, over normalised text: what may stand between a test and its value, between
 * a finding and its value, and how comparisons are written. Immutable and thread-safe.
 */
enum ValueGrammar {
    JAPANESE(Words.JAPANESE_TEST, Words.JAPANESE_FINDING, Words.JAPANESE_LEAD, Words.SIGN, Words.JAPANESE_AFTER),
    ENGLISH(
            Words.ENGLISH_TEST, Words.ENGLISH_FINDING, Words.ENGLISH_LEAD, Words.SIGN + "|" + Words.ENGLISH_BEFORE,
            Words.ENGLISH_AFTER);

    /** The expressions; constants of an enum cannot refer to its own static fields. */
    private static final class Words {
        static final String SIGN = "(?:>=|>|<=|<|≥|≧|≤|≦|⩾|⩽)";
        static final String JAPANESE_TEST = "[ ]?(?:値)?[ ]?(?:は|が|で|も|:|=|\\()?"
                + "[ ]?(?:約|およそ|最高|最大|最低)?[ ]?";
        static final String JAPANESE_FINDING = "[ ]?[(:]?[ ]?(?:最高|最大)?[ ]?";
        static final String JAPANESE_LEAD = "(?:台|程度|前後|ほど|くらい|ぐらい|近い)?の?(?:持続する|続く|一過性の)?";
        static final String JAPANESE_AFTER = "(?:以上|以下|未満|を超える|超|台)";
        static final String ENGLISH_TEST = "[ ]?(?:\\([a-z ]{1,20}\\))?[ ]?"
                + "(?:(?:of|was|is|were|at|to|as|up|measured|recorded|reading|rose|increased|reached|had risen|:|=|,) ){0,3}+"
                + "[:=(]?[ ]?(?:about|approximately|around|a maximum of)?[ ]?";
        static final String ENGLISH_FINDING = "[ ]?"
                + "(?:(?:of|up|to|at|as high as|reaching|with|a|measured|was) ){0,3}+[(:]?[ ]?";
        static final String ENGLISH_LEAD = "[ -]?(?:degrees?)?[ ]?";
        static final String ENGLISH_BEFORE = "(?:above|over|greater than|more than|below|under|less than|at least) ";
        static final String ENGLISH_AFTER = "[ ]?(?:or higher|or above|or greater|or more|or less|or lower|or below)";

        private Words() {}
    }

    private static final Map<String, Comparator> SIGNS = Map.ofEntries(Map.entry(">=", Comparator.AT_LEAST),
            Map.entry("≥", Comparator.AT_LEAST), Map.entry("≧", Comparator.AT_LEAST),
            Map.entry("⩾", Comparator.AT_LEAST), Map.entry("at least", Comparator.AT_LEAST),
            Map.entry("以上", Comparator.AT_LEAST), Map.entry("台", Comparator.AT_LEAST),
            Map.entry("or higher", Comparator.AT_LEAST), Map.entry("or above", Comparator.AT_LEAST),
            Map.entry("or greater", Comparator.AT_LEAST), Map.entry("or more", Comparator.AT_LEAST),
            Map.entry(">", Comparator.GREATER), Map.entry("above", Comparator.GREATER),
            Map.entry("over", Comparator.GREATER), Map.entry("greater than", Comparator.GREATER),
            Map.entry("more than", Comparator.GREATER), Map.entry("を超える", Comparator.GREATER),
            Map.entry("超", Comparator.GREATER), Map.entry("<=", Comparator.AT_MOST),
            Map.entry("≤", Comparator.AT_MOST), Map.entry("≦", Comparator.AT_MOST), Map.entry("⩽", Comparator.AT_MOST),
            Map.entry("以下", Comparator.AT_MOST), Map.entry("or less", Comparator.AT_MOST),
            Map.entry("or lower", Comparator.AT_MOST), Map.entry("or below", Comparator.AT_MOST),
            Map.entry("<", Comparator.LESS), Map.entry("below", Comparator.LESS), Map.entry("under", Comparator.LESS),
            Map.entry("less than", Comparator.LESS), Map.entry("未満", Comparator.LESS));

    private final Pattern testToValue;
    private final Pattern findingToValue;
    private final Pattern valueToFinding;
    private final Pattern comparatorBefore;
    private final Pattern comparatorAfter;

    ValueGrammar(String testToValue, String findingToValue, String valueToFinding, String comparatorBefore,
            String comparatorAfter) {
        this.testToValue = Pattern.compile(testToValue);
        this.findingToValue = Pattern.compile(findingToValue);
        this.valueToFinding = Pattern.compile(valueToFinding);
        this.comparatorBefore = Pattern.compile(comparatorBefore);
        this.comparatorAfter = Pattern.compile(comparatorAfter);
    }

    static ValueGrammar of(Language language) {
        return switch (language) {
            case JA -> JAPANESE;
            case EN -> ENGLISH;
        };
    }

    /** A comparator, or null, and where reading goes on. */
    record Compared(int end, @Nullable Comparator comparator) {}

    /** Where a value may begin after the name of a test that ends here. */
    int afterTest(String text, int from) {
        return skip(testToValue, text, from);
    }

    /** Where a value may begin after the name of a finding that ends here. */
    int afterFinding(String text, int from) {
        return skip(findingToValue, text, from);
    }

    /** Whether the words between a value and a finding tie them together: 39度以上 の 発熱. */
    boolean ties(String text, int valueEnd, int findingStart) {
        return valueToFinding.matcher(text).region(valueEnd, findingStart).matches();
    }

    Compared before(String text, int from) {
        Compared compared = compared(comparatorBefore, text, from);
        int end = compared.end();
        while (compared.comparator() != null && end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return new Compared(end, compared.comparator());
    }

    Compared after(String text, int from) {
        return compared(comparatorAfter, text, from);
    }

    private static Compared compared(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt()
                ? new Compared(matcher.end(), SIGNS.get(matcher.group().strip()))
                : new Compared(from, null);
    }

    private static int skip(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }
}
