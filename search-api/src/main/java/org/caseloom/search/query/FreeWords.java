package org.caseloom.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words between the concepts of a query, without what only joins them. */
final class FreeWords {
    /** Indexes into the folded query; a minus stands directly before {@code start} where the word is excluded. */
    record Word(int start, int end, boolean excluded) {}

    private static final Pattern WORD = Pattern
            .compile("(?:(?<=^|[\\s,、。(])(-))?([\\p{L}\\p{N}\\p{M}][^\\s,;、。・「」『』()\\[\\]【】!?\"]*)");
    private static final Set<String> JOINING = Set.of("and", "or", "with", "of", "in", "the", "a", "an", "but", "plus",
            "on", "at", "to", "for", "by", "has", "have", "had", "is", "was", "patient", "patients", "case", "cases",
            "と",
            "や", "の", "が", "を", "は", "も", "に", "で", "へ", "から", "かつ", "および", "及び", "または", "又は", "ならびに", "を伴う", "を伴い",
            "を伴った", "のある", "がある", "を呈した", "を呈する", "を認める", "を認めた", "あり", "の症例", "症例", "例", "患者", "の患者");
    private static final Pattern LEADING_PARTICLE = Pattern
            .compile("^[とやのがをはもにで](?=[\\p{IsHan}\\p{IsKatakana}\\p{N}a-z])");
    private static final Pattern TRAILING_PARTICLE = Pattern
            .compile("(?<=[\\p{IsHan}\\p{IsKatakana}\\p{N}a-z])[とやのがをはもにで]$");

    private FreeWords() {}

    static List<Word> in(String folded, int from, int to) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            int start = matcher.start(2);
            int end = matcher.end(2);
            if (JOINING.contains(folded.substring(start, end))) {
                continue;
            }
            Matcher trailing = TRAILING_PARTICLE.matcher(folded.substring(start, end));
            if (trailing.find()) {
                end = start + trailing.start();
            }
            Matcher leading = LEADING_PARTICLE.matcher(folded.substring(start, end));
            if (leading.find() && matcher.group(1) == null) {
                start += leading.end();
            }
            if (!JOINING.contains(folded.substring(start, end))) {
                words.add(new Word(start, end, matcher.group(1) != null));
            }
        }
        return words;
    }
}
