package org.caseloom.ontology.imports.owl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.Namespaces;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.SynonymKinds;
import org.caseloom.ontology.imports.owl.Resource.Statement;

/** Makes statements about concepts of what a file states about resources. Used once; not thread-safe. */
final class ConceptReading {
    private static final Pattern CURIE = Pattern.compile("[A-Za-z][A-Za-z0-9.]*:[A-Za-z0-9._-]+");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final Resources resources;
    private final OntologyHeader header;
    private final Remarks remarks;
    private final Map<String, String> synonymTypes;
    private final Map<String, String> ids = new HashMap<>();

    ConceptReading(Resources resources, OntologyHeader header, Remarks remarks) {
        this.resources = resources;
        this.header = header;
        this.remarks = remarks;
        this.synonymTypes = resources.synonymTypes();
    }

    OntologyStatements statements() {
        OntologyStatements statements = new OntologyStatements(remarks);
        Map<String, Resource> concepts = new LinkedHashMap<>();
        resources.all().forEach((address, resource) -> {
            if (resource.values(Terms.TYPE).stream().anyMatch(Terms.CONCEPT_CLASSES::contains)) {
                concepts.put(address, resource);
                ids.put(address, id(address, resource));
            }
        });
        concepts.forEach((address, resource) -> state(statements.concept(idOf(address)), address, resource));
        // SKOS may give the hierarchy from above
        concepts.forEach((address, resource) -> resource.values(Terms.NARROWER).stream()
                .filter(ids::containsKey)
                .forEach(below -> statements.concept(idOf(below)).parent(idOf(address))));
        return statements;
    }

    private void state(ConceptStatements concept, String address, Resource resource) {
        names(concept, resource);
        for (Statement statement : resource.statements()) {
            String value = statement.value();
            MappingRelation relation = Terms.MAPPINGS.get(statement.property());
            if (relation != null) {
                concept.mapping(relation, value);
            } else if (Terms.SYNONYMS.contains(statement.property())) {
                String type = synonymTypes.get(Resources.synonym(address, statement.property(), value));
                name(concept, statement,
                        SynonymKinds.of(statement.property().substring(Terms.OBO_IN_OWL.length()), type), type);
            } else if (Terms.DEFINITIONS.contains(statement.property()) && !statement.address()) {
                concept.definition(value, language(statement.lang()));
            } else {
                place(concept, statement);
            }
        }
    }

    private void place(ConceptStatements concept, Statement statement) {
        switch (statement.property()) {
            case Terms.SUB_CLASS, Terms.BROADER -> parent(concept, statement.value());
            case Terms.DEPRECATED -> {
                if (statement.value().equals("true") || statement.value().equals("1")) {
                    concept.obsolete();
                }
            }
            case Terms.REPLACED_BY, Terms.IS_REPLACED_BY -> concept.replacedBy(idOf(statement.value()));
            case Terms.CONSIDER -> concept.consider(idOf(statement.value()));
            case Terms.NOTATION -> notation(concept, statement.value());
            default -> {
                // names are taken before, all else says nothing of names or places
            }
        }
    }

    private void parent(ConceptStatements concept, String address) {
        if (address.equals(Terms.OBSOLETE_CLASS)) {
            concept.obsolete();
        } else {
            concept.parent(idOf(address));
        }
    }

    /** The preferred names first: a class has its rdfs:label, a thesaurus its skos:prefLabel, and many have both. */
    private void names(ConceptStatements concept, Resource resource) {
        boolean thesaurus = resource.values(Terms.TYPE).contains(Terms.SKOS + "Concept");
        List<String> order = thesaurus
                ? List.of(Terms.PREF_LABEL, Terms.LABEL)
                : List.of(Terms.LABEL, Terms.PREF_LABEL);
        for (String property : order) {
            for (Statement statement : resource.statements()) {
                if (statement.property().equals(property) && !statement.address()) {
                    preferred(concept, statement);
                }
            }
        }
        for (Statement statement : resource.statements()) {
            if (statement.property().equals(Terms.ALT_LABEL) && !statement.address()) {
                name(concept, statement, LabelKind.EXACT, null);
            } else if (statement.property().equals(Terms.HIDDEN_LABEL) && !statement.address()) {
                name(concept, statement, LabelKind.HIDDEN, null);
            }
        }
    }

