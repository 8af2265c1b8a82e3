package org.caseloom.containers.next;

import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;

/**
 * Puts a word, a list and an object before the fields of each record of the contracts. The object has a field {@code
 * schema}, of which nobody may think that it was the message's.
 */
final class AddedFields extends BeanSerializerModifier {
    private static final long serialVersionUID = 1;
    private static final String CONTRACTS = "org.caseloom.contracts.";

    @Override
    public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription type,
            List<BeanPropertyWriter> fields) {
        if (type.getBeanClass().isRecord() && type.getBeanClass().getName().startsWith(CONTRACTS)
                && !fields.isEmpty()) {
            fields.add(0, new Added(fields.get(0)));
        }
        return fields;
    }

    /** Looks to Jackson like a second copy of a field that is there. */
    private static final class Added extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        Added(BeanPropertyWriter field) {
            super(field);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            json.writeStringField("addedByTheNextVersion", "x");
            json.writeArrayFieldStart("manyAddedByTheNextVersion");
            json.writeNumber(1);
            json.writeEndArray();
            json.writeObjectFieldStart("objectAddedByTheNextVersion");
            json.writeNumberField("schema", 2);
            json.writeEndObject();
        }
    }
}
