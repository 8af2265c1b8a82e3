package org.caseloom.search.markup;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Span;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>頭痛";

    @Test
    void hostileTextStaysTextAndTheMentionInItIsMarked() {
        assertThat(html(HOSTILE, mention("m1", 28, 30))).isEqualTo("&lt;img src=x onerror=alert(1)&gt;"
                + "<a class=\"mention type-finding is-present\" href=\"#mention-m1\" data-mentions=\"m1\">頭痛</a>");
    }

    @Test
    void aHostileMentionIdCannotLeaveItsAttribute() {
        assertThat(html("頭痛", mention("\"><script>", 0, 2))).doesNotContain("<script>").doesNotContain("\"><s");
    }

    @Test
    void mentionsThatCrossBecomePiecesThatDoNot() {
        assertThat(html("細菌性肺炎球菌", mention("m1", 0, 5), mention("m2", 3, 7))).isEqualTo(
                "<a class=\"mention type-finding is-present unfinished\" href=\"#mention-m1\" data-mentions=\"m1\">細菌性</a>"
                        + "<a class=\"mention type-finding is-present unfinished\" href=\"#mention-m2\" data-mentions=\"m2 m1\">肺炎</a>"
                        + "<a class=\"mention type-finding is-present goes-on\" href=\"#mention-m2\" data-mentions=\"m2\">球菌</a>");
    }

    @Test
    void aMentionInsideAnotherIsShownAndBothAreNamed() {
        assertThat(html("湿性咳嗽あり", mention("m1", 0, 4), mention("m2", 2, 4)))
                .contains("href=\"#mention-m2\" data-mentions=\"m2 m1\">咳嗽</a>あり");
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(html("𠮷田氏の頭痛", mention("m1", 4, 6))).startsWith("𠮷田氏の<a ").endsWith(">頭痛</a>");
    }

    @Property
    void withoutItsTagsTheHtmlIsTheEscapedText(@ForAll @StringLength(max = 40) String text,
            @ForAll @Size(max = 8) List<@IntRange(min = -3, max = 45) Integer> borders) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i + 1 < borders.size(); i++) {
            mentions.add(mention("m" + i, borders.get(i), borders.get(i + 1)));
        }
        CodePointText codePoints = CodePointText.of(text);
        String html = new MarkedText(codePoints, mentions).html(new Span(0, codePoints.length()));
        assertThat(html.replaceAll("<[^>]*>", "")).isEqualTo(Html.escape(text));
        assertThat(html.split("<a ", -1)).hasSameSizeAs(html.split("</a>", -1));
    }

    @Property
    void aSnippetIsPartOfTheEscapedSentence(@ForAll @StringLength(max = 300) String text,
            @ForAll @IntRange(max = 299) int start, @ForAll @IntRange(max = 40) int length) {
        CodePointText codePoints = CodePointText.of(text);
        String html = Snippet.html(codePoints, new Span(0, codePoints.length()),
                List.of(new Span(start, start + length)));
        String shown = html.replace("<mark>", "").replace("</mark>", "");
        assertThat("…" + Html.escape(text) + "…").contains(shown.replaceAll("^…|…$", ""));
    }

    @Test
    void aLongSentenceIsCutAroundWhatIsMarked() {
        String text = "あ".repeat(300) + "頭痛" + "い".repeat(300);
        assertThat(Snippet.html(CodePointText.of(text), new Span(0, 602), List.of(new Span(300, 302))))
                .isEqualTo("…" + "あ".repeat(60) + "<mark>頭痛</mark>" + "い".repeat(60) + "…");
    }

    private static String html(String text, Mention... mentions) {
        CodePointText codePoints = CodePointText.of(text);
        return new MarkedText(codePoints, List.of(mentions)).html(new Span(0, codePoints.length()));
    }

    private static Mention mention(String id, int start, int end) {
        return new Mention(id, start, end, "", MentionType.FINDING, List.of(), Assertion.PRESENT, Mention.PATIENT, null,
                null, null, null, null, "term:x", null);
    }
}
