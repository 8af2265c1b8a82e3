package org.caseloom.ontology.curation;

import com.fasterxml.jackson.databind.JsonNode;

import org.caseloom.contracts.json.Json;
import org.caseloom.ontology.draft.Edit;
import org.caseloom.ontology.draft.Editor;

/** What a step is called in a list: the operation and the concept. */
final class EditNames {
    private EditNames() {}

    static String of(Edit edit) {
        JsonNode json = Json.mapper().valueToTree(edit);
        return json.path("op").asText() + Editor.subject(edit).map(id -> " " + id).orElse("");
    }
}
