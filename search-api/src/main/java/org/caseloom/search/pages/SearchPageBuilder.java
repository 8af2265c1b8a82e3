package org.caseloom.search.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.cases.SearchAnswer;
import org.caseloom.search.cases.SearchAnswer.FacetValue;
import org.caseloom.search.cases.SearchAnswer.Result;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.evidence.Evidence;
import org.caseloom.search.http.PathRemainder;
import org.caseloom.search.pages.SearchPage.Because;
import org.caseloom.search.pages.SearchPage.Box;
import org.caseloom.search.pages.SearchPage.Card;
import org.caseloom.search.pages.SearchPage.Chip;
import org.caseloom.search.pages.SearchPage.Choice;
import org.caseloom.search.pages.SearchPage.Example;
import org.caseloom.search.pages.SearchPage.Field;
import org.caseloom.search.pages.SearchPage.Passage;
import org.caseloom.search.pages.SearchPage.Value;
import org.caseloom.search.query.AskedConcept;
import org.caseloom.search.query.AskedWords;
import org.caseloom.search.query.Meaning;

/** Turns an answer into what the search page shows, in one language. */
final class SearchPageBuilder {
    /** Meanings offered beside the field; the others can be asked for over REST. */
    private static final List<Meaning> OFFERED = List.of(Meaning.PRESENT, Meaning.ABSENT, Meaning.POSSIBLE,
            Meaning.HISTORY, Meaning.FAMILY, Meaning.ANY);

    private final Wording wording;
    private final SearchRequest request;
    private final SearchLinks links;
    private final SearchAnswer answer;

    SearchPageBuilder(Wording wording, SearchRequest request, SearchAnswer answer) {
        this.wording = wording;
        this.request = request;
        this.links = new SearchLinks(request);
        this.answer = answer;
    }

    SearchPage page() {
        int last = answer.from() + answer.results().size();
        int step = Math.max(1, request.size());
        boolean more = last < answer.total() && last + step <= CaseQuestion.DEEPEST;
        return new SearchPage(request.query(), request.asksSomething(), answer.query().release(), carried(),
                text(request.filter().ageFrom()), text(request.filter().ageTo()), meanings(), chips(),
                wording.text("empty.count", answer.total()), wording.text("results.count", answer.total()),
                last == 0 ? "" : wording.text("results.range", (answer.from() + 1) + "–" + last, answer.total()),
                wording.text("results.took", answer.took()), following(), orders(),
                answer.results().stream().map(this::card).toList(), facets(), examples(),
                answer.from() > 0 ? links.from(Math.max(0, answer.from() - step)) : "", more ? links.from(last) : "");
    }

    private String following() {
        Integer remaining = answer.remaining();
        return remaining == null || remaining == 0 ? "" : wording.text("results.following", remaining);
    }

    private List<Field> carried() {
        List<Field> fields = new ArrayList<>();
        request.concepts().forEach(id -> fields.add(new Field("concept", id)));
        for (Facet facet : Facet.PROPERTIES) {
            request.filter().values().getOrDefault(facet, List.of())
                    .forEach(value -> fields.add(new Field(facet.code(), value)));
        }
        if (request.sort() != SortOrder.SCORE) {
            fields.add(new Field("sort", request.sort().code()));
        }
        return fields;
    }

    private List<Choice> meanings() {
        return Stream.concat(OFFERED.stream(), Stream.of(request.meaning())).distinct()
                .map(meaning -> new Choice(meaning.code(), wording.text("meaning." + meaning.code()), "",
                        meaning == request.meaning()))
                .toList();
    }

    private List<Choice> orders() {
        return Arrays.stream(SortOrder.values())
                .map(order -> new Choice(order.code(), wording.text("sort." + order.code()), links.sorted(order),
                        order == request.sort()))
                .toList();
    }

