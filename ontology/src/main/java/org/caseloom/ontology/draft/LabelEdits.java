package org.caseloom.ontology.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Correction;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Source;

/** Edits of names and definitions. */
final class LabelEdits {
    private static final Set<String> CURATOR = Set.of(Source.CURATOR);

    private LabelEdits() {}

    static OntologyConcept rename(OntologyConcept concept, Edit.Rename rename) {
        String text = text(rename.text());
        String lang = lang(rename.lang());
        if (concept.name(lang).filter(text::equals).isPresent()) {
            throw Editor.refused(concept.id() + " already is called \"" + text + "\"");
        }
        List<Label> labels = new ArrayList<>();
        Set<String> sources = new TreeSet<>(CURATOR);
        for (Label label : concept.labels()) {
            if (label.lang().equals(lang) && label.text().equals(text) && label.kind() != LabelKind.READING) {
                sources.addAll(label.sources());
            } else if (label.lang().equals(lang) && label.kind() == LabelKind.PREFERRED) {
                labels.add(new Label(label.text(), lang, LabelKind.EXACT, label.sources()));
            } else {
                labels.add(label);
            }
        }
        labels.add(new Label(text, lang, LabelKind.PREFERRED, sources));
        return concept.withLabels(labels);
    }

    static OntologyConcept add(OntologyConcept concept, Edit.AddLabel add) {
        String text = text(add.text());
        String lang = lang(add.lang());
        LabelKind kind = kind(add.kind());
        if (kind == LabelKind.PREFERRED) {
            return rename(concept, new Edit.Rename(add.concept(), lang, text));
        }
        List<Label> labels = new ArrayList<>();
        for (Label label : concept.labels()) {
            if (!label.text().equals(text) || !label.lang().equals(lang)) {
                labels.add(label);
            } else if (label.kind() == kind || label.kind() == LabelKind.PREFERRED) {
                throw Editor.refused(concept.id() + " already has the name \"" + text + "\" (" + lang + ", "
                        + label.kind().code() + ")");
            }
        }
        labels.add(new Label(text, lang, kind, CURATOR));
        return concept.withLabels(labels);
    }

    /** A name that a source has is kept away at its next import by a correction of that source. */
    static void remove(EditedOntology ontology, OntologyConcept concept, Edit.RemoveLabel remove, String author,
            LocalDate today) {
        List<Label> gone = concept.labels()
                .stream()
                .filter(label -> label.text().equals(remove.text()) && label.lang().equals(remove.lang()))
                .toList();
        if (gone.isEmpty()) {
            throw Editor.refused(concept.id() + " has no name \"" + remove.text() + "\" in " + remove.lang());
        }
        List<Label> stay = new ArrayList<>(concept.labels());
        stay.removeAll(gone);
        List<Correction> corrections = new ArrayList<>();
        for (String source : gone.stream().flatMap(label -> label.sources().stream()).distinct().toList()) {
            if (!source.equals(Source.CURATOR) && !source.equals(Source.STARTER)) {
                subjects(concept, source).forEach(subject -> corrections.add(new Correction(source, subject,
                        Correction.Field.LABEL, remove.lang(), remove.text(), null,
                        remove.reason() == null ? "removed by a curator" : remove.reason(), author, today)));
            }
        }
        ontology.put(concept.withLabels(stay));
        corrections.forEach(ontology::addCorrection);
    }

    static OntologyConcept define(OntologyConcept concept, Edit.Define define) {
        String lang = lang(define.lang());
        List<Definition> definitions = new ArrayList<>(concept.definitions());
        definitions.removeIf(definition -> definition.lang().equals(lang) && definition.sources().equals(CURATOR));
        if (define.text() != null && !define.text().isBlank()) {
            definitions.add(new Definition(define.text().strip(), lang, CURATOR));
        }
        return concept.withDefinitions(definitions);
    }

    static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Editor.refused("a name needs a text");
        }
        return text.strip();
    }

    static String lang(@Nullable String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag == null ? "" : tag).build().toLanguageTag().equals("und")
                    ? refuseLanguage(tag)
                    : tag;
        } catch (IllformedLocaleException e) {
            throw Editor.refused("\"" + tag + "\" is no language tag: " + e.getMessage());
        }
    }

    private static String refuseLanguage(@Nullable String tag) {
        throw Editor.refused("a name needs a language, ja or en; this has \"" + tag + "\"");
    }

    private static LabelKind kind(@Nullable String code) {
        return code == null
                ? LabelKind.EXACT
                : LabelKind.ofCode(code)
                        .orElseThrow(() -> Editor.refused("there is no kind of name \"" + code + "\"; use preferred,"
                                + " exact, narrow, broad, related, lay, predicate, collected, abbreviation, hidden, reading or"
                                + " quantity-symbol"));
    }

    /** What the source may call this concept: a merged one has the ids of its members. */
    private static Stream<String> subjects(OntologyConcept concept, String source) {
        Stream<String> members = concept.members()
                .stream()
                .filter(member -> member.source().equals(source))
                .map(Member::id);
        return (concept.id().startsWith("CSL:") ? members : Stream.concat(Stream.of(concept.id()), members)).distinct();
    }
}
