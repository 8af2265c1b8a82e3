package org.caseloom.search.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.ConceptStatistics.Estimate;
import org.caseloom.search.cases.ConceptStatistics.Stated;
import org.caseloom.search.cases.ConceptStatistics.Statistics;
import org.caseloom.search.cases.ConceptStatistics.Together;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.http.PathRemainder;
import org.caseloom.search.pages.ConceptPage.Bar;
import org.caseloom.search.pages.ConceptPage.Group;
import org.caseloom.search.pages.ConceptPage.Link;
import org.caseloom.search.pages.ConceptPage.Pair;
import org.caseloom.search.pages.ConceptPage.Pairs;
import org.caseloom.search.pages.ConceptPage.Quote;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.release.ReleaseView;

/** Words and numbers of a concept's page. For one page. */
final class ConceptPageBuilder {
    private static final int PERCENT = 100;

    private final Wording wording;
    private final ReleaseView release;
    private final Concept concept;
    private final Optional<Statistics> statistics;

    ConceptPageBuilder(Wording wording, ReleaseView release, Concept concept, Optional<Statistics> statistics) {
        this.wording = wording;
        this.release = release;
        this.concept = concept;
        this.statistics = statistics;
    }

    ConceptPage page() {
        List<String> properties = new ArrayList<>();
        properties.add(wording.text("type." + concept.type().code()));
        properties.add(concept.id());
        concept.codes().curies().filter(code -> !code.equals(concept.id())).limit(8).forEach(properties::add);
        return new ConceptPage(wording.label(concept.label(), concept.id()), wording.otherLabel(concept.label()),
                properties, cases(), statistics.isPresent(),
                wording.text("concept.cases", statistics.map(Statistics::cases).orElse(0)),
                statistics.map(this::counts).orElse(List.of()), statistics.map(this::groups).orElse(List.of()),
                statistics.map(this::together).orElse(List.of()), statistics.map(this::links).orElse(List.of()),
                "/api/statistics/concept?id=" + PathRemainder.encode(concept.id()));
    }

    private String cases() {
        return SearchLinks.to(new SearchRequest("", List.of(concept.id()), Meaning.PRESENT, CaseFilter.NONE, 0,
                SearchRequest.USUAL_PAGE, SortOrder.SCORE));
    }

    private List<Bar> counts(Statistics counted) {
        int unknown = counted.cases() - counted.present() - counted.absent() - counted.possible() - counted.history();
        return List.of(bar(wording.text("meaning.present"), counted.present(), counted.cases()),
                bar(wording.text("meaning.absent"), counted.absent(), counted.cases()),
                bar(wording.text("meaning.possible"), counted.possible(), counted.cases()),
                bar(wording.text("meaning.history"), counted.history(), counted.cases()),
                bar(wording.text("concept.unknown"), unknown, counted.cases()));
    }

    private List<Group> groups(Statistics counted) {
        List<Group> groups = new ArrayList<>();
        add(groups, "concept.sex", "sex.", counted.sex());
        add(groups, "concept.age", "age.", counted.age());
        add(groups, "concept.year", "year.", counted.year());
        add(groups, "concept.source", "source.", counted.source());
        return groups;
    }

    private void add(List<Group> groups, String title, String key, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
            groups.add(new Group(wording.text(title), counts.entrySet()
                    .stream()
                    .map(count -> bar(wording.textOr(key + count.getKey(), count.getKey()), count.getValue(), most))
                    .toList()));
        }
    }

    private Bar bar(String label, int number, int most) {
        return new Bar(label, wording.number(number), number, Math.max(1, most));
    }

    private List<Pairs> together(Statistics counted) {
        List<Pairs> tables = new ArrayList<>();
        for (MentionType type : MentionType.values()) {
            List<Pair> pairs = counted.together().stream().filter(pair -> pair.type() == type).map(this::pair).toList();
            if (!pairs.isEmpty()) {
                tables.add(new Pairs(wording.text("type." + type.code()), pairs));
            }
        }
        return tables;
    }

    private Pair pair(Together pair) {
        return new Pair(label(pair.concept()), address(pair.concept()), wording.number(pair.both()),
                percent(pair.share().value()), percent(pair.share().low()) + "–" + percent(pair.share().high()),
                times(pair.lift().value()), interval(pair.lift()), wording.number(pair.denied()));
    }

    private List<Link> links(Statistics counted) {
        return counted.links().stream().map(this::link).toList();
    }

    private Link link(Stated stated) {
        return new Link(label(stated.from()), address(stated.from()),
                wording.textOr("relation." + stated.type(), stated.type().replace('_', ' ')), label(stated.to()),
                address(stated.to()), wording.text("concept.link.cases", stated.cases()),
                stated.sentences()
                        .stream()
                        .map(sentence -> new Quote(sentence.text(), sentence.document(),
                                "/cases/" + PathRemainder.encode(sentence.document())))
                        .toList());
    }

    private String label(String id) {
        return release.concept(id).map(known -> wording.label(known.label(), id)).orElse(id);
    }

    private static String address(String id) {
        return "/concepts/" + PathRemainder.encode(id);
    }

    private static String interval(Estimate estimate) {
        return times(estimate.low()) + "–" + times(estimate.high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }

    private static String times(double lift) {
        return String.format(Locale.ROOT, lift < 10 ? "%.1f" : "%.0f", lift);
    }
}
