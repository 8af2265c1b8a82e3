package org.caseloom.kg.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.kg.ExportService;
import org.caseloom.kg.export.Export;
import org.caseloom.kg.export.ExportFormat;
import org.caseloom.kg.export.ExportOptions;
import org.caseloom.kg.export.ExportTarget;

/**
 * The knowledge as files: {@code /api/export/fhir} is a ZIP of all cases, streamed as it is made, whose last entry is the
 * manifest; with {@code case=ID} it is that case alone, as it is. Formats are nquads, trig, fhir, phenopacket and csv.
 */
@Controller("/api/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    /** How many cases are to come, so that a client can tell how far it is. */
    static final String CASES = "Caseloom-Cases";

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @Get("/{format}")
    @Produces(MediaType.ALL)
    HttpResponse<?> export(String format, @QueryValue("case") @Nullable String document,
            @QueryValue @Nullable List<String> withoutSource, @QueryValue(defaultValue = "false") boolean excel) {
        ExportFormat wanted = ExportFormat.ofCode(format)
                .orElseThrow(() -> new CaseloomException(ErrorCode.INVALID_REQUEST,
                        "format must be one of " + ExportFormat.codes() + ", not " + format));
        ExportOptions options = new ExportOptions(Instant.now().truncatedTo(ChronoUnit.SECONDS), document,
                withoutSource == null ? Set.of() : Set.copyOf(withoutSource), excel);
        Export export = exports.now(wanted);
        return document == null || wanted == ExportFormat.CSV
                ? all(wanted, options, export)
                : one(wanted, options, export);
    }

    private static HttpResponse<StreamedFile> all(ExportFormat format, ExportOptions options, Export export) {
        long cases = export.size(format);
        return HttpResponse.ok(new StreamedFile(ExportStream.of(format, options, export),
                new MediaType("application/zip")).attach("caseloom-" + format.code() + ".zip"))
                .header(CASES, Long.toString(cases));
    }

    /** Small, so it is made before anything is sent, and a case that is not there is a proper error. */
    private static HttpResponse<byte[]> one(ExportFormat format, ExportOptions options, Export export) {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try {
            export.write(format, options, onlyFirst(format, first), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(first.toByteArray()).contentType(new MediaType(switch (format) {
            case NQUADS -> "application/n-quads";
            case TRIG -> "application/trig";
            case FHIR -> "application/fhir+json";
            case PHENOPACKET -> "application/json";
            case CSV -> "text/csv";
        }));
    }

    private static ExportTarget onlyFirst(ExportFormat format, ByteArrayOutputStream first) {
        return (name, content) -> {
            if (name.equals(format.files().getFirst())) {
                content.write(first);
            }
        };
    }
}
