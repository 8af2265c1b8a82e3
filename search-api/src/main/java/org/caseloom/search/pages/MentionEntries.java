package org.caseloom.search.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.http.PathRemainder;
import org.caseloom.search.markup.CodePointText;
import org.caseloom.search.pages.CasePage.Detail;
import org.caseloom.search.pages.CasePage.Entry;
import org.caseloom.search.query.Meaning;

/** The mentions of a document as entries of a list, with everything that is known of each. */
final class MentionEntries {
    private final Wording wording;
    private final StructuredDocument document;
    private final CodePointText text;
    private final Map<String, Medication> medications;

    MentionEntries(Wording wording, StructuredDocument document, CodePointText text) {
        this.wording = wording;
        this.document = document;
        this.text = text;
        this.medications = document.medications().stream()
                .collect(Collectors.toMap(Medication::mention, Function.identity(), (first, _) -> first));
    }

    List<Entry> all() {
        return document.mentions().stream().map(this::entry).toList();
    }

    private Entry entry(Mention mention) {
        List<ConceptReference> concepts = mention.concepts();
        String label = concepts.isEmpty()
                ? mention.text()
                : String.join(" / ",
                        concepts.stream().map(concept -> wording.label(concept.label(), concept.id())).toList());
        return new Entry(mention.id(), mention.type().code(), mention.assertion().code(), mention.text(), label,
                concepts.isEmpty() ? "" : wording.otherLabel(concepts.getFirst().label()),
                wording.text("type." + mention.type().code()),
                wording.text("meaning." + mention.assertion().code()), details(mention),
                concepts.isEmpty() ? "" : search(concepts.getFirst()),
                concepts.isEmpty() ? "" : "/concepts/" + PathRemainder.encode(concepts.getFirst().id()));
    }

    private static String search(ConceptReference concept) {
        return SearchLinks.to(new SearchRequest("", List.of(concept.id()), Meaning.PRESENT, CaseFilter.NONE, 0,
                SearchRequest.USUAL_PAGE, SortOrder.SCORE));
    }

    private List<Detail> details(Mention mention) {
        List<Detail> details = new ArrayList<>();
        add(details, wording.text("mention.value"), quantity(mention.value()));
        Medication medication = medications.get(mention.id());
        if (medication != null) {
            add(details, wording.text("mention.dose"), dose(medication));
        }
        addQualities(details, mention);
        addStory(details, mention);
        add(details, wording.text("mention.codes"), codes(mention));
        add(details, wording.text("mention.rule"), new RuleWords(wording).of(mention.rule()));
        Cue cue = mention.cue();
        if (cue != null) {
            add(details, wording.text("mention.cue"), text.between(cue.start(), cue.end()) + " (" + cue.rule() + ")");
        }
        return details;
    }

    private void addQualities(List<Detail> details, Mention mention) {
        add(details, wording.text("mention.severity"), worded("severity.", mention.severity()));
        add(details, wording.text("mention.course"), worded("course.", mention.course()));
        add(details, wording.text("mention.site"), mention.site());
        add(details, wording.text("mention.laterality"), worded("laterality.", mention.laterality()));
        add(details, wording.text("mention.multiplicity"), worded("multiplicity.", mention.multiplicity()));
    }

    /** When it was, who had it, who said so, how it went on, and what it has to do with other mentions. */
    private void addStory(List<Detail> details, Mention mention) {
        add(details, wording.text("mention.time"), mention.time() == null ? null : mention.time().text());
        add(details, wording.text("mention.place"), mention.place() == null ? null : wording.number(mention.place()));
        if (!mention.experiencer().equals(Mention.PATIENT)) {
            add(details, wording.text("mention.experiencer"), person(mention.experiencer()));
        }
        add(details, wording.text("mention.speaker"), person(mention.speaker()));
        for (Outcome outcome : document.outcomes()) {
            if (mention.id().equals(outcome.mention())) {
                add(details, wording.text("mention.outcome"), new OutcomeWords(wording, text).of(outcome));
            }
        }
        for (Relation relation : document.relations()) {
            if (relation.from().equals(mention.id())) {
                add(details, wording.textOr("relation." + relation.type(), relation.type()), words(relation.to()));
            }
        }
    }

    private @Nullable String words(String mention) {
        return document.mentions()
                .stream()
                .filter(other -> other.id().equals(mention))
                .map(Mention::text)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String person(@Nullable String code) {
        return code == null ? null : wording.textOr("person." + code.replace(':', '.'), code);
    }

    private @Nullable String worded(String key, @Nullable String value) {
        return value == null ? null : wording.textOr(key + value, value);
    }

    private static String codes(Mention mention) {
        return mention.concepts().stream()
                .flatMap(concept -> concept.codes().curies())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String dose(Medication medication) {
        List<String> words = new ArrayList<>();
        words.add(quantity(medication.dose()));
        words.add(medication.route());
        words.add(medication.frequency());
        words.add(medication.duration());
        return words.stream().filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(" "));
    }

    private static String quantity(@Nullable Quantity quantity) {
        if (quantity == null) {
            return "";
        }
        String sign = switch (quantity.comparator()) {
            case EQUAL -> "";
            case LESS -> "< ";
            case AT_MOST -> "≤ ";
            case GREATER -> "> ";
            case AT_LEAST -> "≥ ";
        };
        String second = quantity.second() == null ? "" : "/" + quantity.second().toPlainString();
        return (sign + quantity.number().toPlainString() + second + " " + quantity.unit()).strip();
    }

    static void add(List<Detail> details, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            details.add(new Detail(name, value));
        }
    }
}
