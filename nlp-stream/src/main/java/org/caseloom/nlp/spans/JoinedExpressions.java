package org.caseloom.nlp.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Japanese enumerations and stated causes as the one expression that they are in the text: 発熱・咳嗽, 骨折による疼痛.
 * Their members are events of their own and stay; corpora differ in which of the two they mark. Members that are
 * asserted differently, or of different persons, are no one expression.
 */
final class JoinedExpressions {
    private static final Set<String> LINKS = Set.of("", ",", "、", "・", "と", "および", "及び", "ならびに", "並びに", "による", "に伴う",
            "を伴う", "の");
    private static final Set<String> TYPES = Set.of("finding", "disease");

    private final String text;
    private final CodePoints points;

    private JoinedExpressions(String text) {
        this.text = text;
        this.points = CodePoints.of(text);
    }

    /** The joined expressions among entries in text order. */
    static List<SpanEntry> of(StructuredDocument document, List<SpanEntry> entries) {
        if (document.lang() != Language.JA) {
            return List.of();
        }
        return new JoinedExpressions(document.text()).among(
                entries.stream().filter(entry -> TYPES.contains(entry.type()) && entry.value() == null).toList());
    }

    private List<SpanEntry> among(List<SpanEntry> members) {
        List<SpanEntry> joined = new ArrayList<>();
        for (int first = 0; first < members.size();) {
            int last = first;
            while (last + 1 < members.size() && isLinked(members.get(last), members.get(last + 1))) {
                last++;
            }
            if (last > first) {
                joined.add(whole("e" + (joined.size() + 1), members.subList(first, last + 1)));
            }
            first = last + 1;
        }
        return joined;
    }

    private boolean isLinked(SpanEntry left, SpanEntry right) {
        if (right.start() < left.end() || !left.assertion().equals(right.assertion())
                || !left.experiencer().equals(right.experiencer())) {
            return false;
        }
        String between = text(left.end(), right.start());
        return between.indexOf('\n') < 0 && LINKS.contains(NormalizedText.fold(between).strip());
    }

    private SpanEntry whole(String id, List<SpanEntry> members) {
        SpanEntry first = members.getFirst();
        int end = members.getLast().end();
        return new SpanEntry(id, first.start(), end, text(first.start(), end), first.type(),
                members.stream().flatMap(member -> member.concept().stream()).distinct().toList(), first.assertion(),
                first.experiencer(), null, null, members.stream().map(SpanEntry::id).toList());
    }

    private String text(int start, int end) {
        return text.substring(points.index(start), points.index(end));
    }
}
