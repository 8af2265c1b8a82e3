package org.caseloom.lexicon.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A guard saves time and changes nothing: everything is as the bare expression has it. */
class GuardedPatternTest {
    private static final List<String> EXPRESSIONS = List.of("a", "ab?c", "[ ]?(?:は|が)?[ ]?(?:約|最高)?",
            "(?:a|bc){1,2}+(?!c)",
            "(?<!a)b", "(?=a)", "\\d{1,3}(?:台|c)", "[^、。]{0,2}", "は?(?!a)", "(a)(b)?|は", ".*+c", "");

    @Property
    void asTheBareExpression(
            @ForAll @Chars({'a', 'b', 'c', 'は', '約', '最', '高', ' ', '1', '台', '、'}) @StringLength(max = 8) String text,
            @ForAll @IntRange(max = 9) int from) {
        for (String expression : EXPRESSIONS) {
            GuardedPattern guarded = GuardedPattern.of(expression);
            Pattern bare = Pattern.compile(expression);
            int at = Math.min(from, text.length());
            Matcher here = bare.matcher(text).region(at, text.length()).useTransparentBounds(true);
            boolean matches = here.lookingAt();

            assertThat(said(guarded.at(text, at))).as(expression).isEqualTo(matches ? said(here) : "nothing");
            assertThat(guarded.isAt(text, at)).as(expression).isEqualTo(matches);
            assertThat(guarded.skip(text, at)).as(expression).isEqualTo(matches ? here.end() : at);
            assertThat(guarded.matches(text)).as(expression).isEqualTo(bare.matcher(text).matches());
            assertThat(guarded.matches(text, 0, at)).as(expression)
                    .isEqualTo(bare.matcher(text.substring(0, at)).matches());
            Matcher first = bare.matcher(text);
            if (!bare.matcher("").lookingAt()) {
                assertThat(said(guarded.find(text, at))).as(expression)
                        .isEqualTo(first.find(at) ? said(first) : "nothing");
            }
        }
    }

    private static String said(@Nullable Matcher matcher) {
        return matcher == null ? "nothing" : matcher.start() + "-" + matcher.end();
    }
}
