package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;

/** The sources of an import; where files of one source differ in version, the newest stands for it. */
final class ImportedSources {
    private final Map<String, Source> byId = new TreeMap<>();

    ImportedSources(List<InputFile> files) {
        Comparator<Source> newestFirst = Comparator
                .comparing(Source::version, SourcePriority.NEWEST_FIRST)
                .thenComparing(Source::title)
                .thenComparing(source -> String.valueOf(source.licence()));
        for (InputFile file : files) {
            byId.merge(file.source(), file.content().source(), (one, other) -> {
                Source newest = newestFirst.compare(one, other) <= 0 ? one : other;
                // what one file of it forbids is forbidden
                return new Source(newest.id(), newest.title(), newest.version(), newest.licence(),
                        one.redistributable() && other.redistributable());
            });
        }
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** These sources in place of their former versions. */
    List<Source> united(Collection<Source> before) {
        List<Source> united = new ArrayList<>(byId.values());
        before.stream().filter(source -> !byId.containsKey(source.id())).forEach(united::add);
        return united;
    }

    /** Which of them a concept came from, with their versions, in words. */
    String namesOf(OntologyConcept concept) {
        Stream<Set<String>> sources = Stream.of(
                concept.labels().stream().map(Label::sources), concept.definitions().stream().map(Definition::sources),
                concept.parents().stream().map(Parent::sources), concept.mappings().stream().map(Mapping::sources))
                .flatMap(stream -> stream);
        Set<String> said = new TreeSet<>();
        sources.forEach(said::addAll);
        said.retainAll(byId.keySet());
        return said.stream().map(byId::get).map(ImportedSources::named).collect(Collectors.joining(", "));
    }

    private static String named(Source source) {
        return source.version() == null ? source.id() : source.id() + ' ' + source.version();
    }
}
