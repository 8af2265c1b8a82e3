package org.caseloom.containers.next;

import java.lang.reflect.Field;

import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A Java agent that makes a service one of the next version, as far as others can tell: every record that it writes to a
 * topic, at every depth, begins with fields that today's version does not know. A field may be added within a schema version;
 * that is all that a version may change while the one before it still runs.
 */
public final class NextVersion {
    private NextVersion() {}

    /** Java calls it before the service's own main method; a codec that is not where it was ends the start. */
    public static void premain(String arguments) throws ReflectiveOperationException {
        Field codec = Class.forName("org.caseloom.contracts.json.Json").getDeclaredField("MAPPER");
        codec.setAccessible(true);
        JsonMapper mapper = (JsonMapper) codec.get(null);
        mapper.setSerializerFactory(mapper.getSerializerFactory().withSerializerModifier(new AddedFields()));
    }
}
