package org.caseloom.ingest.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.ingest.formats.Draft;
import org.caseloom.ingest.identity.ContentHash;
import org.caseloom.ingest.language.LanguagePolicy;
import org.caseloom.ingest.privacy.Deidentifier;

/**
 * Judges drafts: what a document says of itself goes before what the load says of all. Thread-safe; never throws for
 * what a draft holds.
 */
public final class Intake {
    /** As much of a wrong value as a message repeats. */
    private static final int QUOTED = 40;

    private final LanguagePolicy languages = new LanguagePolicy();

    /** A document without identifiers, or the first thing that is wrong with it. */
    public Judgement judge(Draft draft, LoadOptions options) {
        String id = id(draft, options);
        Optional<String> fault = DocumentId.fault(id);
        if (fault.isPresent()) {
            return refused(draft, null, ErrorCode.INVALID_FIELD, fault.get());
        }
        String named = draft.kind();
        Optional<DocumentKind> kind = named == null ? Optional.of(kind(options)) : DocumentKind.ofName(named);
        if (kind.isEmpty()) {
            return refused(draft, id, ErrorCode.UNKNOWN_KIND, "kind \"" + quoted(named) + "\" is not known");
        }
        Optional<Language> language = languages.of(draft.lang(), draft.text());
        if (language.isEmpty()) {
            return refused(draft, id, ErrorCode.UNKNOWN_LANGUAGE, draft.lang() == null || draft.lang().isBlank()
                    ? "the text is neither Japanese nor English"
                    : "lang \"" + quoted(draft.lang()) + "\" is not known");
        }
        return new Judgement.Taken(document(draft, id, kind.get(), language.get(), options));
    }

    private static SourceDocument document(Draft draft, String id, DocumentKind kind, Language language,
            LoadOptions options) {
        String title = draft.title();
        return new SourceDocument(id, 0, language, kind,
                title == null || title.isBlank() ? null : Deidentifier.clean(title, language),
                Deidentifier.clean(draft.text(), language), draft.published(),
                draft.source() == null ? options.source() : draft.source());
    }

    private static String id(Draft draft, LoadOptions options) {
        String own = draft.id();
        String id = own == null ? ContentHash.idOf(draft.text()) : own.strip();
        return options.source() == null || id.isEmpty() ? id : options.source() + ":" + id;
    }

    private static DocumentKind kind(LoadOptions options) {
        return options.kind() == null ? DocumentKind.CASE_REPORT : options.kind();
    }

    private static Judgement refused(Draft draft, @Nullable String id, ErrorCode code, String what) {
        return new Judgement.Refused(Rejection.of(code, draft.file(), draft.line(), id, what));
    }

    private static String quoted(String value) {
        return value.codePoints()
                .limit(QUOTED)
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
