package org.caseloom.nlp.mention;

import java.util.List;

/**
 * A clinical expression: neighbouring words around a head.
 *
 * @param words    all of them, in order
 * @param head     the place of the head among them
 * @param elliptic the expressions of which the text writes only the place, before a middle dot: 肝・腎機能障害
 */
record Expression(List<Token> words, int head, List<Expression> elliptic) {
    Expression {
        words = List.copyOf(words);
        elliptic = List.copyOf(elliptic);
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    Token headWord() {
        return words.get(head);
    }
}
