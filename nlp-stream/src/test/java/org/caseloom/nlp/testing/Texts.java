package org.caseloom.nlp.testing;

import java.util.List;
import java.util.stream.Collectors;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;

/** Structures sentences with the small release, and says in one line what came out. */
public final class Texts {
    private static final StructuringEngine ENGINE = new StructuringEngine();

    private Texts() {}

    public static SourceDocument document(String id, Language language, String text) {
        return new SourceDocument(id, 1, language, DocumentKind.CASE_REPORT, null, text, null, null);
    }

    public static synchronized StructuredDocument structured(Language language, String text) {
        return ENGINE.structure(document("test", language, text), SmallRelease.LEXICON);
    }

    /** {@code fever present >=39°C; cough absent}, in text order. */
    public static String said(Language language, String text) {
        return structured(language, text).mentions().stream().map(Texts::said).collect(Collectors.joining("; "));
    }

    /** The same with another release. */
    public static synchronized String said(ReleaseLexicon lexicon, Language language, String text) {
        return ENGINE.structure(document("test", language, text), lexicon)
                .mentions()
                .stream()
                .map(Texts::said)
                .collect(Collectors.joining("; "));
    }

    /** The mentions of one concept. */
    public static List<Mention> mentions(Language language, String text, String concept) {
        return structured(language, text).mentions()
                .stream()
                .filter(mention -> mention.concepts().getFirst().id().equals("CSL:" + concept))
                .toList();
    }

    private static String said(Mention mention) {
        String said = mention.concepts().getFirst().id().substring("CSL:".length()) + " " + mention.assertion().code();
        if (mention.assertion() == Assertion.FAMILY || !mention.experiencer().equals(Mention.PATIENT)) {
            said += " " + mention.experiencer();
        }
        Quantity value = mention.value();
        return value == null ? said : said + " " + said(value);
    }

    private static String said(Quantity value) {
        String comparator = value.comparator().sign().equals("=") ? "" : value.comparator().sign();
        String second = value.second() == null ? "" : "/" + value.second();
        return comparator + value.number().toPlainString() + second + value.unit();
    }
}
