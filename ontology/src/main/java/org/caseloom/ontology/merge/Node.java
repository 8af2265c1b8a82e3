package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

/** One id with all that is known of it: what the ontology has, what this import states. Not thread-safe. */
final class Node {
    final String id;
    @Nullable
    Remainder base;
    @Nullable
    StatedConcept stated;
    /** Mappings that rows of mapping files state. */
    final List<Mapping> rows = new ArrayList<>(0);
    /** Why it is in its cluster, once it is. */
    @Nullable
    String because;
    /** Whether it was merged before, by a source that this import does not replace. */
    boolean kept;

    Node(String id) {
        this.id = id;
    }

    /** Out of use: it stays a concept of its own, whatever is said of it. */
    boolean obsolete() {
        return obsoleteBefore() || stated != null && stated.obsolete() && (base == null || !base.definedElsewhere());
    }

    /** Whether a curator took it out of use, or a source that this import does not replace. */
    private boolean obsoleteBefore() {
        return base != null && base.rest().standing() instanceof Standing.Obsolete
                && (stated == null || !Remainder.madeBySource(base.rest().standing()));
    }

    /** What the import states, unless it is no longer in use there and is here. */
    @Nullable
    StatedConcept heard() {
        return stated != null && stated.obsolete() && !obsolete() ? null : stated;
    }

    /** A name in a dictionary rather than an id: any number of them may be one concept. */
    boolean nameOnly() {
        return id.startsWith(SourcePriority.NAME_ONLY + ':');
    }

    /** What it is, as far as it matters for what it can be merged with. */
    @Nullable
    MentionType type() {
        StatedConcept heard = heard();
        if (heard != null && heard.type() != null) {
            return heard.type();
        }
        return base == null || base.nothingElse() ? null : base.rest().type();
    }

    /**
     * Its preferred and exact names, without those that the import replaces. Of a name that the ontology has from an
     * imported source, being preferred means nothing: merging may have made it so.
     */
    List<Label> names() {
        List<Label> names = new ArrayList<>();
        if (base != null) {
            for (Label label : base.rest().labels()) {
                boolean own = label.sources().contains(Source.CURATOR) || label.sources().contains(Source.STARTER);
                if (label.kind() == LabelKind.EXACT || label.kind() == LabelKind.PREFERRED) {
                    names.add(own ? label : new Label(label.text(), label.lang(), LabelKind.EXACT, label.sources()));
                }
            }
        }
        StatedConcept heard = heard();
        if (heard != null) {
            for (Label label : heard.labels()) {
                if (label.kind() == LabelKind.EXACT || label.kind() == LabelKind.PREFERRED) {
                    names.add(label);
                }
            }
        }
        return names;
    }
}
