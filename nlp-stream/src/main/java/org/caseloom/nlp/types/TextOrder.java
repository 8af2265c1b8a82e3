package org.caseloom.nlp.types;

import java.util.Comparator;
import java.util.function.ToIntFunction;

/** The order of annotations as UIMA has it: by where they begin, the longer first of those that begin together. */
final class TextOrder {
    private TextOrder() {}

    static <T> Comparator<T> by(ToIntFunction<T> begin, ToIntFunction<T> end) {
        return (one, other) -> {
            int order = Integer.compare(begin.applyAsInt(one), begin.applyAsInt(other));
            return order == 0 ? Integer.compare(end.applyAsInt(other), end.applyAsInt(one)) : order;
        };
    }
}
