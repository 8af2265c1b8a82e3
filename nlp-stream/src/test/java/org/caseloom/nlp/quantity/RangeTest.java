package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.Comparator;

import static org.assertj.core.api.Assertions.assertThat;

class RangeTest {
    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(textBlock = """
        = 39, >= 37.5, proves
        = 37.5, >= 37.5, proves
        = 36.8, >= 37.5, rules out
        >= 39, >= 37.5, proves
        > 37.5, >= 37.5, proves
        >= 37.5, > 37.5, leaves open
        >= 36, >= 37.5, leaves open
        < 37.5, >= 37.5, rules out
        <= 37.5, >= 37.5, leaves open
        < 0.01, < 0.3, proves
        < 0.01, > 0.3, rules out
        """)
    void aStatementProvesRulesOutOrLeavesOpen(String stated, String rule, String expected) {
        Range threshold = range(rule);
        Range value = range(stated);
        assertThat(threshold.contains(value) ? "proves" : threshold.excludes(value) ? "rules out" : "leaves open")
                .isEqualTo(expected);
    }

    @Property
    void aPlainNumberIsJudgedAsTheComparatorDoes(@ForAll Comparator comparator, @ForAll @IntRange(max = 20) int number,
            @ForAll @IntRange(max = 20) int threshold) {
        Range rule = Range.of(comparator, BigDecimal.valueOf(threshold));
        Range value = Range.of(Comparator.EQUAL, BigDecimal.valueOf(number));
        boolean holds = comparator.holds(BigDecimal.valueOf(number), BigDecimal.valueOf(threshold));
        assertThat(rule.contains(value)).isEqualTo(holds);
        assertThat(rule.excludes(value)).isEqualTo(!holds);
    }

    private static Range range(String text) {
        String[] parts = text.strip().split(" ");
        return Range.of(Comparator.ofSign(parts[0]), new BigDecimal(parts[1]));
    }
}
