package org.caseloom.ontology.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.imports.SourceConcept;
import org.caseloom.ontology.imports.SourceDefinition;
import org.caseloom.ontology.imports.SourceLabel;
import org.caseloom.ontology.imports.SourceMapping;
import org.caseloom.ontology.merge.MergeReport.ConflictKind;
import org.caseloom.ontology.merge.StatedConcept.StatedMapping;

/**
 * Brings together what several files say about the same id. Of two versions of one source the newer decides what is in
 * use, its parents and its preferred name; the older still adds names.
 */
final class StatedConcepts {
    private static final Comparator<Statement> NEWEST_FIRST = Comparator
            .comparing((Statement statement) -> statement.version(), SourcePriority.NEWEST_FIRST)
            .thenComparing(statement -> statement.file().source())
            .thenComparing(statement -> statement.file().name());

    private final Conflicts conflicts;

    private StatedConcepts(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** By id, in order. */
    static Map<String, StatedConcept> of(List<InputFile> files, Conflicts conflicts) {
        Map<String, List<Statement>> byId = new HashMap<>();
        Map<InputFile, Set<String>> definedSchemes = new HashMap<>();
        for (InputFile file : files) {
            Set<String> defines = definedSchemes(file);
            for (SourceConcept concept : file.content().concepts()) {
                byId.computeIfAbsent(concept.id(), id -> new ArrayList<>(2))
                        .add(new Statement(file, concept, defines.contains(Curie.prefix(concept.id()))));
            }
        }
        StatedConcepts together = new StatedConcepts(conflicts);
        Map<String, StatedConcept> stated = new TreeMap<>();
        byId.forEach((id, statements) -> stated.put(id, together.united(id, statements)));
        return stated;
    }

    /** A file that only names the concepts of others (a translation, the labels of a mapping) decides nothing. */
    private static Set<String> definedSchemes(InputFile file) {
        Set<String> schemes = new HashSet<>();
        for (SourceConcept concept : file.content().concepts()) {
            if (concept.obsolete() || !concept.parents().isEmpty() || !concept.definitions().isEmpty()) {
                schemes.add(Curie.prefix(concept.id()));
            }
        }
        return schemes;
    }

    private StatedConcept united(String id, List<Statement> statements) {
        statements.sort(NEWEST_FIRST);
        List<Statement> deciding = statements.stream().filter(Statement::decides).toList();
        deciding = deciding.isEmpty() ? statements : deciding;
        Map<String, List<Statement>> newest = newestOfEachSource(deciding);
        boolean obsolete = newest.values().stream().flatMap(List::stream).allMatch(Statement::obsolete);
        disagreement(id, deciding, obsolete);
        String definedBy = newest.keySet()
                .stream()
                .min(Comparator.comparingInt((String source) -> SourcePriority.ofName(source, "en"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        List<Statement> heard = statements.stream().filter(statement -> statement.obsolete() == obsolete).toList();
        return new StatedConcept(id, type(heard), definedBy,
                Objects.requireNonNull(newest.get(definedBy)).getFirst().version(), labels(heard), definitions(heard),
                parents(id, heard), mappings(heard), obsolete,
                ids(heard, SourceConcept::replacedBy), ids(heard, SourceConcept::consider));
    }

    private void disagreement(String id, List<Statement> deciding, boolean obsolete) {
        for (Statement other : deciding) {
            if (other.obsolete() != obsolete) {
                conflicts.add(ConflictKind.OBSOLETE_DISAGREEMENT, id, "", other.file().shortName() + " has it "
                        + (obsolete ? "in use, a newer file has not" : "out of use, a newer file or source has not"));
                return;
            }
        }
    }

    private static Map<String, List<Statement>> newestOfEachSource(List<Statement> statements) {
        Map<String, List<Statement>> newest = new TreeMap<>();
        for (Statement statement : statements) {
            List<Statement> same = newest.computeIfAbsent(statement.file().source(), source -> new ArrayList<>(1));
            if (same.isEmpty() || Objects.equals(same.getFirst().version(), statement.version())) {
                same.add(statement);
            }
        }
        return newest;
    }

    private static @Nullable MentionType type(List<Statement> statements) {
        return MergedTypes.first(statements.stream().map(statement -> statement.concept().type()).toList());
    }

    private static List<Label> labels(List<Statement> statements) {
        List<Label> labels = new ArrayList<>();
        Map<String, @Nullable String> preferredIn = new HashMap<>();
        for (Statement statement : statements) {
            String source = statement.file().source();
            for (SourceLabel label : statement.concept().labels()) {
                LabelKind kind = label.kind();
                if (kind == LabelKind.PREFERRED) {
                    String key = source + ' ' + label.lang();
                    String version = statement.version();
                    boolean outdated = preferredIn.containsKey(key)
                            && !Objects.equals(preferredIn.get(key), version);
                    kind = outdated ? LabelKind.EXACT : LabelKind.PREFERRED;
                    preferredIn.putIfAbsent(key, version);
                }
                String text = label.text().strip();
                if (!text.isEmpty()) {
                    labels.add(new Label(text, label.lang(), kind, source));
                }
            }
        }
        return labels;
    }

    private static List<Definition> definitions(List<Statement> statements) {
        List<Definition> definitions = new ArrayList<>();
        Map<String, @Nullable String> versions = new HashMap<>();
        for (Statement statement : statements) {
            String source = statement.file().source();
            for (SourceDefinition definition : statement.concept().definitions()) {
                if (newest(versions, source + ' ' + definition.lang(), statement.version())) {
                    definitions.add(new Definition(definition.text(), definition.lang(), Set.of(source)));
                }
            }
        }
        return definitions;
    }

    private static List<Parent> parents(String id, List<Statement> statements) {
        Map<String, Set<String>> parents = new TreeMap<>();
        Map<String, @Nullable String> versions = new HashMap<>();
        for (Statement statement : statements) {
            String source = statement.file().source();
            if (statement.concept().parents().isEmpty() || !newest(versions, source, statement.version())) {
                continue;
            }
            for (String parent : statement.concept().parents()) {
                if (!parent.equals(id)) {
                    parents.computeIfAbsent(parent, none -> new TreeSet<>()).add(source);
                }
            }
        }
        return parents.entrySet().stream().map(parent -> new Parent(parent.getKey(), parent.getValue())).toList();
    }

    private static List<StatedMapping> mappings(List<Statement> statements) {
        Set<StatedMapping> mappings = new TreeSet<>(Comparator.comparing(StatedMapping::relation)
                .thenComparing(StatedMapping::target)
                .thenComparing(StatedMapping::source)
                .thenComparing(StatedMapping::file));
        for (Statement statement : statements) {
            for (SourceMapping mapping : statement.concept().mappings()) {
                mappings.add(new StatedMapping(mapping.relation(), mapping.target(), statement.file().source(),
                        statement.file().shortName()));
            }
        }
        return List.copyOf(mappings);
    }

    private static List<String> ids(List<Statement> statements, Function<SourceConcept, Collection<String>> which) {
        Stream<String> ids = statements.stream().flatMap(statement -> which.apply(statement.concept()).stream());
        return ids.distinct().sorted().toList();
    }

    /** Whether a source's statement is of its newest version that says something; statements come newest first. */
    private static boolean newest(Map<String, @Nullable String> versions, String key, @Nullable String version) {
        versions.putIfAbsent(key, version);
        return Objects.equals(versions.get(key), version);
    }

    private record Statement(InputFile file, SourceConcept concept, boolean decides) {
        @Nullable
        String version() {
            return file.content().source().version();
        }

        boolean obsolete() {
            return concept.obsolete();
        }
    }
}
