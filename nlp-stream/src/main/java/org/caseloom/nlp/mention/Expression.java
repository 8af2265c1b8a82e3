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

    int end() {
        return words.getLast().end();
    }

    Token headWord() {
        return words.get(head);
    }
}
