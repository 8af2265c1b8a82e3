package org.caseloom.ontology.diff;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Standing;

/** A change of one concept. */
public sealed interface ConceptChange extends Change {
    /** The concept, with the name by which people know it so far. */
    Named concept();

    /** A new concept; what it consists of is not told one by one. */
    record Created(Named concept, @Nullable MentionType type, int labels) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATED;
        }
    }

    /** A concept that is gone without a trace. */
    record Lost(Named concept) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.LOST;
        }
    }

    /** Another preferred label in a language. */
    record Renamed(Named concept, String lang, String from, String to) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RENAMED;
        }
    }

    record LabelAdded(Named concept, Label label) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.LABEL_ADDED;
        }
    }

    record LabelRemoved(Named concept, Label label) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.LABEL_REMOVED;
        }
    }

    /** The same name as another kind of label. */
    record KindChanged(Named concept, Label from, LabelKind to) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.KIND_CHANGED;
        }
    }

    /** Null where there was or is none. */
    record DefinitionChanged(Named concept, String lang, @Nullable String from, @Nullable String to)
            implements
                ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DEFINITION_CHANGED;
        }
    }

    record ParentAdded(Named concept, Named parent) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.PARENT_ADDED;
        }
    }

    record ParentRemoved(Named concept, Named parent) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.PARENT_REMOVED;
        }
    }

    record MappingAdded(Named concept, Mapping mapping) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MAPPING_ADDED;
        }
    }

    record MappingRemoved(Named concept, Mapping mapping) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MAPPING_REMOVED;
        }
    }

    /** Announced, made obsolete, brought back, or another word on what replaces it. */
    record StandingChanged(Named concept, Standing from, Standing to, List<Named> replacedBy, List<Named> consider)
            implements
                ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.STANDING_CHANGED;
        }
    }

    record TypeChanged(Named concept, @Nullable MentionType from, @Nullable MentionType to) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.TYPE_CHANGED;
        }
    }

    /** Concepts of sources that came here from another concept. */
    record Merged(Named concept, Named from, List<String> members) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGED;
        }
    }

    /** A new concept made of what another one consisted of, which stays in use. */
    record Split(Named concept, Named from, List<String> members) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SPLIT;
        }
    }

    /** A concept of a source that belongs here now, and to no concept before. */
    record MemberAdded(Named concept, Member member) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MEMBER_ADDED;
        }
    }

    /** A concept of a source that belonged here, and belongs to no concept now. */
    record MemberRemoved(Named concept, Member member) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MEMBER_REMOVED;
        }
    }

    /** How the values of a test are written. */
    record AnalyteChanged(Named concept, @Nullable Analyte from, @Nullable Analyte to) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.VALUES_CHANGED;
        }
    }

    /** Statements that stay but are made by other sources now, or for other reasons. */
    record SourcesChanged(Named concept, int statements) implements ConceptChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SOURCES_CHANGED;
        }
    }
}
