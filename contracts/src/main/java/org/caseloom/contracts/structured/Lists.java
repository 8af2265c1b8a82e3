package org.caseloom.contracts.structured;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** JSON leaves empty lists out; records read them back as empty. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
