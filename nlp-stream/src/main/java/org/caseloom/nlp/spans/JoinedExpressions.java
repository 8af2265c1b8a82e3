package org.caseloom.nlp.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Japanese enumerations and stated causes as the one expression that they are in the text: 発熱・咳嗽, 骨折による疼痛; and
 * combinations of drugs: PSL＋MMF, メトトレキサートとプレドニゾロン.
 * Their members are events of their own and stay; corpora differ in which of the two they mark. Members that are
 * asserted differently, or of different persons, are no one expression.
 */
final class JoinedExpressions {
    private static final String BRACKET = "(";
    private static final Set<String> LINKS = Set.of("", ",", "、", "・", "と", "および", "及び", "ならびに", "並びに", "による", "に伴う",
            "を伴う", "の");
    private static final Set<String> TYPES = Set.of("finding", "disease");
    private static final Set<String> DRUG_LINKS = Set.of("", ",", "、", "・", "と", "および", "及び", "ならびに", "並びに", "や", "/",
            "+",
            "の");
    private static final Set<String> DRUGS = Set.of("medication");

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
        JoinedExpressions expressions = new JoinedExpressions(document.text());
        List<SpanEntry> joined = new ArrayList<>();
        expressions.join(of(TYPES, entries), LINKS, joined);
        expressions.join(of(DRUGS, entries), DRUG_LINKS, joined);
        return joined;
    }

    private static List<SpanEntry> of(Set<String> types, List<SpanEntry> entries) {
        return entries.stream().filter(entry -> types.contains(entry.type()) && entry.value() == null).toList();
    }

    private void join(List<SpanEntry> members, Set<String> links, List<SpanEntry> joined) {
        for (int first = 0; first < members.size();) {
            int last = last(first, members, links);
            int inBrackets = links.equals(DRUG_LINKS) ? inBrackets(last, members) : last;
            if (inBrackets > first) {
                List<SpanEntry> all = members.subList(first, inBrackets + 1);
                joined.add(whole("e" + (joined.size() + 1), all, inBrackets > last ? 1 : 0));
            }
            first = inBrackets + 1;
        }
    }

    private int last(int first, List<SpanEntry> members, Set<String> links) {
        int last = first;
        while (last + 1 < members.size() && isLinked(members.get(last), members.get(last + 1), links)) {
            last++;
        }
        return last;
    }

    /** The last of those in brackets behind that name the same once more: ソホスブビル／ベルパタスビル（SOF／VEL）. */
    private int inBrackets(int before, List<SpanEntry> members) {
        if (before + 1 == members.size() || !isLinked(members.get(before), members.get(before + 1), Set.of(BRACKET))) {
            return before;
        }
        int last = last(before + 1, members, DRUG_LINKS);
        int end = members.get(last).end();
        boolean closed = end < text.codePointCount(0, text.length())
                && NormalizedText.fold(text(end, end + 1)).equals(")");
        return closed ? last : before;
    }

    private boolean isLinked(SpanEntry left, SpanEntry right, Set<String> links) {
        if (right.start() < left.end() || !left.assertion().equals(right.assertion())
                || !left.experiencer().equals(right.experiencer())) {
            return false;
        }
        String between = text(left.end(), right.start());
        return between.indexOf('\n') < 0 && links.contains(NormalizedText.fold(between).strip());
    }

    private SpanEntry whole(String id, List<SpanEntry> members, int closing) {
        SpanEntry first = members.getFirst();
        int end = members.getLast().end() + closing;
        return new SpanEntry(id, first.start(), end, text(first.start(), end), first.type(),
                members.stream().flatMap(member -> member.concept().stream()).distinct().toList(), first.assertion(),
                first.experiencer(), null, null, members.stream().map(SpanEntry::id).toList());
    }

    private String text(int start, int end) {
        return text.substring(points.index(start), points.index(end));
    }
}
