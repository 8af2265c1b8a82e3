package org.caseloom.nlp.time;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Before and after, where no date is given. */
class TimelineTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        JA | 入院3日前より発熱。入院時に咳嗽。その後、嘔吐。   | 発熱 1; 咳嗽 2; 嘔吐 3
        JA | 入院時に咳嗽。入院3日前には発熱あり。          | 咳嗽 2; 発熱 1
        JA | 入院時に発熱と咳嗽を認めた。翌日に嘔吐した。      | 発熱 1; 咳嗽 1; 嘔吐 2
        JA | 発熱あり。咳嗽あり。                      | 発熱 1; 咳嗽 1
        EN | Fever was noted. Then vomiting occurred.   | Fever 1; vomiting 2
        """)
    void eventsHaveTheirPlaceInTheStory(Language language, String text, String expected) {
        assertThat(Texts.structured(language, text)
                .mentions()
                .stream()
                .map(mention -> mention.text() + " " + mention.place())
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }
}
