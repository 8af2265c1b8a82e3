package org.caseloom.service.together;

import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.kg.export.LeftOut;
import org.caseloom.kg.export.Vocabulary;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.curation.InForce;
import org.caseloom.ontology.rdf.Redistribution;
import org.caseloom.ontology.rdf.TurtleExport;
import org.caseloom.ontology.release.TermReleases;

/** A release without what its sources keep back, as the curator's exports have it. Immutable. */
public final class OpenVocabulary implements Vocabulary {
    private final InForce release;
    private final Map<String, ConceptReference> open = new HashMap<>();

    private OpenVocabulary(InForce release, TermRelease terms) {
        this.release = release;
        for (Concept concept : terms.concepts()) {
            open.put(concept.id(), concept.reference());
        }
    }

    /** What may leave of a release; some seconds for a large one of which something is kept back. */
    public static OpenVocabulary of(InForce release) {
        Ontology open = Redistribution.of(release.ontology());
        boolean nothingKeptBack = open == release.ontology(); // the very same where every source is free
        return new OpenVocabulary(release, nothingKeptBack
                ? release.terms()
                : new TermReleases().of(open, release.info().id(), release.info().published()));
    }

    /** Every concept with what may leave of it. */
    Collection<ConceptReference> concepts() {
        return open.values();
    }

    @Override
    public String release() {
        return release.info().id();
    }

    @Override
    public ConceptReference open(ConceptReference concept) {
        ConceptReference known = open.get(concept.id());
        return known == null ? new ConceptReference(concept.id(), Map.of(), Codes.NONE) : known;
    }

    @Override
    public List<LeftOut> leftOut() {
        return release.ontology()
                .settings()
                .sources()
                .stream()
                .filter(source -> !source.redistributable())
                .map(source -> new LeftOut("vocabulary", source.id(),
                        "labels and codes that only this source states: " + source.title() + " ("
                                + source.licence() + ") is not for redistribution"))
                .toList();
    }

    @Override
    public void write(OutputStream out) {
        TurtleExport.write(release.ontology(), out);
    }
}
