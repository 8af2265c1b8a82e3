package org.caseloom.ontology.concept;

import java.util.Set;

/** What a source says the concept is, in a language. */
public record Definition(String text, String lang, Set<String> sources) {
    public Definition {
        sources = ConceptOrder.sources(sources);
    }
}
