package org.caseloom.nlp.mention;

import java.util.List;

/**
 * A clinical expression: neighbouring words around a head.
 *
 * @param words all of them, in order
 * @param head  the place of the head among them
 */
record Expression(List<Token> words, int head) {
    Expression {
        words = List.copyOf(words);
    }

    /** Where it begins in the text; an adjective with its ending (著明な, 強い) qualifies it and is no part of it. */
    int start(String folded) {
        int first = 0;
        while (first < head && isInflected(folded.charAt(words.get(first).end() - 1))) {
            first++;
        }
        return words.get(first).start();
    }

    private static boolean isInflected(char last) {
        return last == 'な' || last == 'い' || last == 'の' || last == 'る';
    }

    int end() {
        return words.getLast().end();
    }

    Token headWord() {
        return words.get(head);
    }
}
