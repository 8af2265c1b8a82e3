package org.caseloom.search.release;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;

/**
 * A concept offered to someone who is typing.
 *
 * @param text the form, label, id or code that what was typed begins
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Suggestion(String id, MentionType type, Map<Language, String> label, String text) {}
