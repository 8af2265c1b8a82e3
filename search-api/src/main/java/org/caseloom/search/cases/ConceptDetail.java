package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;

/**
 * A concept and where it occurs.
 *
 * @param broader   what it is a kind of; one that the release lacks is left out
 * @param rules     which values of which test make it, or what its own values make
 * @param analyte   how its values are written, where it is a test that has values
 * @param documents how many documents assert it: present, narrower ones included; absent, it alone; possible
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConceptDetail(String id, MentionType type, Map<Language, String> label, List<Term> terms,
        List<ConceptReference> broader, List<ConceptReference> narrower, Codes codes,
        List<QuantityRule> rules, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Analyte analyte,
        Documents documents, String release) {
    /** Numbers of documents. */
    public record Documents(long present, long absent, long possible) {}
}
