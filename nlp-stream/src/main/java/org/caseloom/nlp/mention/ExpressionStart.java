package org.caseloom.nlp.mention;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermMatcher;

/**
 * Where the words of an expression begin. What stands before it with a particle or an ending of its own qualifies it
 * and is no part of it: 著明な|貧血, 38℃台の|発熱, 縦隔リンパ節の|腫大, 足が|痛い; but 心内圧の上昇 and 声が出ない, where the
 * rest would say nothing.
 */
final class ExpressionStart {
    private final String text;
    private final TermMatcher matcher;

    ExpressionStart(String folded, TermMatcher matcher) {
        this.text = folded;
        this.matcher = matcher;
    }

    int of(Expression expression) {
        int first = 0;
        while (first < expression.head() && isInflected(text.charAt(expression.words().get(first).end() - 1))) {
            first++;
        }
        for (int i = expression.head(); i >= first; i--) {
            Token word = expression.words().get(i);
            for (int at = word.end() - 2; at > word.start(); at--) {
                if (separates(word, at, expression.end())) {
                    return at + 1;
                }
            }
        }
        return expression.words().get(first).start();
    }

    private boolean separates(Token word, int at, int end) {
        return switch (text.charAt(at)) {
            case 'の', 'な', 'い', 'る' -> Formation.isHead(text.substring(at + 1, end));
            case 'が' -> isPlace(text.substring(word.start(), at)) || isPredicate(text.substring(at + 1, end));
            case 'も', 'は', 'を' -> isPredicate(text.substring(at + 1, end));
            default -> false;
        };
    }

    private boolean isPlace(String form) {
        return Formation.isPlace(form) || matcher.entries(form)
                .stream()
                .anyMatch(entry -> entry.concept().type() == MentionType.ANATOMY);
    }

    /** Whether it means something alone: 苦しい, so that 息が says no more than where. */
    private boolean isPredicate(String form) {
        return matcher.entries(form).stream().anyMatch(entry -> entry.ending() != null);
    }

    private static boolean isInflected(char last) {
        return last == 'な' || last == 'い' || last == 'の' || last == 'る';
    }
}
