package org.caseloom.nlp.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/**
 * Finds headings: anything in 【 】, and the spellings of {@code headings.tsv} where they stand like a heading, that
 * is at the beginning of a line or sentence and before a colon, or alone on their line. Thread-safe.
 */
final class Headings {
    private static final Pattern BRACKETED = Pattern.compile("【([^】\\n]{1,40})】:?");
    private static final String BULLETS = "■●◆○◇▼□*#・-<[〔(《≪「『▽▲△◎※" + "0123456789. ";
    private static final String CLOSING = ">]〕)》≫」』";
    /** How far back a line may begin with bullets and numbers. */
    private static final int LONGEST_BULLET = 6;
    private static final int LONGEST_REMARK = 24;
    private static final int LONGEST_SPACED = 4;
    /** How titles end that stand before their text without a colon. */
    private static final String TITLE_ENDS = "訴歴症見績方薬";

    private static final Map<String, SectionType> TYPES = types();
    private static final PhraseScanner<SectionType> SCANNER = new PhraseScanner<>(TYPES);

    private Headings() {}

    /** The headings of a text in order; never overlapping. */
    static List<Heading> find(String folded) {
        List<Heading> found = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(folded);
        while (folded.indexOf('【') >= 0 && bracketed.find()) {
            SectionType type = typeOf(bracketed.group(1));
            found.add(new Heading(bracketed.start(), bracketed.end(), bracketed.start(1), bracketed.end(1), type));
        }
        SCANNER.scan(folded, (start, end, type) -> {
            int line = lineStart(folded, start);
            int behind = colon(folded, end);
            boolean heads = behind > 0 || isAlone(folded, end) || isSetOff(folded, start, end);
            if (line >= 0 && heads || behind > 0 && beginsSentence(folded, start)) {
                found.add(new Heading(line >= 0 ? line : start, behind > 0 ? behind : skipClosing(folded, end), start,
                        end, type));
            }
        });
        found.addAll(SoapHeadings.find(folded));
        return withoutOverlaps(found);
    }

    /** The type of a title in brackets, whatever blanks a printer or scanner put into it. */
    private static SectionType typeOf(String title) {
        SectionType type = TYPES.get(title.strip());
        return type == null ? TYPES.getOrDefault(title.replace(" ", ""), SectionType.OTHER) : type;
    }

    private static List<Heading> withoutOverlaps(List<Heading> found) {
        found.sort(Comparator.comparingInt(Heading::start)
                .thenComparing(Comparator.comparingInt(Heading::end).reversed()));
        List<Heading> kept = new ArrayList<>();
        int free = 0;
        for (Heading heading : found) {
            if (heading.start() >= free) {
                kept.add(heading);
                free = heading.end();
            }
        }
        return kept;
    }

    /** Where the line begins if nothing but bullets and numbers stands before this place; otherwise -1. */
    private static int lineStart(String text, int start) {
        int at = start;
        while (at > 0 && start - at < LONGEST_BULLET && BULLETS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n' ? at : -1;
    }

    private static boolean beginsSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        boolean blank = at < start - 1;
        if (at < 0 || text.charAt(at) == '。' || text.charAt(at) == '\n') {
            return true;
        }
        // a blank between sentences of running Japanese text separates headings as well as a full stop does
        return blank && (text.charAt(at) == '.' || text.charAt(start) > 0x2e80);
    }

    /** The offset behind the colon that follows, blanks and a closing bracket skipped; 0 where there is none. */
    private static int colon(String text, int end) {
        int at = skipBlanks(text, skipRemark(text, skipBlanks(text, skipClosing(text, end))));
        return at < text.length() && text.charAt(at) == ':' ? at + 1 : 0;
    }

    private static boolean isAlone(String text, int end) {
        int at = skipBlanks(text, skipClosing(text, end));
        return at == text.length() || text.charAt(at) == '\n';
    }

    /** A title that only a blank sets off from its text: 主訴 発熱. Words of running text are no such titles. */
    private static boolean isSetOff(String text, int start, int end) {
        return end < text.length() && text.charAt(end) == ' ' && text.charAt(start) > 0x2e80 && end - start > 1
                && TITLE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int skipClosing(String text, int end) {
        return end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    /** Behind a remark in brackets, as 入院時現症(4月2日): has. */
    private static int skipRemark(String text, int from) {
        if (from < text.length() && text.charAt(from) == '(') {
            int close = text.indexOf(')', from, Math.min(text.length(), from + LONGEST_REMARK));
            return close < 0 ? from : close + 1;
        }
        return from;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static Map<String, SectionType> types() {
        Map<String, SectionType> types = new HashMap<>();
        for (List<String> row : Table.rows(Headings.class, "headings.tsv", 2)) {
            for (String heading : row.get(1).split("\\|")) {
                String folded = NormalizedText.fold(heading);
                types.put(folded, SectionType.valueOf(row.get(0)));
                if (folded.length() <= LONGEST_SPACED && folded.chars().allMatch(c -> c > 0x2e80)) {
                    // titles of few kanji are often spaced out: 主 訴, 現 病 歴
                    types.put(String.join(" ", folded.split("")), SectionType.valueOf(row.get(0)));
                }
            }
        }
        return types;
    }
}
