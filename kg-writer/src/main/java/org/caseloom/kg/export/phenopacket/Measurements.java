package org.caseloom.kg.export.phenopacket;

import java.util.Optional;

import org.phenopackets.schema.v2.core.Measurement;
import org.phenopackets.schema.v2.core.Quantity;
import org.phenopackets.schema.v2.core.Value;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.kg.export.Vocabulary;

/**
 * Values that were measured in the patient. Phenopackets have no "at least", so a value with a comparator is left out
 * rather than told wrongly, and of a pair only the first is a value of its own.
 */
record Measurements(PacketClasses classes, Vocabulary vocabulary) {
    Optional<Measurement> of(Mention mention) {
        if (mention.value() == null || mention.concepts().isEmpty() || mention.value().second() != null
                || mention.value().comparator() != Comparator.EQUAL || mention.assertion() != Assertion.PRESENT
                || !mention.experiencer().equals(Mention.PATIENT)) {
            return Optional.empty();
        }
        Quantity quantity = Quantity.newBuilder()
                .setUnit(classes.unit(mention.value().unit()))
                .setValue(mention.value().number().doubleValue())
                .build();
        return Optional.of(Measurement.newBuilder()
                .setAssay(classes.own(vocabulary.open(mention.concepts().getFirst()), mention))
                .setValue(Value.newBuilder().setQuantity(quantity))
                .build());
    }
}