    private void preferred(ConceptStatements concept, Statement statement) {
        String lang = language(statement.lang());
        if (isReading(statement.lang()) || !concept.isNamedIn(lang)) {
            name(concept, statement, LabelKind.PREFERRED, null);
        } else if (concept.isNamed(statement.value(), lang)) {
            remarks.add("NAME_REPEATED", concept.id() + " \u201c" + statement.value() + "\u201d",
                    "rdfs:label and skos:prefLabel are the same name in the same language; it is taken once.");
        } else {
            remarks.add("SECOND_NAME", concept.id() + " \u201c" + statement.value() + "\u201d",
                    "A second preferred name in a language became an exact synonym.");
            name(concept, statement, LabelKind.EXACT, null);
        }
    }

    private static void name(ConceptStatements concept, Statement statement, LabelKind kind, @Nullable String type) {
        concept.label(statement.value(), language(statement.lang()),
                isReading(statement.lang()) ? LabelKind.READING : kind, type);
    }

    /** A concept's code in its scheme: already its id, or else an identifier beside it. */
    private static void notation(ConceptStatements concept, String notation) {
        String code = CURIE.matcher(notation).matches()
                ? Curie.normalized(notation)
                : Curie.prefix(concept.id()) + ":" + notation.strip();
        if (!code.equals(concept.id()) && !code.startsWith("http")) {
            concept.mapping(MappingRelation.CROSS_REFERENCE, code);
        }
    }

    private String idOf(String address) {
        String id = ids.get(address);
        return id == null ? Namespaces.curie(address) : id;
    }

    /** The id that the concept states itself, or its address in short, or its code in a scheme of an unknown address. */
    private String id(String address, Resource resource) {
        for (String property : List.of(Terms.OBO_ID, Terms.IDENTIFIER)) {
            for (String stated : resource.values(property)) {
                // the same local name: an identifier may also be one of something else
                if (CURIE.matcher(stated).matches() && address.endsWith(stated.substring(stated.indexOf(':') + 1))) {
                    return Curie.normalized(stated);
                }
            }
        }
        String id = Namespaces.curie(address);
        if (!Namespaces.isAddress(id)) {
            return id;
        }
        List<String> notations = resource.values(Terms.NOTATION);
        if (notations.size() == 1 && LOCAL_NAME.matcher(notations.getFirst()).matches()) {
            return Curie.normalized(schemePrefix() + ":" + notations.getFirst());
        }
        return byPrefix(id);
    }

    private String byPrefix(String address) {
        String shortest = address;
        for (Map.Entry<String, String> prefix : resources.prefixes().entrySet()) {
            if (!prefix.getKey().isEmpty() && address.startsWith(prefix.getValue())) {
                String local = address.substring(prefix.getValue().length());
                if (LOCAL_NAME.matcher(local).matches() && local.length() < shortest.length()) {
                    shortest = prefix.getKey() + ":" + local;
                }
            }
        }
        return shortest;
    }

    private String schemePrefix() {
        String scheme = header.id() == null ? "" : header.id().replaceFirst("[#/]+$", "");
        String last = scheme.substring(Math.max(scheme.lastIndexOf('/'), scheme.lastIndexOf('#')) + 1);
        String clean = last.replaceFirst("\\.(?:owl|ttl|rdf|skos)$", "").replaceAll("[^A-Za-z0-9]", "");
        return clean.isEmpty() ? "CODE" : clean.toUpperCase(Locale.ROOT);
    }

    /** Whether a tag marks kana as the reading of a name: {@code ja-Hira}, {@code ja-Kana}, {@code ja-Hrkt}. */
    private static boolean isReading(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "ja-hira", "ja-kana", "ja-hrkt" -> true;
            default -> false;
        };
    }

    /** {@code en} of {@code en-GB} and {@code ja} of {@code ja-Hira}; other tags as they are, in lower case. */
    private static String language(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "" -> ConceptStatements.FILE_LANGUAGE;
            case "en-gb", "en-us", "en-ca", "en-au" -> "en";
            case "ja-jp", "ja-hira", "ja-kana", "ja-hrkt" -> "ja";
            default -> lower;
        };
    }
}
