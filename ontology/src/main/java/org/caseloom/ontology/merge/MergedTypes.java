package org.caseloom.ontology.merge;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/** What a concept is when its sources say different things. */
final class MergedTypes {
    private MergedTypes() {}

    /** A disease before a finding, both before anything else, any type before none. */
    static @Nullable MentionType first(Collection<? extends @Nullable MentionType> types) {
        MentionType first = null;
        for (MentionType type : types) {
            if (type != null && (first == null || place(type) < place(first))) {
                first = type;
            }
        }
        return first;
    }

    /** Whether two concepts of these types may be one: fever is a finding here and a disease there. */
    static boolean compatible(MentionType one, MentionType other) {
        return one == other || clinical(one) && clinical(other);
    }

    private static int place(MentionType type) {
        return type == MentionType.DISEASE ? -2 : type == MentionType.FINDING ? -1 : type.ordinal();
    }

    private static boolean clinical(MentionType type) {
        return type == MentionType.FINDING || type == MentionType.DISEASE;
    }
}
