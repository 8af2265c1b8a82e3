package org.caseloom.search.elastic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Highlighted passages as people should see them: only the lines with a mark, neighbouring marks as one. */
final class Highlights {
    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";

    private Highlights() {}

    static List<String> of(Collection<List<String>> byField) {
        return byField.stream().flatMap(List::stream).map(Highlights::shown).distinct().toList();
    }

    static String shown(String passage) {
        return passage.replace(CLOSE + OPEN, "")
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(OPEN))
                .collect(Collectors.joining(" … "));
    }
}
