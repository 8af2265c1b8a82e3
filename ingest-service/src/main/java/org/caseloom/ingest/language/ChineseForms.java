package org.caseloom.ingest.language;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Tells Chinese from kanji-only Japanese by how characters are written. Language detectors take every kanji-only line
 * for Chinese, but a Japanese one keeps to the characters of JIS X 0208 in their present-day forms. Thread-safe.
 */
final class ChineseForms {
    /**
     * Traditional forms common in Chinese clinical prose that Japanese gave up in the tōyō kanji reform of 1946, and
     * JIS X 0208 still holds. Forms that live on in Japanese names (澤, 邊, 國) are left out.
     */
    private static final String TRADITIONAL = "發體醫學檢壓點會經轉變數顯圖腦臟燒兩關應對藥氣聲處續總舊斷雙當與樣";

    private ChineseForms() {}

    static boolean in(String text) {
        CharsetEncoder jis = Charset.forName("windows-31j").newEncoder();
        return text.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                .anyMatch(c -> !jis.canEncode(Character.toString(c)) || TRADITIONAL.indexOf(c) >= 0);
    }
}
