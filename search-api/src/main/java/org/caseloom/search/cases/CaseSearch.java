package org.caseloom.search.cases;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.StructuredDocument;

/**
 * Where documents are found. Implementations are thread-safe and throw a {@link CaseloomException}: with
 * {@code SERVICE_UNAVAILABLE} where the index cannot be reached, with {@code QUERY_TIMEOUT} where it took too long.
 */
public interface CaseSearch {
    /** Finds documents. An index that does not exist yet has none. */
    CaseHits find(CaseQuestion question);

    /** The document of this id, as it was structured last. */
    Optional<StructuredDocument> document(String id);

    /** In how many documents any of these concepts is asserted in each way. */
    Map<Assertion, Long> documentsWith(Set<String> concepts);
}
