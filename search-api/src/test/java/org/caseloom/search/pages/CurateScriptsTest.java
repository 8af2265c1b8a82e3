package org.caseloom.search.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be told of the curator's scripts without a browser. */
class CurateScriptsTest {
    /** {@code text('form.save')}, or the beginning of a key that goes on: {@code text('standing.' + state)}. */
    private static final Pattern TEXT = Pattern.compile("\\btext\\(\\s*'([\\w.-]+)'");
    private static final Pattern QUOTED = Pattern.compile("'([\\w.-]+)'");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([\\w.]+)'");
    private static final int LONGEST = 160;

    @ParameterizedTest
    @EnumSource
    void everyTextThatAScriptShowsIsThere(Language language) throws IOException {
        JsonNode words = Json.mapper().readTree(CuratePage.in(Wording.in(language)).words());
        Set<String> keys = new TreeSet<>();
        words.fieldNames().forEachRemaining(keys::add);
        assertThat(found(TEXT)).isNotEmpty().allSatisfy(key -> assertThat(keys).as(key)
                .anyMatch(key.endsWith(".") ? each -> each.startsWith(key) : key::equals));
    }

    @Test
    void noTextOfThePageIsLeftOver() {
        String view = read(Path.of(resource("/views/caseloom/curate.html")));
        Set<String> quoted = found(QUOTED);
        Set<String> starts = quoted.stream().filter(each -> each.endsWith(".")).collect(Collectors.toSet());
        assertThat(Wording.in(Language.EN).startingWith(CuratePage.OWN).keySet())
                .allSatisfy(key -> assertThat(key).matches(each -> {
                    String own = each.substring(CuratePage.OWN.length());
                    return quoted.contains(own) || view.contains(each) || starts.stream().anyMatch(own::startsWith);
                }, "is shown somewhere"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void textNeverBecomesMarkupAndNothingComesFromElsewhere(Path script) {
        assertThat(read(script)).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                "eval(",
                "http://", "https://", "console.");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyImportedScriptIsThereAndNoneIsLong(Path script) {
        String source = read(script);
        assertThat(IMPORT.matcher(source).results().map(result -> script.resolveSibling(result.group(1))))
                .allSatisfy(imported -> assertThat(imported).exists());
        assertThat(source.lines().count()).isLessThanOrEqualTo(LONGEST);
    }

    private static Set<String> found(Pattern pattern) {
        return scripts().flatMap(script -> pattern.matcher(read(script)).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Path> scripts() {
        try (Stream<Path> files = Files.list(Path.of(resource("/static/caseloom/curate/main.js")).getParent())) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try {
            URL found = Objects.requireNonNull(CurateScriptsTest.class.getResource(name), name);
            return Path.of(found.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
