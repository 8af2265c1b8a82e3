package org.caseloom.contracts.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of text a document is; readers and section defaults depend on it. */
public enum DocumentKind {
    CASE_REPORT,
    GUIDELINE,
    DISCHARGE,
    NOTE,
    VIGNETTE;

    /** The name as it stands in JSON and on the command line. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name, whatever its case; {@code discharge_summary} is understood as {@code discharge}. */
    public static Optional<DocumentKind> ofName(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace("discharge_summary",
                "discharge");
        return Arrays.stream(values()).filter(kind -> kind.code().equals(folded)).findFirst();
    }

    @JsonCreator
    static DocumentKind ofCode(String code) {
        return ofName(code).orElseThrow(() -> new IllegalArgumentException("unknown kind of document: " + code));
    }
}
