package org.caseloom.contracts.structured;

import org.jspecify.annotations.Nullable;

/**
 * A drug as it was given.
 *
 * @param mention id of the drug's mention
 */
public record Medication(String mention, @Nullable Quantity dose, @Nullable String route, @Nullable String frequency,
        @Nullable String duration) {}
