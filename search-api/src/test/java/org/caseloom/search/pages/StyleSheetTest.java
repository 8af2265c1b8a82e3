package org.caseloom.search.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.structured.MentionType;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSheetTest {
    /** WCAG 2.2, success criterion 1.4.3: contrast of text at level AA. */
    private static final double AA = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6})");
    private static final List<String> TEXT_ON_BACKGROUND = List.of("ink page", "ink paper", "ink soft", "quiet page",
            "quiet paper", "quiet soft", "link page", "link paper", "accent-ink accent", "accent paper",
            "mark-ink mark", "danger paper", "danger soft", "any paper");

    @ParameterizedTest
    @ValueSource(strings = {":root {", "@media (prefers-color-scheme: dark)"})
    void everyTextColourCanBeReadOnItsBackground(String scheme) throws IOException {
        Map<String, Integer> colours = colours(scheme);
        Stream<String> types = Stream.of(MentionType.values()).map(MentionType::code).flatMap(type -> Stream.of(
                type + " paper", type + " " + type + "-tint", "ink " + type + "-tint", "quiet " + type + "-tint"));
        assertThat(Stream.concat(TEXT_ON_BACKGROUND.stream(), types)).allSatisfy(pair -> {
            String[] names = pair.split(" ");
            assertThat(contrast(colours.get(names[0]), colours.get(names[1]))).as(pair).isGreaterThanOrEqualTo(AA);
        });
    }

    private static Map<String, Integer> colours(String scheme) throws IOException {
        try (InputStream sheet = StyleSheetTest.class.getResourceAsStream("/static/caseloom/caseloom.css")) {
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            int start = text.indexOf(scheme);
            Matcher matcher = COLOUR.matcher(text.substring(start, text.indexOf('}', start)));
            Map<String, Integer> colours = new HashMap<>();
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return colours;
        }
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(int colour) {
        double[] channels = IntStream.of(16, 8, 0).mapToDouble(shift -> (colour >> shift & 0xff) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
