package org.caseloom.ontology.draft;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.OntologyConcept;

/**
 * One thing a curator does. In JSON the field {@code op} tells which: {@code {"op":"add-label","concept":"CSL:fever",
 * "text":"熱発","lang":"ja","kind":"exact"}}. The same names are the operations of a bulk file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({@Type(value = Edit.Create.class, name = "create"), @Type(value = Edit.Rename.class, name = "rename"),
        @Type(value = Edit.AddLabel.class, name = "add-label"),
        @Type(value = Edit.RemoveLabel.class, name = "remove-label"),
        @Type(value = Edit.Define.class, name = "define"), @Type(value = Edit.SetType.class, name = "set-type"),
        @Type(value = Edit.Move.class, name = "move"), @Type(value = Edit.AddParent.class, name = "add-parent"),
        @Type(value = Edit.RemoveParent.class, name = "remove-parent"), @Type(value = Edit.Map.class, name = "map"),
        @Type(value = Edit.Unmap.class, name = "unmap"), @Type(value = Edit.Announce.class, name = "announce"),
        @Type(value = Edit.Obsolete.class, name = "obsolete"),
        @Type(value = Edit.Reinstate.class, name = "reinstate"), @Type(value = Edit.Merge.class, name = "merge"),
        @Type(value = Edit.Split.class, name = "split"), @Type(value = Edit.Unmerge.class, name = "unmerge"),
        @Type(value = Edit.Put.class, name = "put"), @Type(value = Edit.AddStopForm.class, name = "add-stop-form"),
        @Type(value = Edit.RemoveStopForm.class, name = "remove-stop-form"),
        @Type(value = Edit.Accept.class, name = "accept")})
public sealed interface Edit {
    /** An edit of a concept that is there already. */
    sealed interface OfConcept extends Edit {
        /** Its id. */
        String concept();
    }

    /** A new concept. Its id is made from the English name where none is given. */
    record Create(@Nullable String concept, @Nullable MentionType type, @Nullable String ja, @Nullable String en,
            @Nullable List<String> parents) implements Edit {}

    /** Another preferred name in a language; the old one becomes a synonym. */
    record Rename(String concept, String lang, String text) implements OfConcept {}

    /** One more name; {@code kind} is a code of LabelKind, {@code exact} where it is absent. */
    record AddLabel(String concept, String text, String lang, @Nullable String kind) implements OfConcept {}

    /** A name less. Where a source has it, a correction keeps it away at the source's next import. */
    record RemoveLabel(String concept, String text, String lang, @Nullable String reason) implements OfConcept {}

    /** The definition in a language; an empty text removes the curators' own. */
    record Define(String concept, String lang, String text) implements OfConcept {}

    /** What type of mention the concept is found as; null for none. */
    record SetType(String concept, @Nullable MentionType type) implements OfConcept {}

    /** Another place in the hierarchy: {@code to} instead of {@code from}, or instead of all where that is absent. */
    record Move(String concept, @Nullable String from, String to) implements OfConcept {}

    /** One more concept that it is a kind of. */
    record AddParent(String concept, String parent) implements OfConcept {}

    /** One less. */
    record RemoveParent(String concept, String parent) implements OfConcept {}

    /** A relation to an identifier elsewhere; {@code relation} is a code of MappingRelation, {@code exact} if absent. */
    record Map(String concept, @Nullable String relation, String target) implements OfConcept {}

    /** The end of one. */
    record Unmap(String concept, @Nullable String relation, String target) implements OfConcept {}

    /** First step of a deprecation: still found, but announced to go. */
    record Announce(String concept, @Nullable List<String> replacedBy, @Nullable List<String> consider,
            @Nullable String reason) implements OfConcept {}

    /** Second step: out of use. What was announced stands where nothing new is said. */
    record Obsolete(String concept, @Nullable List<String> replacedBy, @Nullable List<String> consider,
            @Nullable String reason) implements OfConcept {}

    /** In use again. */
    record Reinstate(String concept) implements OfConcept {}

    /** Everything of {@code from} goes to {@code concept}; {@code from} becomes obsolete, replaced by it. */
    record Merge(String concept, String from, @Nullable String reason) implements OfConcept {}

    /** A new concept with some of the names of this one. */
    record Split(String concept, @Nullable String id, String ja, String en, List<String> labels) implements OfConcept {}

    /** A source's concept that was merged in stands by itself again, now and at later imports. */
    record Unmerge(String concept, String member, String reason) implements OfConcept {}

    /** The whole concept as a file has it. */
    record Put(OntologyConcept concept) implements Edit {}

    /** A surface form that never means a concept. */
    record AddStopForm(String form) implements Edit {}

    /** One less. */
    record RemoveStopForm(String form) implements Edit {}

    /** A validation message that is all right, until a day; {@code subject} {@code *} for all of its kind. */
    record Accept(String check, String subject, String reason, LocalDate expires) implements Edit {}
}
