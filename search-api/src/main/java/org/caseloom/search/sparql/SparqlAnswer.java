package org.caseloom.search.sparql;

/** What a query gave, ready to send. */
public record SparqlAnswer(String mediaType, byte[] body) {}
