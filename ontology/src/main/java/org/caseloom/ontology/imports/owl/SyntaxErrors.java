package org.caseloom.ontology.imports.owl;

import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceInput;

/** Makes remarks of Jena's warnings, and damaged files of its errors. */
final class SyntaxErrors implements ErrorHandler {
    private final SourceInput input;
    private final Remarks remarks;

    SyntaxErrors(SourceInput input, Remarks remarks) {
        this.input = input;
        this.remarks = remarks;
    }

    @Override
    public void warning(@Nullable String message, long line, long column) {
        remarks.add("RDF_WARNING", "line " + line + ": " + message, "The RDF is readable, but not as it should be.");
    }

    @Override
    public void error(@Nullable String message, long line, long column) {
        throw input.damaged(Math.toIntExact(Math.max(1, line)), String.valueOf(message));
    }

    @Override
    public void fatal(@Nullable String message, long line, long column) {
        error(message, line, column);
    }
}
