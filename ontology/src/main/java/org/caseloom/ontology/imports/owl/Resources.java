package org.caseloom.ontology.imports.owl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.ontology.Text;
import org.caseloom.ontology.imports.owl.Resource.Statement;

/**
 * Takes the triples of a file and keeps what names, places or maps a resource. Blank nodes are only of interest where
 * they give the type of a synonym. Not thread-safe.
 */
final class Resources extends StreamRDFBase {
    private static final Set<String> KEPT = kept();

    private final Map<String, Resource> byAddress = new LinkedHashMap<>();
    private final Map<Node, Map<String, String>> axioms = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Remarks remarks;

    Resources(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public void prefix(String prefix, String namespace) {
        prefixes.put(prefix, namespace);
    }

    @Override
    public void triple(Triple triple) {
        String property = triple.getPredicate().getURI();
        Node value = triple.getObject();
        if (value.isURI() && endsBlank(value.getURI())) {
            remarks.add("BLANK_IN_ADDRESS", triple.getSubject() + " \u201c" + value.getURI() + "\u201d",
                    "Blanks at the end of an address were cut off: with them it joins with nothing.");
        }
        if (triple.getSubject().isBlank()) {
            if (isOfSynonymType(property)) {
                axioms.computeIfAbsent(triple.getSubject(), any -> new HashMap<>(4)).put(property, text(value));
            }
        } else if (triple.getSubject().isURI() && KEPT.contains(property)) {
            keep(triple.getSubject().getURI(), property, value);
        }
    }

    private void keep(String address, String property, Node value) {
        if (value.isBlank()) {
            if (property.equals(Terms.SUB_CLASS)) {
                remarks.add("UNNAMED_PARENT", address,
                        "A parent described by a formula (an anonymous class) was left out: it is no concept.");
            }
            return;
        }
        String lang = value.isLiteral() ? value.getLiteralLanguage() : "";
        byAddress
                .computeIfAbsent(Text.trimmed(address), any -> new Resource())
                .add(new Statement(property, text(value), lang, value.isURI()));
    }

    Map<String, Resource> all() {
        return byAddress;
    }

    /** The resource that describes the file; empty where there is none. */
    Optional<Map.Entry<String, Resource>> header() {
        return byAddress
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().values(Terms.TYPE).stream().anyMatch(Terms.HEADER_CLASSES::contains))
                .findFirst();
    }

    /** The namespaces the file declares, by prefix. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** The source's own types of synonyms, by {@link #synonym}. */
    Map<String, String> synonymTypes() {
        Map<String, String> types = new HashMap<>();
        for (Map<String, String> axiom : axioms.values()) {
            String type = axiom.get(Terms.SYNONYM_TYPE);
            if (type != null) {
                types.put(synonym(axiom.getOrDefault(Terms.ANNOTATED_SOURCE, ""),
                        axiom.getOrDefault(Terms.ANNOTATED_PROPERTY, ""),
                        axiom.getOrDefault(Terms.ANNOTATED_TARGET, "")), type);
            }
        }
        return types;
    }

    /** One synonym of one concept. */
    static String synonym(String address, String property, String text) {
        return address + "\n" + property + "\n" + text;
    }

    private static boolean isOfSynonymType(String property) {
        return switch (property) {
            case Terms.SYNONYM_TYPE, Terms.ANNOTATED_SOURCE, Terms.ANNOTATED_PROPERTY, Terms.ANNOTATED_TARGET -> true;
            default -> false;
        };
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : Text.trimmed(value.toString());
    }

    private static boolean endsBlank(String address) {
        return !address.isEmpty() && Text.trimmed(address).length() < address.length();
    }

    private static Set<String> kept() {
        Set<String> kept = new HashSet<>(Set.of(Terms.TYPE, Terms.LABEL, Terms.SUB_CLASS, Terms.DEPRECATED,
                Terms.PREF_LABEL, Terms.ALT_LABEL, Terms.HIDDEN_LABEL, Terms.BROADER, Terms.NARROWER, Terms.NOTATION,
                Terms.REPLACED_BY, Terms.IS_REPLACED_BY, Terms.CONSIDER, Terms.IDENTIFIER, Terms.OBO_ID,
                Terms.OWL + "versionInfo", Terms.OWL + "versionIRI", Terms.DCTERMS + "license", Terms.DC + "license",
                Terms.DCTERMS + "title", Terms.DC + "title", Terms.DC + "rights", Terms.DCTERMS + "rights"));
        kept.addAll(Terms.SYNONYMS);
        kept.addAll(Terms.DEFINITIONS);
        kept.addAll(Terms.MAPPINGS.keySet());
        return Set.copyOf(kept);
    }
}
