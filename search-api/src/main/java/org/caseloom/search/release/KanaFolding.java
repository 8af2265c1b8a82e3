package org.caseloom.search.release;

import org.caseloom.lexicon.text.NormalizedText;

/** One key for spellings that a person would not tell apart while typing: folded, and katakana as hiragana. */
final class KanaFolding {
    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private KanaFolding() {}

    static String key(String text) {
        String folded = NormalizedText.fold(text).strip();
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            key.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - KATAKANA_TO_HIRAGANA) : c);
        }
        return key.toString();
    }
}
