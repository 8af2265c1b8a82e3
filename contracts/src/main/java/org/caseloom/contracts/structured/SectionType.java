package org.caseloom.contracts.structured;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a section tells about; assertion takes its defaults from it. */
public enum SectionType {
    CASE,
    CHIEF_COMPLAINT,
    PRESENT_ILLNESS,
    PAST_HISTORY,
    FAMILY_HISTORY,
    SOCIAL_HISTORY,
    ALLERGIES,
    MEDICATIONS,
    EXAMINATION,
    LABORATORY,
    IMAGING,
    ASSESSMENT,
    PLAN,
    COURSE,
    DIAGNOSIS,
    DISCUSSION,
    CONCLUSION,
    RECOMMENDATION,
    BACKGROUND,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static SectionType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
