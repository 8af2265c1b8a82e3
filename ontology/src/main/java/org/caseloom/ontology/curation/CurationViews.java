package org.caseloom.ontology.curation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.ontology.concept.ConceptVersion;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.diff.DiffSummary;
import org.caseloom.ontology.diff.OntologyDiff;
import org.caseloom.ontology.diff.OntologyPatch;
import org.caseloom.ontology.draft.Draft;
import org.caseloom.ontology.draft.DraftEntry;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.impact.CorpusStatus;
import org.caseloom.ontology.rdf.Redistribution;

/** What pages and commands show of the curator's loop. Thread-safe; changes nothing. */
public final class CurationViews {
    private static final int MOST_CHILDREN = 200;
    private static final int MOST_CHANGED = 500;

    private final Curation curation;
    private final ConceptIndexes indexes;

    public CurationViews(Curation curation) {
        this.curation = curation;
        this.indexes = new ConceptIndexes(curation);
    }

    /** Where everything stands. */
    public OntologyStatus status(@Nullable CorpusStatus corpus) {
        InForce now = curation.releases().inForce();
        return new OntologyStatus(now.info(), now.ontology().byId().size(), now.labels(),
                now.ontology().settings().sources(),
                curation.drafts().list().stream().filter(draft -> draft.state() == DraftInfo.State.OPEN).toList(),
                corpus);
    }

    /** Concepts by a name, a part of one, or a code; the best first. */
    public List<ConceptHit> search(String query, @Nullable String draft, int limit) {
        return ConceptSearch.find(indexes.inForce(), indexes.of(draft), query, limit);
    }

    /** A concept as the release in force or a draft has it. */
    public ConceptView concept(String id, @Nullable String draft) {
        Ontology ontology = ontology(draft);
        OntologyConcept concept = ontology.concept(id)
                .orElseThrow(() -> new CaseloomException(ErrorCode.NOT_FOUND, "there is no concept " + id));
        List<ConceptName> parents = concept.parents()
                .stream()
                .map(Parent::id)
                .map(parent -> ontology.concept(parent).map(ConceptName::of)
                        .orElse(new ConceptName(parent, null, null)))
                .toList();
        List<String> below = childrenOf(id, ontology, draft);
        List<QuantityRule> rules = ontology.settings()
                .rules()
                .stream()
                .filter(rule -> rule.analyte().equals(id) || rule.finding().equals(id))
                .toList();
        return new ConceptView(concept, ConceptVersion.of(concept), parents,
                below.stream().limit(MOST_CHILDREN).map(ontology.byId()::get).map(ConceptName::of).toList(),
                below.size(), rules, curation.drafts().thatChanges(id).orElse(null));
    }

    /** A draft with its steps and what it changes. */
    public DraftView draft(String id) {
        Draft draft = curation.drafts().draft(id);
        List<DraftView.Step> steps = new ArrayList<>();
        for (DraftEntry entry : draft.entries()) {
            steps.add(new DraftView.Step(entry.number(), entry.time(), entry.author(), entry.summary(),
                    entry.change().concepts().size()));
        }
        List<ConceptName> changed = draft.change()
                .concepts()
                .stream()
                .limit(MOST_CHANGED)
                .map(edit -> ConceptName.of(edit.after()))
                .toList();
        return new DraftView(draft.info(), steps, changed);
    }

    /** What a draft changes, in words. */
    public DiffSummary diff(String draft) {
        return DiffSummary
                .of(OntologyDiff.between(curation.releases().inForce().ontology(), curation.drafts().view(draft)));
    }

    /** What a release changed, in words. */
    public DiffSummary releaseDiff(String release, @Nullable String from) {
        return DiffSummary.of(OntologyDiff.between(before(release, from), curation.releases().content(release)));
    }

    /** What a draft changes, as RDF Patch. */
    public void patch(String draft, OutputStream out) {
        InForce now = curation.releases().inForce();
        patch(now.ontology(), curation.drafts().view(draft), "draft-" + draft, now.info().id(), out);
    }

    /** What a release changed, as RDF Patch. */
    public void releasePatch(String release, @Nullable String from, OutputStream out) {
        String previous = from == null ? curation.releases().info(release).previous() : from;
        patch(before(release, from), curation.releases().content(release), release, previous, out);
    }

    private static void patch(Ontology before, Ontology after, String id, @Nullable String previous, OutputStream out) {
        try {
            OntologyPatch.write(Redistribution.of(before), Redistribution.of(after), id, previous, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of the release that another is compared with. */
    private Ontology before(String release, @Nullable String from) {
        if (from != null) {
            return curation.releases().content(from);
        }
        String previous = curation.releases().info(release).previous();
        return previous == null ? Ontology.EMPTY : curation.releases().content(previous);
    }

    private Ontology ontology(@Nullable String draft) {
        return draft == null ? curation.releases().inForce().ontology() : curation.drafts().view(draft);
    }

    private List<String> childrenOf(String id, Ontology ontology, @Nullable String draft) {
        ConceptIndex edited = indexes.of(draft);
        return Stream.concat(indexes.inForce().childrenOf(id).stream().filter(child -> !edited.has(child)),
                edited.childrenOf(id).stream())
                .flatMap(child -> ontology.concept(child).stream())
                .sorted(Comparator.comparing(child -> child.anyName("ja")))
                .map(OntologyConcept::id)
                .toList();
    }
}
