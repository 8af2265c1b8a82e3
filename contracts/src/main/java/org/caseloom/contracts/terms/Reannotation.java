package org.caseloom.contracts.terms;

import org.caseloom.contracts.json.Message;

/**
 * The document under this record's key is to be structured again. Value of topic reannotations.
 *
 * @param reason why: the release that was published, or {@code replay}
 */
public record Reannotation(String reason) implements Message {}
