package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
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

    private @Nullable Boolean obsolete;

    Node(String id) {
        this.id = id;
    }

    /** Out of use: it stays a concept of its own, whatever is said of it. Asked once both sides are known. */
    boolean obsolete() {
        Boolean known = obsolete;
        if (known == null) {
            known = isObsolete();
            obsolete = known;
        }
        return known;
    }

    private boolean isObsolete() {
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

    /** Whether anything says what it is; other ids only connect those that claim to be the same. */
    boolean defined() {
        return base != null || stated != null || kept;
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

    /** Its names, without those that the import replaces. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        if (base != null) {
            for (Label label : base.rest().labels()) {
                boolean own = label.sources().contains(Source.CURATOR) || label.sources().contains(Source.STARTER);
                Name.of(label, own ? Name.Origin.OWN : Name.Origin.BEFORE, id).ifPresent(names::add);
            }
        }
        StatedConcept heard = heard();
        if (heard != null) {
            for (Label label : heard.labels()) {
                Name.of(label, Name.Origin.STATED, id).ifPresent(names::add);
            }
        }
        return names;
    }

    /** What classifications call it: a code that two concepts share makes a shared name more than chance. */
    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        if (SourcePriority.classification(id)) {
            codes.add(id);
        }
        if (base != null) {
            base.rest().mappings().forEach(mapping -> addCode(codes, mapping.relation(), mapping.target()));
        }
        StatedConcept heard = heard();
        if (heard != null) {
            heard.mappings().forEach(mapping -> addCode(codes, mapping.relation(), mapping.target()));
        }
        rows.forEach(row -> addCode(codes, row.relation(), row.target()));
        return codes;
    }

    private static void addCode(Set<String> codes, MappingRelation relation, String target) {
        if (relation == MappingRelation.CLASSIFIED_AS) {
            codes.add(target);
        }
    }
}
