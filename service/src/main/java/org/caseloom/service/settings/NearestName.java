package org.caseloom.service.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who mistyped a setting's name has meant: the one that the fewest edits lead to. */
final class NearestName {
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private NearestName() {}

    static String variable(String typed) {
        return nearest(typed, Setting::variable);
    }

    static String property(String typed) {
        return nearest(typed, Setting::property);
    }

    private static String nearest(String typed, Function<Setting, String> name) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(Setting.values())
                .map(name)
                .min(Comparator.comparingInt(known -> EDITS.apply(lower, known.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }
}
