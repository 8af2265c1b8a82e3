package org.caseloom.nlp.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.time.TimeExpression.Kind;

/** The words for times, and those that times are counted from, found in one pass. Immutable and thread-safe. */
final class TimeWords {
    private static final PhraseScanner<Word> WORDS = new PhraseScanner<>(words());
    /** What 前, 後, 中 and 時 make together with the char behind them is another word: 前立腺, 後期, 時間. */
    private static final Map<Character, String> OTHER_WORDS = Map.of('前', "立胸医回腕頭庭房額癌縦壁後下", '後', "期半方壁遺腹頭葉部",
            '中', "央枢心毒等", '時', "間期刻相", '当', "院");

    private TimeWords() {}

    /** What a phrase is: a time by itself, or only what one is counted from. */
    private sealed interface Word {
        record Time(Kind kind, String value) implements Word {}

        record Anchor(String name) implements Word {}
    }

    /** A word that times are counted from, by where it ends. */
    record AnchorHit(int start, int end, String name) {}

    /** What was found in a text, each list in order; words that begin together are given once, the longest. */
    record Found(List<TimeExpression> times, List<AnchorHit> anchors) {}

    static Found find(String text) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        WORDS.scan(text, (start, end, word) -> {
            switch (word) {
                case Word.Anchor anchor -> found.anchors.add(new AnchorHit(start, end, anchor.name()));
                case Word.Time time -> {
                    if (!isPartOfAnother(text, end)) {
                        add(found.times, new TimeExpression(start, end, time.kind(), time.value()));
                    }
                }
            }
        });
        return found;
    }

    private static void add(List<TimeExpression> times, TimeExpression time) {
        if (!times.isEmpty() && times.getLast().end() > time.start()) {
            if (times.getLast().start() < time.start()) {
                return;
            }
            times.removeLast(); // the shorter one that begins together with it
        }
        times.add(time);
    }

    /** Whether the word that ends here goes on as another one. */
    static boolean isPartOfAnother(String text, int end) {
        String next = OTHER_WORDS.get(text.charAt(end - 1));
        return next != null && end < text.length() && next.indexOf(text.charAt(end)) >= 0;
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        Map<String, List<String>> anchors = new HashMap<>();
        for (List<String> row : Table.rows(TimeWords.class, "anchors.tsv", 2)) {
            anchors.put(row.get(0), Arrays.stream(row.get(1).split("\\|")).map(NormalizedText::fold).toList());
        }
        for (List<String> row : Table.rows(TimeWords.class, "words.tsv", 3)) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String word : row.get(2).split("\\|")) {
                if (!word.startsWith("*")) {
                    words.put(NormalizedText.fold(word), new Word.Time(kind, row.get(1)));
                    continue;
                }
                anchors.forEach((name, heads) -> heads.stream()
                        .filter(head -> makesWords(head, word))
                        .forEach(head -> words.put(head + NormalizedText.fold(word.substring(1)),
                                new Word.Time(kind, row.get(1).replace("{anchor}", name)))));
            }
        }
        anchors.forEach((name, heads) -> heads.forEach(head -> words.put(head, new Word.Anchor(name))));
        return words;
    }

    /** 食 and 生 only count hours and days; 術 has no 術時. */
    private static boolean makesWords(String head, String word) {
        return switch (head) {
            case "食", "生", "産", "使用", "死亡" -> false;
            case "術" -> !word.equals("*時") && !word.startsWith("*当");
            default -> true;
        };
    }
}
