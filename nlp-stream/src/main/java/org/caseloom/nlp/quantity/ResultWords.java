package org.caseloom.nlp.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/**
 * The words that give a test's result in one language, over normalised text: read from the table beside this class, with
 * the words that may stand around them, and graded signs such as (2+). Immutable and thread-safe.
 */
final class ResultWords {
    private static final Map<Language, ResultWords> BY_LANGUAGE = load();
    private static final String SIGN_RULE = "result.sign";

    /** 上昇せず, 高くない: the words deny what stands before. */
    private static final GuardedPattern DENIAL = GuardedPattern
            .of("(?:し?は)?(?:せず|していない|しておらず|しなかった|してない|(?:は|では|も)?(?:ない|なかった|なく))");
    private static final Pattern NOT = Pattern.compile("\\b(?:not|never) ");
    private static final String HOW = "(?:軽度|中等度|中程度|高度|重度|著明|著しい|著しく|やや|若干|わずか|わずかな|僅か|急激|急速|徐々|"
            + "次第|漸次|さらに|更に|再度|再び|持続的|一過性|有意|明らか|いずれも|ともに|共に|とも|全て|すべて|両者|"
            + "大きく|顕著|進行性|相対的|一時的|急|極めて|非常|かなり|まだ|なお|依然|ほぼ|概ね|おおむね|全く)(?:の|な|に|として)?[ ]?";
    /** The particle of what something is: 40万と増加. */
    private static final String AS_STATE = "と";
    private static final GuardedPattern JAPANESE_LEAD = GuardedPattern.of("[ ]?(?:値|濃度|活性|レベル|数|力価|価|量|時間|反応)?[ ]?"
            + "(?:は|が|も|の|に|で|:)?[ ]?(?:" + HOW + "){0,3}+");
    private static final GuardedPattern JAPANESE_AFTER_VALUE = GuardedPattern
            .of("[ ]?(?:\\([^()\\d]{1,12}\\))?[ ]?(と|に|まで|へ|で|の|,|、)?[ ]?(?:" + HOW + "){0,3}+");
    private static final GuardedPattern ENGLISH_LEAD = GuardedPattern.of("[ ]?(?:\\([a-z0-9 -]{1,20}\\))?[ ]?[:,-]?[ ]?"
            + "(?:(?:levels?|counts?|values?|results?|titers?|titres?|time|tests?|was|were|is|are|be|been|has|had|have|remained|"
            + "remains|found|noted|to|also|both|all|markedly|mildly|slightly|significantly|moderately|severely|extremely|very|"
            + "grossly|persistently|not|never|still|again|transiently|profoundly|only|minimally|came|back|came back|returned|showed) )"
            + "{0,6}+");
    /** What may stand between a test and a graded sign: 尿蛋白：3+, 便潜血は(+), "urine protein was 3+". */
    private static final GuardedPattern SIGN_LEAD = GuardedPattern
            .of("[ ]?(?:値|反応|定性)?[ ]?(?:[:=はがも]|(?:was|were|is|of) )[ ]?");
    /** Words between what is said and the test it is said of: "elevation of the serum AST". */
    private static final List<String> DETERMINERS = List.of(" the", " his", " her", " their", " its", " a", " serum",
            " plasma", " blood");
    private static final int LONGEST_GRADE = 9;

    private final Language language;
    private final Map<String, ResultWord> words = new HashMap<>();
    /** The longest phrase that begins, and that ends, with a char. */
    private final Map<Character, Integer> longestFrom = new HashMap<>();
    private final Map<Character, Integer> longestTo = new HashMap<>();

    private ResultWords(Language language) {
        this.language = language;
    }

