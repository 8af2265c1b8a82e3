package org.caseloom.ontology.concept;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import org.jspecify.annotations.Nullable;

/** The one order of a concept's statements. Equal statements of several sources become one with all of them. */
final class ConceptOrder {
    private static final Comparator<Label> LABELS = Comparator
            .comparing(Label::kind)
            .thenComparing(Label::lang)
            .thenComparing(Label::text);

    /** A million statements name a few hundred sets of sources. */
    private static final Interner<Set<String>> SOURCES = Interners.newWeakInterner();

    private ConceptOrder() {}

    /** Sorted, because the order of {@code Set.of} differs from one start of Java to the next. */
    static Set<String> sources(Set<String> sources) {
        return SOURCES
                .intern(sources.size() < 2 ? Set.copyOf(sources) : Collections.unmodifiableSet(new TreeSet<>(sources)));
    }

    static List<Label> labels(@Nullable Collection<Label> labels) {
        return united(labels, label -> List.of(label.kind(), label.lang(), label.text()), Label::sources,
                (label, sources) -> new Label(label.text(), label.lang(), label.kind(), sources), LABELS);
    }

    static List<Definition> definitions(@Nullable Collection<Definition> definitions) {
        return united(definitions, definition -> List.of(definition.lang(), definition.text()), Definition::sources,
                (definition, sources) -> new Definition(definition.text(), definition.lang(), sources),
                Comparator.comparing(Definition::lang).thenComparing(Definition::text));
    }

    static List<Parent> parents(@Nullable Collection<Parent> parents) {
        return united(parents, Parent::id, Parent::sources, (parent, sources) -> new Parent(parent.id(), sources),
                Comparator.comparing(Parent::id));
    }

    static List<Mapping> mappings(@Nullable Collection<Mapping> mappings) {
        return united(mappings, mapping -> List.of(mapping.relation(), mapping.target()), Mapping::sources,
                (mapping, sources) -> new Mapping(mapping.relation(), mapping.target(), sources),
                Comparator.comparing(Mapping::relation).thenComparing(Mapping::target));
    }

    static List<Member> members(@Nullable Collection<Member> members) {
        return members == null
                ? List.of()
                : members.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Member::id).thenComparing(Member::source)
                                .thenComparing(Member::because))
                        .toList();
    }

    private static <T> List<T> united(@Nullable Collection<T> statements, Function<T, Object> key,
            Function<T, Set<String>> sources, BiFunction<T, Set<String>, T> with, Comparator<T> order) {
        if (statements == null || statements.size() < 2) {
            // absent from JSON means empty
            return statements == null ? List.of() : List.copyOf(statements);
        }
        Map<Object, T> byKey = new LinkedHashMap<>();
        for (T statement : statements) {
            byKey.merge(key.apply(statement), statement, (first, second) -> {
                Set<String> both = new TreeSet<>(sources.apply(first));
                return both.addAll(sources.apply(second)) ? with.apply(first, both) : first;
            });
        }
        return byKey.values().stream().sorted(order).toList();
    }
}
