package org.caseloom.standalone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ingest.formats.DocumentFormat;
import org.caseloom.ingest.formats.Draft;
import org.caseloom.ingest.formats.Part;
import org.caseloom.ingest.formats.PartReader;
import org.caseloom.ingest.formats.Reading;
import org.caseloom.ingest.language.LanguagePolicy;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.spans.SpansDocument;
import org.caseloom.ontology.OntologyService;

/**
 * {@code caseloom structure}: the structuring engine on its own, with the terms of the data folder's release or, where
 * there is none, of the starter ontology. The text is structured as it is given; nothing is stored.
 */
@Command(name = "structure", mixinStandardHelpOptions = true, description = "Structures text without any server: files, or standard input where none is named.")
public final class StructureCommand implements Callable<Integer> {
    /** What a result looks like. */
    enum Shape {
        document,
        spans
    }

    private static final Logger LOG = LoggerFactory.getLogger(StructureCommand.class);
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "text files, or JSON lines with --jsonl")
    private @Nullable List<Path> files;
    @Option(names = "--lang", defaultValue = "auto", description = "ja, en or auto (default), where a line does not say")
    private String lang;
    @Option(names = "--jsonl", description = "read {\"id\",\"lang\",\"text\"} a line and write one result a line")
    private boolean jsonl;
    @Option(names = "--as", defaultValue = "document", description = "document (default) or spans")
    private Shape shape;
    @Option(names = "--plans", description = "with --as spans: write what is planned as planned; without, as conditional, for scorers that know no plans")
    private boolean plans;

    private final LanguagePolicy languages = new LanguagePolicy();
    private int refused;

    @Override
    public Integer call() {
        if (!lang.equals("auto") && Language.ofTag(lang).isEmpty()) {
            throw new CaseloomException(ErrorCode.UNKNOWN_LANGUAGE, "--lang " + lang + " is not known");
        }
        TermRelease release = OntologyService.termsFile(data.path()).read().orElseGet(OntologyService::starter);
        ReleaseLexicon lexicon = ReleaseLexicon.of(release);
        try (StructuringEngine engine = new StructuringEngine()) {
            if (files == null || files.isEmpty()) {
                PartReader.read(part(STANDARD_INPUT), System.in, reading -> take(reading, engine, lexicon));
            } else {
                files.forEach(file -> PartReader.read(part(file), _ -> {}, reading -> take(reading, engine, lexicon)));
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private Part part(Path file) {
        String name = file.toString();
        DocumentFormat format = !jsonl
                ? DocumentFormat.TEXT
                : name.endsWith(".gz") ? DocumentFormat.JSON_LINES_GZIP : DocumentFormat.JSON_LINES;
        return new Part(file, name, format, name);
    }

    private void take(Reading reading, StructuringEngine engine, ReleaseLexicon lexicon) {
        switch (reading) {
            case Reading.Refused(Rejection rejection) -> refuse(rejection);
            case Reading.Found(Draft draft) -> {
                Optional<Language> language = language(draft);
                if (language.isEmpty()) {
                    refuse(Rejection.of(ErrorCode.UNKNOWN_LANGUAGE, draft.file(), draft.line(), draft.id(),
                            "the text is neither Japanese nor English"));
                } else {
                    structured(draft, language.get(), engine, lexicon).ifPresent(this::print);
                }
            }
        }
    }

    private Optional<StructuredDocument> structured(Draft draft, Language language, StructuringEngine engine,
            ReleaseLexicon lexicon) {
        try {
            return Optional.of(engine.structure(document(draft, language), lexicon));
        } catch (CaseloomException e) {
            LOG.error("{}:{} cannot be structured", draft.file(), draft.line(), e);
            refuse(Rejection.of(e.code(), draft.file(), draft.line(), draft.id(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Language> language(Draft draft) {
        String tag = draft.lang() == null && !lang.equals("auto") ? lang : draft.lang();
        return languages.of(tag, draft.text());
    }

    private static SourceDocument document(Draft draft, Language language) {
        String id = draft.id() == null ? draft.file() + ":" + draft.line() : draft.id();
        DocumentKind kind = Optional.ofNullable(draft.kind())
                .flatMap(DocumentKind::ofName)
                .orElse(DocumentKind.CASE_REPORT);
        return new SourceDocument(id, 1, language, kind, draft.title(), draft.text(), draft.published(),
                draft.source());
    }

    private void print(StructuredDocument document) {
        Object result = switch (shape) {
            case document -> document;
            case spans -> SpansDocument.of(document, plans);
        };
        PrintWriter out = spec.commandLine().getOut();
        out.println(jsonl ? Json.text(result) : Json.mapper().valueToTree(result).toPrettyString());
    }

    private void refuse(Rejection rejection) {
        refused++;
        spec.commandLine().getErr().println(rejection.code().code() + ": " + rejection.file() + ":" + rejection.line()
                + ": " + rejection.what() + " " + rejection.advice());
    }
}