    private static Map<Language, ResultWords> load() {
        Map<Language, ResultWords> loaded = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            loaded.put(language, new ResultWords(language));
        }
        for (List<String> row : Table.rows(ResultWords.class, "results.tsv", 6)) {
            ResultWords words = loaded.get(Language.ofTag(row.get(1)).orElseThrow());
            ResultWord word = ResultWord.of(row.get(0), row.get(2), row.get(3), row.get(4));
            for (String phrase : row.get(5).split("\\|")) {
                words.add(NormalizedText.fold(phrase), word);
            }
        }
        return loaded;
    }

    private void add(String phrase, ResultWord word) {
        words.put(phrase, word);
        longestFrom.merge(phrase.charAt(0), phrase.length(), Math::max);
        longestTo.merge(phrase.charAt(phrase.length() - 1), phrase.length(), Math::max);
    }

    static ResultWords of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** The result right behind the name of a test: CRPは軽度上昇, 尿蛋白(2+). */
    @Nullable
    Result behindTest(String text, int end) {
        Result sign = sign(text, end);
        if (sign == null) {
            int at = SIGN_LEAD.skip(text, end);
            sign = at > end ? sign(text, at) : null;
        }
        if (sign != null) {
            return sign;
        }
        return switch (language) {
            case JA -> beginning(text, JAPANESE_LEAD.skip(text, end));
            case EN -> behindEnglishTest(text, end);
        };
    }

    private @Nullable Result behindEnglishTest(String text, int end) {
        int at = ENGLISH_LEAD.skip(text, end);
        Result result = beginning(text, at);
        boolean denied = result != null && NOT.matcher(text).region(end, at).find();
        return denied ? result.asDenied() : result;
    }

    /** A graded sign right behind a name: 2+, (±). */
    @Nullable
    Result signBehind(String text, int end) {
        return sign(text, end);
    }

    /** The result behind a value: 8.5mg/dLと上昇, 3.2 (low). A change that is said as a state counts as one. */
    @Nullable
    Result behindValue(String text, int end) {
        return switch (language) {
            case JA -> behindJapaneseValue(text, end);
            case EN -> beginning(text, end < text.length() && text.charAt(end) == ' ' ? end + 1 : end);
        };
    }

    private @Nullable Result behindJapaneseValue(String text, int end) {
        if (!JAPANESE_AFTER_VALUE.mayBegin(text, end)) {
            return beginning(text, end);
        }
        Matcher matcher = JAPANESE_AFTER_VALUE.at(text, end);
        Result result = beginning(text, matcher == null ? end : matcher.end());
        return result != null && matcher != null && AS_STATE.equals(matcher.group(1)) ? result.asState() : result;
    }

    /** The result right before the name of a test: low sodium. */
    @Nullable
    Result before(String text, int start) {
        if (language != Language.EN || start < 2 || text.charAt(start - 1) != ' ') {
            return null;
        }
        int end = beforeDeterminers(text, start - 1);
        if (end == 0) {
            return null;
        }
        int reach = longestTo.getOrDefault(text.charAt(end - 1), 0);
        for (int from = Math.max(0, end - reach); from < end; from++) {
            ResultWord word = words.get(text.substring(from, end));
            if (word != null && word.leading() && !Characters.isLatin(from == 0 ? ' ' : text.charAt(from - 1))) {
                return new Result(from, end, word.direction(), word.steady(), false, word.rule(), null);
            }
        }
        return null;
    }

    private static int beforeDeterminers(String text, int from) {
        int end = from;
        for (String determiner : DETERMINERS.reversed()) {
            if (text.startsWith(determiner, end - determiner.length())) {
                end -= determiner.length();
            }
        }
        return end;
    }

    private @Nullable Result beginning(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        int reach = longestFrom.getOrDefault(text.charAt(at), 0);
        for (int end = Math.min(text.length(), at + reach); end > at; end--) {
            ResultWord word = words.get(text.substring(at, end));
            if (word != null && word.trailing() && !cutsWord(text, end)) {
                int behind = language == Language.JA ? DENIAL.skip(text, end) : end;
                boolean denied = behind > end;
                return new Result(at, behind, word.direction(), word.steady(), denied, word.rule(),
                        null);
            }
        }
        return null;
    }

    /** A reaction written in signs: (2+), +, (±), (-). One without brackets must not be the sign of a number. */
    private static @Nullable Result sign(String text, int from) {
        int at = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        int open = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '[') ? at + 1 : -1;
        int begin = open < 0 ? at : open;
        int end = begin;
        while (end < text.length() && end - begin <= LONGEST_GRADE && isSign(text.charAt(end))) {
            end++;
        }
        String signs = text.substring(begin, end).strip();
        end = open >= 0 ? end : begin + signs.length();
        BigDecimal grade = grade(signs);
        if (grade == null) {
            return null;
        }
        if (open >= 0) {
            boolean closed = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == ']');
            return closed ? sign(from, end + 1, grade) : null;
        }
        boolean minus = signs.equals("-") || signs.equals("ー");
        boolean bounded = end == text.length() || "、,。)/;\n".indexOf(text.charAt(end)) >= 0
                || !minus && !Characters.isDigit(text.charAt(end)) && !Characters.isLatin(text.charAt(end));
        return bounded && !signs.equals("/") ? sign(from, end, grade) : null;
    }

    private static Result sign(int start, int end, BigDecimal grade) {
        Direction direction = grade.signum() == 0
                ? Direction.NEGATIVE
                : grade.compareTo(BigDecimal.ONE) < 0 ? Direction.DOUBTFUL : Direction.POSITIVE;
        return new Result(start, end, direction, true, false, SIGN_RULE, grade);
    }

    private static @Nullable BigDecimal grade(String signs) {
        return switch (signs) {
            case "-", "ー", "--" -> BigDecimal.ZERO;
            case "±", "+-", "+/-" -> new BigDecimal("0.5");
            case "+", "1+" -> BigDecimal.ONE;
            case "++", "2+" -> BigDecimal.TWO;
            case "+++", "3+" -> BigDecimal.valueOf(3);
            case "++++", "4+" -> BigDecimal.valueOf(4);
            default -> null;
        };
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-' || c == 'ー' || c == '±' || c == '/' || c == ' ' || c >= '1' && c <= '4';
    }

    private static boolean cutsWord(String text, int end) {
        return end < text.length() && Characters.isLatin(text.charAt(end - 1)) && Characters.isLatin(text.charAt(end));
    }
}
