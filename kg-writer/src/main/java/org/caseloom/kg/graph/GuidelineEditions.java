package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;

/**
 * Knows which edition of a guideline supersedes which: of those that bear the same title but for its numbers, the one
 * published next. Kept in graph {@code https://caseloom.org/graph/guidelines}, which holds a few triples a guideline,
 * in the transaction that changes the guidelines. Stateless.
 */
public final class GuidelineEditions implements CaseFollower {
    static final Node GRAPH = NodeFactory.createURI("https://caseloom.org/graph/guidelines");
    /** What tells editions of one title apart: years, numbers of editions, and the words around them. */
    private static final Pattern EDITION = Pattern.compile(
            "[0-9０-９]+(?:st|nd|rd|th)?|第|改訂|版|年|\\b(?:edition|ed\\.|version|update[ds]?|revised)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    /** A guideline as the graph notes it. */
    private record Edition(Node guideline, String series, String version) {}

    @Override
    public List<GraphEdit> follow(List<CaseChange> changes, GraphStore store) {
        List<CaseChange> guidelines = changes.stream()
                .filter(change -> isGuideline(change.before()) || isGuideline(change.after()))
                .toList();
        if (guidelines.isEmpty()) {
            return List.of();
        }
        Set<Triple> before = store.contents(GRAPH);
        Map<Node, Edition> editions = editions(before);
        for (CaseChange change : guidelines) {
            Edition edition = edition(change.caseNode(), change.after());
            if (edition == null) {
                editions.remove(change.caseNode());
            } else {
                editions.put(change.caseNode(), edition);
            }
        }
        Set<Triple> after = triples(editions.values());
        return List.of(new GraphEdit(GRAPH, missing(before, after), missing(after, before)));
    }

    /** The title without what tells editions apart. */
    static String series(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(EDITION.matcher(lower).replaceAll(" ")).replaceAll(" ").strip();
    }

    private static boolean isGuideline(Set<Triple> tree) {
        return DocumentKind.GUIDELINE.code().equals(text(tree, CaseTerms.KIND));
    }

    private static @Nullable Edition edition(Node guideline, Set<Triple> tree) {
        String title = text(tree, DCTerms.title.asNode());
        String version = text(tree, DCTerms.issued.asNode());
        return !isGuideline(tree) || title == null || version == null || series(title).isEmpty()
                ? null
                : new Edition(guideline, series(title), version);
    }

    private static Map<Node, Edition> editions(Set<Triple> graph) {
        Map<Node, String> series = new HashMap<>();
        Map<Node, String> versions = new HashMap<>();
        for (Triple triple : graph) {
            if (triple.getPredicate().equals(CaseTerms.SERIES)) {
                series.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
            } else if (triple.getPredicate().equals(CaseTerms.VERSION)) {
                versions.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
            }
        }
        Map<Node, Edition> editions = new HashMap<>();
        series.forEach((guideline, name) -> editions.put(guideline,
                new Edition(guideline, name, versions.getOrDefault(guideline, ""))));
        return editions;
    }

    private static Set<Triple> triples(Iterable<Edition> editions) {
        Map<String, List<Edition>> bySeries = new TreeMap<>();
        TripleCollector triples = new TripleCollector();
        for (Edition edition : editions) {
            triples.text(edition.guideline(), CaseTerms.SERIES, edition.series());
            triples.text(edition.guideline(), CaseTerms.VERSION, edition.version());
            bySeries.computeIfAbsent(edition.series(), _ -> new ArrayList<>()).add(edition);
        }
        for (List<Edition> series : bySeries.values()) {
            series.sort(Comparator.comparing(Edition::version));
            for (Edition older : series) {
                series.stream()
                        .map(Edition::version)
                        .filter(version -> version.compareTo(older.version()) > 0)
                        .findFirst()
                        .ifPresent(next -> series.stream()
                                .filter(newer -> newer.version().equals(next))
                                .forEach(newer -> triples.add(older.guideline(), CaseTerms.SUPERSEDED_BY,
                                        newer.guideline())));
            }
        }
        return triples.triples();
    }

    private static List<Triple> missing(Set<Triple> here, Set<Triple> there) {
        Set<Triple> missing = new HashSet<>(here);
        missing.removeAll(there);
        return List.copyOf(missing);
    }

    private static @Nullable String text(Set<Triple> tree, Node property) {
        for (Triple triple : tree) {
            if (triple.getPredicate().equals(property)) {
                return triple.getObject().getLiteralLexicalForm();
            }
        }
        return null;
    }
}
