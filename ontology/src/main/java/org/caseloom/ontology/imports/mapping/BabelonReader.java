package org.caseloom.ontology.imports.mapping;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.FileHead;
import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceFile;
import org.caseloom.ontology.imports.SourceInput;
import org.caseloom.ontology.imports.SourceReader;
import org.caseloom.ontology.imports.ontology.ConceptStatements;
import org.caseloom.ontology.imports.ontology.OntologyHeader;
import org.caseloom.ontology.imports.ontology.OntologyStatements;
import org.caseloom.ontology.imports.ontology.PropertyNames;
import org.caseloom.ontology.imports.ontology.SourceProfile;
import org.caseloom.ontology.imports.ontology.SourceProfiles;
import org.caseloom.ontology.imports.ontology.Text;

/**
 * Reads translations in Babelon TSV. The concepts carry no type: the translated ontology gives it. "OFFICIAL" only says
 * who translated, so no translation is better than another here. Stateless and thread-safe.
 */
public final class BabelonReader implements SourceReader {
    private static final Pattern PARENTHESES = Pattern.compile("[(\uff08].*[)\uff09]");
    private static final Pattern INNER_BLANK = Pattern
            .compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][ \u3000]+[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    @Override
    public String title() {
        return "Babelon TSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return TabTable.names(head)
                .containsAll(List.of("subject_id", "predicate_id", "translation_language", "translation_value"));
    }

    @Override
    public SourceFile read(SourceInput input) {
        Remarks remarks = new Remarks();
        OntologyStatements statements = new OntologyStatements(remarks);
        Map<String, Integer> prefixes = new LinkedHashMap<>();
        Set<String> languages = new TreeSet<>();
        String version = null;
        try (TabTable table = TabTable.open(input)) {
            while (table.next()) {
                prefixes.merge(Curie.prefix(Curie.normalized(table.cell("subject_id"))), 1, Integer::sum);
                languages.add(table.cell("translation_language").toLowerCase(Locale.ROOT));
                version = table.cell("source_version").isEmpty() ? version : table.cell("source_version");
                translation(table, statements, remarks);
            }
        } catch (IOException unreadable) {
            throw input.damaged(unreadable);
        }
        Source source = source(prefixes, languages, version);
        return statements.file(
                new SourceProfile(source.id(), source.title(), Set.of(), null, List.of(), Set.of(), null, false),
                source);
    }

    private static void translation(TabTable table, OntologyStatements statements, Remarks remarks) {
        String id = Curie.normalized(table.cell("subject_id"));
        String text = Text.trimmed(table.cell("translation_value"));
        String lang = table.cell("translation_language").toLowerCase(Locale.ROOT);
        if (table.cell("translation_status").equals("NOT_TRANSLATED") || text.isEmpty() || text.equals("NA")) {
            remarks.add("NOT_TRANSLATED", id,
                    "A row without a translation (status NOT_TRANSLATED, or the text NA) was left out.");
            return;
        }
        ConceptStatements concept = statements.concept(id);
        switch (PropertyNames.lastPart(table.cell("predicate_id"))) {
            case "label", "prefLabel" -> concept.label(text, lang,
                    concept.isNamedIn(lang) ? LabelKind.EXACT : LabelKind.PREFERRED, null);
            case "hasExactSynonym", "altLabel" -> concept.label(text, lang, LabelKind.EXACT, null);
            case "hasNarrowSynonym" -> concept.label(text, lang, LabelKind.NARROW, null);
            case "hasBroadSynonym" -> concept.label(text, lang, LabelKind.BROAD, null);
            case "hasRelatedSynonym" -> concept.label(text, lang, LabelKind.RELATED, null);
            case "0000115", "definition" -> {
                concept.definition(text, lang);
                return;
            }
            default -> {
                remarks.add("PREDICATE_UNKNOWN", id + " " + table.cell("predicate_id"),
                        "A translation of something other than a name or a definition was left out.");
                return;
            }
        }
        doubts(id, text, lang, remarks);
    }

    /** What looks wrong in a name, but may be right: a person should look, or write a correction. */
    private static void doubts(String id, String text, String lang, Remarks remarks) {
        String example = id + " " + text;
        if (PARENTHESES.matcher(text).find()) {
            remarks.add("EXPLANATION_IN_NAME", example,
                    "A name holds something in parentheses; it was taken as it is.");
        }
        if (INNER_BLANK.matcher(text).find()) {
            remarks.add("BLANK_IN_NAME", example, "A Japanese name holds a blank; it was taken as it is.");
        }
        if (lang.equals("ja") && !Text.isJapanese(text)) {
            remarks.add("NOT_JAPANESE", example, "A Japanese name holds no Japanese character; it was taken as it is.");
        }
    }

    private static Source source(Map<String, Integer> prefixes, Set<String> languages, String version) {
        String prefix = prefixes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse("");
        SourceProfile translated = SourceProfiles.ofPrefix(prefix)
                .orElse(SourceProfiles.of(prefix.isEmpty() ? null : prefix, "translations", null));
        String language = String.join("-", languages);
        // a translation has a licence of its own, and the layout has no column for it
        return new Source(translated.id() + "-" + language, translated.title() + ", translated (" + language + ")",
                new OntologyHeader(null, null, version, null).version(), null, false);
    }
}
