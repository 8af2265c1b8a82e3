package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.lexicon.match.GuardedPattern;

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
        static final String JAPANESE_TEST = "[ ]?(?:\\([^()\\d+±-]{1,14}\\)|\\[[^\\[\\]\\d+±-]{1,14}\\])?[ ]?"
                + "(?:値|濃度|活性|レベル|定量|スコア|点数|分類|得点)?(?:\\([^()\\d+±-]{1,14}\\))?(?:は|が|で|も|の|を|:|=|;|→|,|\\()?"
                + "[ ]?(?:1日(?:に|あたり)?|毎分|1分(?:間)?(?:に|あたり))?(?:約|およそ|最高|最大|最低|最小|平均|右|左|入院時|来院時|初診時|受診時|安静時|室内気下?で?|"
                + "\\d{1,3} ?(?:時間|分|h)値?)?[ ]?";
        static final String JAPANESE_FINDING = "[ ]?[(:]?[ ]?(?:最高|最大|最低|約|1日|腋窩|体温)?(?:が|は)?[ ]?";
        static final String JAPANESE_LEAD = "(?:台|程度|前後|ほど|くらい|ぐらい|近い|近く|超)?(?:の|に及ぶ|に達する|と|という)?"
                + "(?:持続する|続く|一過性の|高度|高度の|軽度|軽度の|著明な)?";
        static final String JAPANESE_AFTER = "[ ]?(?:以上|以下|未満|を超え(?:る|て|た)?|超え|超|を上回る|を下回る|を切る|台)";
        static final String ENGLISH_TEST = "[ ]?(?:\\([a-z ]{1,20}\\))?[ ]?"
                + "(?:(?:of|was|is|were|at|to|as|up|measured|recorded|reading|rose|increased|reached|had risen|:|=|,) ){0,3}+"
                + "[:=(]?[ ]?(?:about|approximately|around|a maximum of|in the(?: low| mid| high| upper| lower)?)?[ ]?";
        static final String ENGLISH_FINDING = "[ ]?"
                + "(?:(?:of|up|to|at|as high as|reaching|with|a|measured|was) ){0,3}+[(:]?[ ]?";
        static final String ENGLISH_LEAD = "[ -]?(?:degrees?)?[ ]?";
        static final String ENGLISH_BEFORE = "(?:above|over|greater than|more than|below|under|less than|at least) ";
        static final String ENGLISH_AFTER = "(?:'?s(?![a-z])|[ ]?(?:or higher|or above|or greater|or more|or less|or lower|or below))";

        static final GuardedPattern AIR = GuardedPattern
                .of("[ ]?(?:\\((?:ra|room ?air|r\\.a\\.?|室内気|室内気下|大気下|空気下|ルームエアー?)\\)|"
                        + "(?:on )?(?:ra|room air|室内気|ルームエアー?)(?![a-z]))");

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
            Map.entry("超", Comparator.GREATER),
            Map.entry("s", Comparator.AT_LEAST), Map.entry("'s", Comparator.AT_LEAST),
            Map.entry("を超えて", Comparator.GREATER), Map.entry("を超えた", Comparator.GREATER),
            Map.entry("を超え", Comparator.GREATER), Map.entry("超え", Comparator.GREATER),
            Map.entry("を上回る", Comparator.GREATER), Map.entry("を下回る", Comparator.LESS),
            Map.entry("を切る", Comparator.LESS), Map.entry("<=", Comparator.AT_MOST),
            Map.entry("≤", Comparator.AT_MOST), Map.entry("≦", Comparator.AT_MOST), Map.entry("⩽", Comparator.AT_MOST),
            Map.entry("以下", Comparator.AT_MOST), Map.entry("or less", Comparator.AT_MOST),
            Map.entry("or lower", Comparator.AT_MOST), Map.entry("or below", Comparator.AT_MOST),
            Map.entry("<", Comparator.LESS), Map.entry("below", Comparator.LESS), Map.entry("under", Comparator.LESS),
            Map.entry("less than", Comparator.LESS), Map.entry("未満", Comparator.LESS));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
    private static final char DECADE = '台';

    private final GuardedPattern testToValue;
    private final GuardedPattern findingToValue;
    private final GuardedPattern valueToFinding;
    private final GuardedPattern comparatorBefore;
    private final GuardedPattern comparatorAfter;

    ValueGrammar(String testToValue, String findingToValue, String valueToFinding, String comparatorBefore,
            String comparatorAfter) {
        this.testToValue = GuardedPattern.of(testToValue);
        this.findingToValue = GuardedPattern.of(findingToValue);
        this.valueToFinding = GuardedPattern.of(valueToFinding);
        this.comparatorBefore = GuardedPattern.of(comparatorBefore);
        this.comparatorAfter = GuardedPattern.of(comparatorAfter);
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
        return testToValue.skip(text, from);
    }

    /** Where a value may begin after the name of a finding that ends here. */
    int afterFinding(String text, int from) {
        return findingToValue.skip(text, from);
    }

    /** Whether the words between a value and a finding tie them together: 39度以上 の 発熱. */
    boolean ties(String text, int valueEnd, int findingStart) {
        return valueToFinding.matches(text, valueEnd, findingStart);
    }

    /** Behind the air that a saturation was measured in: 88%(RA), where RA is no disease. */
    int afterCondition(String text, Value value) {
        int end = value.end();
        return end > 0 && end < text.length() && text.charAt(end - 1) == '%' ? Words.AIR.skip(text, end) : end;
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

    /** Whether what follows a number says that it is all of its decade: 38℃台, 130s. */
    boolean isDecade(String text, int from, int to) {
        return to > from && (text.charAt(to - 1) == DECADE || text.charAt(to - 1) == 's');
    }

    /**
     * Whether texts of this language leave out this unit behind such a number: ten thousand is a Japanese one, and
     * hundreds are counted in whole ones (WBC 184), in Japanese only.
     */
    boolean countsIn(Unit unit, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return unit.factor() == null
                || (this == JAPANESE || unit.factor().compareTo(MYRIAD) != 0)
                        && (this == JAPANESE && whole || unit.factor().compareTo(HUNDRED) != 0);
    }

    /** How many chars may stand between a test and a value that has its unit: SpO2は室内気で92%. */
    int farthest() {
        return switch (this) {
            case JAPANESE -> 12;
            case ENGLISH -> 24;
        };
    }

    private static Compared compared(GuardedPattern pattern, String text, int from) {
        Matcher matcher = pattern.at(text, from);
        return matcher == null
                ? new Compared(from, null)
                : new Compared(matcher.end(), SIGNS.get(matcher.group().strip()));
    }
}
