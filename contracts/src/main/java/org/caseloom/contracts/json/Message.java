package org.caseloom.contracts.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A record that travels on a topic. Its JSON begins with {@code "schema"}: readers refuse a version they do not know,
 * and ignore fields they do not know within one they do. A field may be added within a version; a changed or
 * removed one needs the next.
 */
@JsonIgnoreProperties(value = "schema", allowGetters = true)
public interface Message {
    /** The version this code writes, and the only one it reads. */
    int SCHEMA = 1;

    /** The schema version of this message. */
    @JsonProperty(value = "schema", index = 0)
    default int schema() {
        return SCHEMA;
    }
}