    private List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        int chosen = 0;
        for (AskedConcept asked : answer.query().concepts()) {
            String remove = asked.typed() == null
                    ? links.toggleConcept(request.concepts().get(chosen++))
                    : links.withoutTyped(asked.typed());
            chips.add(chip(asked, remove));
        }
        for (AskedWords asked : answer.query().words()) {
            String meaning = asked.excluded()
                    ? "understood.excludedWords"
                    : asked.phrase() ? "understood.phrase" : "understood.words";
            chips.add(new Chip(asked.excluded() ? "chip-words chip-excluded" : "chip-words", wording.text(meaning),
                    asked.text(), "", links.withoutTyped(asked.typed())));
        }
        for (Facet facet : Facet.PROPERTIES) {
            for (String value : request.filter().values().getOrDefault(facet, List.of())) {
                chips.add(new Chip("chip-filter", wording.text("facet." + facet.code()), property(facet, value), "",
                        links.toggleProperty(facet, value)));
            }
        }
        if (request.filter().ageFrom() != null || request.filter().ageTo() != null) {
            chips.add(new Chip("chip-filter", wording.text("search.ages"),
                    text(request.filter().ageFrom()) + "–" + text(request.filter().ageTo()), "", links.anyAge()));
        }
        return chips;
    }

    private Chip chip(AskedConcept asked, String remove) {
        List<String> details = new ArrayList<>();
        ConceptReference first = asked.concepts().getFirst();
        String other = wording.otherLabel(first.label());
        if (asked.concepts().size() == 1 && !other.isEmpty()) {
            details.add(other);
        }
        int narrower = asked.expandedTo() - asked.concepts().size();
        if (narrower > 0) {
            details.add(wording.text("understood.narrower", narrower));
        }
        String label = String.join(" / ",
                asked.concepts().stream().map(concept -> wording.label(concept.label(), concept.id())).toList());
        return new Chip("type-" + asked.type().code() + " chip-" + asked.meaning().code(),
                wording.text("meaning." + asked.meaning().code()), label, String.join(" · ", details), remove);
    }

    private Card card(Result result) {
        List<String> properties = new ArrayList<>();
        properties.add(wording.text("kind." + result.kind().code()));
        properties.addAll(PatientWords.of(result.age(), result.sex(), wording));
        Stream.of(result.source(), result.published()).filter(text -> text != null && !text.isBlank())
                .forEach(properties::add);
        String title = result.title() == null || result.title().isBlank() ? result.id() : result.title();
        return new Card("/cases/" + PathRemainder.encode(result.id()), title, result.lang().code(), properties,
                result.evidence().stream().map(this::passage).toList());
    }

    private Passage passage(Evidence evidence) {
        return switch (evidence) {
            case Evidence.InSentence found -> new Passage(found.html(),
                    found.mentions().stream().map(this::because).distinct().toList());
            case Evidence.ForWords found -> new Passage(found.html(), List.of());
        };
    }

    private Because because(Evidence.Reason reason) {
        String rule = new RuleWords(wording).of(reason.rule());
        return new Because("is-" + reason.assertion().code(),
                wording.label(reason.concept().label(), reason.concept().id()),
                wording.text("meaning." + reason.assertion().code()),
                reason.cue() == null ? rule : rule + " · " + wording.text("rule.cue", reason.cue().text()));
    }

    private List<Box> facets() {
        List<Box> boxes = new ArrayList<>();
        answer.facets().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                boxes.add(new Box(wording.text("facet." + facet.code()), facet.concepts().isPresent(),
                        facet.concepts().isEmpty() || facet == Facet.FINDING || facet == Facet.DISEASE,
                        values.stream().map(value -> value(facet, value)).toList()));
            }
        });
        return boxes;
    }

    private Value value(Facet facet, FacetValue value) {
        boolean concept = facet.concepts().isPresent();
        boolean chosen = concept
                ? request.concepts().contains(value.value())
                : request.filter().values().getOrDefault(facet, List.of()).contains(value.value());
        return new Value(concept ? wording.label(value.label(), value.value()) : property(facet, value.value()),
                wording.number(value.documents()),
                concept ? links.toggleConcept(value.value()) : links.toggleProperty(facet, value.value()), chosen,
                wording.text(chosen ? "facet.remove" : "facet.add"));
    }

    private String property(Facet facet, String value) {
        return wording.textOr(facet.code() + "." + value, value);
    }

    private List<Example> examples() {
        boolean japanese = wording.language() == Language.JA;
        return List.of(example(japanese ? "発熱 咳嗽" : "fever cough", "two"),
                example(japanese ? "熱発" : "pyrexia", "spelling"),
                example(japanese ? "腹痛 発熱なし" : "abdominal pain no fever", "denied"),
                example(japanese ? "呼吸困難 -胸痛" : "dyspnea -chest pain", "excluded"), example("HP:0001945", "code"));
    }

    private Example example(String query, String explanation) {
        return new Example(query, SearchLinks.to(SearchRequest.of(query)),
                wording.text("empty.example." + explanation));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
