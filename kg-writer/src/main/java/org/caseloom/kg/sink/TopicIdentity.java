package org.caseloom.kg.sink;

/**
 * A topic and the id the broker gave it when it was made. Offsets mean nothing beyond the topic they were read from:
 * one that was deleted and made anew has the same name and another id.
 */
public record TopicIdentity(String name, String id) {}
