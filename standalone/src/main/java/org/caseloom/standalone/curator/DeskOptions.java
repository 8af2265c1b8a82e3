package org.caseloom.standalone.curator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.standalone.cli.DataOption;
import org.caseloom.standalone.client.RunningSystem;

/** What every ontology command can be told: where, who, in which language. */
final class DeskOptions {
    @Mixin
    private DataOption data;
    @Option(names = "--lang", defaultValue = "auto", description = "language of the answers: ja, en or auto (default)")
    private String lang;

    /** The desk of the system that runs on the data folder or, where none does, of the folder itself. */
    Desk desk() {
        Path folder = data.path();
        try {
            return new RunningDesk(RunningSystem.on(folder));
        } catch (CaseloomException e) {
            if (e.code() != ErrorCode.NOT_RUNNING) {
                throw e;
            }
            return new StoreDesk(folder);
        }
    }

    Words words() {
        return Words.of(lang);
    }

    /** The draft that is meant: the one named or, where only one is open, that one. */
    static String draft(Desk desk, @Nullable String named) {
        if (named != null) {
            return named;
        }
        List<String> open = new ArrayList<>();
        for (JsonNode draft : desk.drafts()) {
            if (draft.path("state").asText().equals("OPEN")) {
                open.add(draft.path("id").asText());
            }
        }
        if (open.size() != 1) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, open.isEmpty()
                    ? "no draft is open; `ontology import` or `ontology edit` opens one"
                    : "several drafts are open, name one of " + open);
        }
        return open.getFirst();
    }

    /** Who works here, where nobody says so. */
    static String author(@Nullable String named) {
        return named == null ? System.getProperty("user.name") : named;
    }
}
