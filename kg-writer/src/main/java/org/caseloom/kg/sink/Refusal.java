package org.caseloom.kg.sink;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.transport.TopicRecord;

/** A record that can never be written as it is, and why. */
public record Refusal(TopicRecord record, CaseloomException reason) {}
