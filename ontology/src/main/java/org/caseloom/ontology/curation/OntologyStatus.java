package org.caseloom.ontology.curation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.impact.CorpusStatus;
import org.caseloom.ontology.release.ReleaseInfo;

/**
 * Where the ontology stands.
 *
 * @param concepts all of them, obsolete ones too
 * @param drafts   the open ones
 * @param corpus   how far the documents have followed; null where no documents are connected
 */
public record OntologyStatus(ReleaseInfo release, int concepts, int labels, List<Source> sources,
        List<DraftInfo> drafts, @Nullable CorpusStatus corpus) {}
