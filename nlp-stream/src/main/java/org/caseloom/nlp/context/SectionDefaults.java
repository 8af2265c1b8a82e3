package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.SectionSpan;

/** What a section says about its mentions by its type and its title. Immutable. */
record SectionDefaults(SectionType type, @Nullable Assertion assertion) {
    private static final SectionDefaults NONE = new SectionDefaults(SectionType.OTHER, null);
    private static final List<Map.Entry<String, Assertion>> TITLES = titles();

    /** The section of each mention, both in text order. */
    static List<SectionDefaults> of(List<SectionSpan> sections, List<Evidence> mentions) {
        List<SectionDefaults> defaults = new ArrayList<>(mentions.size());
        int at = 0;
        SectionDefaults current = null;
        for (Evidence mention : mentions) {
            while (at < sections.size() && sections.get(at).end() <= mention.begin()) {
                at++;
                current = null;
            }
            if (current == null) {
                current = at < sections.size() ? of(sections.get(at)) : NONE;
            }
            defaults.add(current);
        }
        return defaults;
    }

    private static SectionDefaults of(SectionSpan section) {
        SectionType type = section.type();
        if (type == SectionType.PAST_HISTORY) {
            return new SectionDefaults(type, Assertion.HISTORY);
        }
        String title = section.title();
        if (title.isEmpty()) {
            return new SectionDefaults(type, null);
        }
        String folded = NormalizedText.fold(title);
        for (Map.Entry<String, Assertion> each : TITLES) {
            if (folded.contains(each.getKey())) {
                return new SectionDefaults(type, each.getValue());
            }
        }
        return new SectionDefaults(type, null);
    }

    private static List<Map.Entry<String, Assertion>> titles() {
        List<Map.Entry<String, Assertion>> titles = new ArrayList<>();
        for (List<String> row : Table.rows(SectionDefaults.class, "sections.tsv", 3)) {
            for (String words : row.get(2).split("\\|")) {
                titles.add(Map.entry(NormalizedText.fold(words), Assertion.ofCode(row.get(1))));
            }
        }
        return titles;
    }
}
