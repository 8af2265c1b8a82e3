package org.caseloom.nlp.section;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.SectionType;

/**
 * The letters of a note in SOAP form at the beginning of lines: S) O) A/P). One alone may be anything (P: 90 is a
 * pulse), so only two different ones make headings. Thread-safe; time is linear in the text.
 */
final class SoapHeadings {
    private static final List<String> LETTERS = List.of("a/p", "a&p", "a+p", "s", "o", "a", "p");
    private static final String SIGNS = "):>";

    private SoapHeadings() {}

    static List<Heading> find(String folded) {
        List<Heading> found = new ArrayList<>();
        Set<SectionType> types = EnumSet.noneOf(SectionType.class);
        for (int line = 0; line < folded.length(); line = next(folded, line)) {
            Heading heading = at(folded, line);
            if (heading != null) {
                found.add(heading);
                types.add(heading.type());
            }
        }
        return types.size() > 1 ? found : List.of();
    }

    private static int next(String folded, int line) {
        int end = folded.indexOf('\n', line);
        return end < 0 ? folded.length() : end + 1;
    }

    private static @Nullable Heading at(String folded, int line) {
        int start = skip(folded, line, " ■●#[<(");
        for (String letters : LETTERS) {
            if (folded.startsWith(letters, start)) {
                int sign = skip(folded, start + letters.length(), " ]");
                if (sign < folded.length() && SIGNS.indexOf(folded.charAt(sign)) >= 0 && !isValue(folded, sign + 1)) {
                    return new Heading(line, sign + 1, start, start + letters.length(), type(letters));
                }
                return null;
            }
        }
        return null;
    }

    private static boolean isValue(String folded, int from) {
        int at = skip(folded, from, " ");
        return at < folded.length() && Character.isDigit(folded.charAt(at));
    }

    private static int skip(String folded, int from, String characters) {
        int at = from;
        while (at < folded.length() && characters.indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static SectionType type(String letters) {
        return switch (letters) {
            case "s" -> SectionType.PRESENT_ILLNESS;
            case "o" -> SectionType.EXAMINATION;
            case "p" -> SectionType.PLAN;
            case String _ -> SectionType.ASSESSMENT;
        };
    }
}
