package org.caseloom.search.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Span;

/**
 * A stretch of a document with its mentions marked. Mentions may overlap in any way: the text is cut at every border,
 * so each piece is one element and elements never cross. A piece inside several mentions looks like the shortest of
 * them and names them all. Immutable and thread-safe.
 */
public final class MarkedText {
    static final Comparator<Span> IN_TEXT_ORDER = Comparator.comparingInt(Span::start).thenComparingInt(Span::end);
    private static final Comparator<Mention> SHORTEST_FIRST = Comparator
            .comparingInt((Mention mention) -> mention.end() - mention.start())
            .thenComparingInt(Mention::start)
            .thenComparing(Mention::id);

    private final CodePointText text;
    private final List<Mention> mentions;

    public MarkedText(CodePointText text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions.stream()
                .filter(mention -> mention.start() < mention.end())
                .sorted(Comparator.comparing(Mention::span, IN_TEXT_ORDER))
                .toList();
    }

    /** HTML of a stretch: the text escaped, each mention a link to its entry in the list of mentions. */
    public String html(Span stretch) {
        List<Mention> inside = mentions.stream()
                .filter(mention -> mention.start() < stretch.end() && mention.end() > stretch.start())
                .toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        for (Mention mention : inside) {
            borders.add(Math.max(stretch.start(), mention.start()));
            borders.add(Math.min(stretch.end(), mention.end()));
        }
        StringBuilder html = new StringBuilder();
        List<Mention> open = new ArrayList<>();
        int next = 0;
        int start = stretch.start();
        for (int end : borders.tailSet(stretch.start(), false)) {
            int at = start;
            open.removeIf(mention -> mention.end() <= at);
            while (next < inside.size() && inside.get(next).start() <= at) {
                if (inside.get(next).end() > at) {
                    open.add(inside.get(next));
                }
                next++;
            }
            piece(html, text.between(start, end), open, start, end);
            start = end;
        }
        return html.toString();
    }

    private static void piece(StringBuilder html, String piece, List<Mention> open, int start, int end) {
        if (open.isEmpty() || piece.isEmpty()) {
            Html.escapeTo(html, piece);
            return;
        }
        List<Mention> nearest = open.stream().sorted(SHORTEST_FIRST).toList();
        Mention shown = nearest.getFirst();
        html.append("<a class=\"mention type-").append(shown.type().code())
                .append(" is-").append(shown.assertion().code());
        if (shown.start() < start) {
            html.append(" goes-on");
        }
        if (shown.end() > end) {
            html.append(" unfinished");
        }
        html.append("\" href=\"#mention-");
        Html.escapeTo(html, shown.id());
        html.append("\" data-mentions=\"");
        Html.escapeTo(html, String.join(" ", nearest.stream().map(Mention::id).toList()));
        html.append("\">");
        Html.escapeTo(html, piece);
        html.append("</a>");
    }
}
