package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

/**
 * A concept of the ontology without what the sources of this import said before: what curators and other sources say.
 *
 * @param before  the concept as it was
 * @param rest    what is left of it; in use again if one of those sources took it out of use
 * @param touched whether those sources said anything
 */
record Remainder(OntologyConcept before, OntologyConcept rest, boolean touched) {
    private static final String OBSOLETE_IN = "obsolete in ";
    private static final String NO_LONGER_IN = "no longer in ";

    static Remainder untouched(OntologyConcept concept) {
        return new Remainder(concept, concept, false);
    }

    static Remainder of(OntologyConcept concept, Set<String> sources) {
        boolean tookOut = madeBySource(concept.standing(), sources);
        boolean said = tookOut || said(concept.labels(), Label::sources, sources)
                || said(concept.definitions(), Definition::sources, sources)
                || said(concept.parents(), Parent::sources, sources)
                || said(concept.mappings(), Mapping::sources, sources)
                || concept.members().stream().anyMatch(member -> sources.contains(member.source()));
        if (!said) {
            return untouched(concept);
        }
        OntologyConcept rest = new OntologyConcept(concept.id(), concept.type(),
                without(concept.labels(), Label::sources, sources,
                        (label, others) -> new Label(label.text(), label.lang(), label.kind(), others)),
                without(concept.definitions(), Definition::sources, sources,
                        (definition, others) -> new Definition(definition.text(), definition.lang(), others)),
                without(concept.parents(), Parent::sources, sources,
                        (parent, others) -> new Parent(parent.id(), others)),
                without(concept.mappings(), Mapping::sources, sources,
                        (mapping, others) -> new Mapping(mapping.relation(), mapping.target(), others)),
                concept.members().stream().filter(member -> !sources.contains(member.source())).toList(),
                tookOut ? Standing.ACTIVE : concept.standing(), concept.analyte());
        return new Remainder(concept, rest, true);
    }

    /** Whether nobody else says anything about it. */
    boolean nothingElse() {
        return rest.labels().isEmpty() && rest.definitions().isEmpty() && rest.parents().isEmpty()
                && rest.mappings().isEmpty() && rest.analyte() == null;
    }

    /** Whether someone else has it as a concept, rather than only a name or a code for it. */
    boolean definedElsewhere() {
        return rest.analyte() != null || !rest.parents().isEmpty() || !rest.definitions().isEmpty()
                || rest.labels()
                        .stream()
                        .anyMatch(label -> label.sources().contains(Source.CURATOR)
                                || label.sources().contains(Source.STARTER));
    }

    static boolean madeBySource(Standing standing) {
        return standing instanceof Standing.Obsolete(var replacedBy, var consider, String reason) && reason != null
                && (reason.startsWith(OBSOLETE_IN) || reason.startsWith(NO_LONGER_IN));
    }

    /** Whether one of these sources is the reason. */
    private static boolean madeBySource(Standing standing, Set<String> sources) {
        if (!madeBySource(standing)
                || !(standing instanceof Standing.Obsolete(var replacedBy, var consider, String reason))
                || reason == null) {
            return false;
        }
        String named = reason.substring(reason.startsWith(OBSOLETE_IN) ? OBSOLETE_IN.length() : NO_LONGER_IN.length());
        return Arrays.stream(named.split(", ")).anyMatch(source -> sources.contains(source.split(" ", 2)[0]));
    }

    static String obsoleteIn(String sourceAndVersion) {
        return OBSOLETE_IN + sourceAndVersion;
    }

    static String noLongerIn(String sourcesAndVersions) {
        return NO_LONGER_IN + sourcesAndVersions;
    }

    private static <T> boolean said(Collection<T> statements, Function<T, Set<String>> by, Set<String> sources) {
        for (T statement : statements) {
            for (String source : by.apply(statement)) {
                if (sources.contains(source)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> List<T> without(List<T> statements, Function<T, Set<String>> by, Set<String> sources,
            BiFunction<T, Set<String>, T> with) {
        List<T> rest = new ArrayList<>(statements.size());
        for (T statement : statements) {
            Set<String> others = new TreeSet<>(by.apply(statement));
            if (!others.removeAll(sources)) {
                rest.add(statement);
            } else if (!others.isEmpty()) {
                rest.add(with.apply(statement, others));
            }
        }
        return rest;
    }
}
