package org.caseloom.ontology.imports.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;

/** A concept while the rows that state it are read. Not thread-safe. */
final class Draft {
    /** KCl, NS, COPD: matched with their case, or they would be found in every text. */
    private static final Pattern SHORT_LATIN = Pattern.compile("[A-Z](?=[a-z0-9-]*[A-Z0-9])[A-Za-z0-9-]{1,4}");

    /** K means potassium in a column of values only; in a text it means anything. */
    private static final Pattern ONE_LETTER = Pattern.compile("[A-Za-zＡ-Ｚａ-ｚ]");

    final String id;
    @Nullable
    MentionType type;
    boolean obsolete;
    final Set<String> parents = new LinkedHashSet<>();
    final Set<SourceMapping> mappings = new LinkedHashSet<>();
    final Set<SourceDefinition> definitions = new LinkedHashSet<>();
    private final Set<SourceLabel> labels = new LinkedHashSet<>();

    Draft(String id, @Nullable MentionType type) {
        this.id = id;
        this.type = type;
    }

    /** Adds a name. The first preferred name of a language stays the only one; a later one is a synonym. */
    void label(String text, String lang, LabelKind kind) {
        LabelKind given = kind;
        if (kind == LabelKind.PREFERRED && labels.stream().anyMatch(label -> preferred(label, lang))) {
            given = LabelKind.EXACT;
        }
        if (ONE_LETTER.matcher(text).matches() && given != LabelKind.PREFERRED && given.matched().isPresent()) {
            given = LabelKind.RELATED;
        } else if (given == LabelKind.EXACT && lang.equals("en") && SHORT_LATIN.matcher(text).matches()) {
            given = LabelKind.ABBREVIATION;
        }
        boolean known = given != LabelKind.READING
                && labels.contains(new SourceLabel(text, lang, LabelKind.PREFERRED, null));
        if (!known) {
            labels.add(new SourceLabel(text, lang, given, null));
        }
    }

    private static boolean preferred(SourceLabel label, String lang) {
        return label.kind() == LabelKind.PREFERRED && label.lang().equals(lang);
    }

    /** What it is called in any language; empty text where nothing says. */
    String name() {
        return labels.stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED)
                .map(SourceLabel::text)
                .findFirst()
                .orElse("");
    }

    SourceConcept concept() {
        return new SourceConcept(id, type, new ArrayList<>(labels), new ArrayList<>(definitions),
                new ArrayList<>(parents), new ArrayList<>(mappings), obsolete, List.of(), List.of());
    }
}
