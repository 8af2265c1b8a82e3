package org.caseloom.ontology.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Curie;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Separation;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.imports.MappingRow;
import org.caseloom.ontology.imports.SourceConcept;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds whatever the sources say: small random worlds, in which everything collides with everything. */
class OntologyMergePropertyTest {
    private static final List<String> SCHEMES = List.of("HP", "MONDO", "DOID", "SYMP", "ICD10CM");
    private static final List<String> NAMES = List.of("fever", "cough", "asthma", "goiter", "anemia");
    private static final List<String> JAPANESE = List.of("発熱", "咳嗽", "喘息", "甲状腺腫", "貧血");

    @Property(tries = 60)
    void importing_the_same_files_twice_changes_nothing(@ForAll("worlds") World world) {
        Ontology once = merged(world.base(), world.files());
        MergeResult again = OntologyMerge.merge(once, world.files());
        assertThat(again.changed())
                .allSatisfy(concept -> assertThat(concept).isEqualTo(once.byId().get(concept.id())))
                .isEmpty();
        assertThat(again.settings()).isEqualTo(once.settings());
    }

    @Property(tries = 60)
    void the_order_of_files_does_not_matter(@ForAll("worlds") World world, @ForAll Random random) {
        List<InputFile> shuffled = new ArrayList<>(world.files());
        Collections.shuffle(shuffled, random);
        assertThat(OntologyMerge.merge(world.base(), shuffled))
                .isEqualTo(OntologyMerge.merge(world.base(), world.files()));
    }

    @Property(tries = 60)
    void a_concept_never_holds_two_ids_of_one_vocabulary(@ForAll("worlds") World world) {
        for (OntologyConcept concept : merged(world.base(), world.files()).byId().values()) {
            Set<String> schemes = new HashSet<>();
            if (concept.inUse()) {
                schemes.add(Curie.prefix(concept.id()));
                for (Member member : concept.members()) {
                    boolean name = member.id().startsWith(SourcePriority.NAME_ONLY);
                    assertThat(name || schemes.add(Curie.prefix(member.id()))).as("%s", concept).isTrue();
                }
            }
        }
    }

    @Property(tries = 60)
    void every_id_lives_in_one_concept_and_no_concept_is_lost(@ForAll("worlds") World world) {
        Ontology merged = merged(world.base(), world.files());
        Map<String, String> home = new HashMap<>();
        for (OntologyConcept concept : merged.byId().values()) {
            assertThat(home.put(concept.id(), concept.id())).isNull();
        }
        for (OntologyConcept concept : merged.byId().values()) {
            for (Member member : concept.members()) {
                assertThat(home.put(member.id(), concept.id())).as("%s", member).isNull();
            }
        }
        assertThat(merged.byId().keySet()).containsAll(world.base().byId().keySet());
        for (InputFile file : world.files()) {
            for (SourceConcept concept : file.content().concepts()) {
                assertThat(home).containsKey(concept.id());
            }
        }
    }

    @Property(tries = 60)
    void the_hierarchy_has_no_circles(@ForAll("worlds") World world) {
        Ontology merged = merged(world.base(), world.files());
        for (String id : merged.byId().keySet()) {
            assertThat(reaches(merged, id, id, new HashSet<>())).as(id).isFalse();
        }
    }

    @Property(tries = 60)
    void a_language_has_at_most_one_preferred_name(@ForAll("worlds") World world) {
        for (OntologyConcept concept : merged(world.base(), world.files()).byId().values()) {
            Set<String> languages = new HashSet<>();
            for (Label label : concept.labels()) {
                assertThat(label.kind() != LabelKind.PREFERRED || languages.add(label.lang())).isTrue();
            }
        }
    }

    @Property(tries = 60)
    void what_a_curator_took_apart_stays_apart(@ForAll("worlds") World world) {
        Ontology merged = merged(world.base(), world.files());
        for (Separation separation : world.base().settings().separations()) {
            OntologyConcept concept = merged.byId().get(separation.concept());
            assertThat(concept == null ? List.<Member>of() : concept.members())
                    .noneMatch(member -> member.id().equals(separation.member()));
        }
    }

    private static boolean reaches(Ontology ontology, String from, String to, Set<String> seen) {
        OntologyConcept concept = ontology.byId().get(from);
        for (Parent parent : concept == null ? List.<Parent>of() : concept.parents()) {
            if (parent.id().equals(to) || seen.add(parent.id()) && reaches(ontology, parent.id(), to, seen)) {
                return true;
            }
        }
        return false;
    }

    private static Ontology merged(Ontology base, List<InputFile> files) {
        MergeResult result = OntologyMerge.merge(base, files);
        return base.with(result.changed()).with(result.settings());
    }

    /** An ontology with imports behind it, and the next import. */
    record World(Ontology base, List<InputFile> files) {}

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.longs().map(seed -> world(new Random(seed)));
    }

    private static World world(Random random) {
        List<OntologyConcept> own = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            own.add(new OntologyConcept("CSL:" + NAMES.get(i), MentionType.FINDING,
                    List.of(new Label(NAMES.get(i), "en", LabelKind.PREFERRED, Source.STARTER),
                            new Label(JAPANESE.get(i), "ja", LabelKind.PREFERRED, Source.STARTER)),
                    List.of(), List.of(),
                    random.nextBoolean()
                            ? List.of(new Mapping(MappingRelation.EXACT, id(random),
                                    Source.STARTER))
                            : List.of(),
                    List.of(), null, null));
        }
        OntologySettings settings = OntologySettings.EMPTY;
        if (random.nextBoolean()) {
            settings = settings.withSeparations(List.of(
                    new Separation(id(random), "CSL:" + NAMES.get(1), "not the same", "A. Curator",
                            LocalDate.of(2026, 11, 21))));
        }
        Ontology base = Ontology.of(own, settings);
        for (int imports = random.nextInt(3); imports > 0; imports--) {
            base = merged(base, files(random, "1"));
        }
        return new World(base, files(random, "2"));
    }

    private static List<InputFile> files(Random random, String version) {
        List<InputFile> files = new ArrayList<>();
        for (String source : List.of("hpo", "mondo", "doid", "symp", "hpo-ja", "icd10cm")) {
            if (random.nextInt(3) > 0) {
                files.add(file(random, source, version, files.size()));
            }
        }
        if (random.nextBoolean()) {
            files.add(file(random, "doid", "0", 99));
        }
        if (random.nextBoolean()) {
            MappingRow[] rows = new MappingRow[random.nextInt(6)];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Stated.row(id(random), relation(random), id(random));
            }
            files.add(Stated.rows("maps.tsv", Stated.source("maps", version), rows));
        }
        return files;
    }

    private static InputFile file(Random random, String source, String version, int number) {
        List<SourceConcept> concepts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String id = random.nextInt(4) > 0 ? id(random) : "BYOMEI-NAME:" + one(random, JAPANESE);
            MentionType type = random.nextInt(5) == 0
                    ? random.nextBoolean() ? null : MentionType.ANATOMY
                    : random.nextBoolean() ? MentionType.FINDING : MentionType.DISEASE;
            Stated.Builder concept = Stated.concept(id, source.equals("hpo-ja") ? null : type);
            for (int names = random.nextInt(4); names > 0; names--) {
                boolean japanese = random.nextBoolean();
                concept.label(japanese ? "ja" : "en",
                        random.nextBoolean() ? LabelKind.PREFERRED : LabelKind.EXACT,
                        one(random, japanese ? JAPANESE : NAMES));
            }
            for (int parents = random.nextInt(3); parents > 0; parents--) {
                concept.below(id(random));
            }
            for (int mappings = random.nextInt(3); mappings > 0; mappings--) {
                concept.mapped(relation(random), id(random));
            }
            concepts.add(random.nextInt(8) == 0 ? concept.obsolete(id(random)) : concept.live());
        }
        return Stated.file(source + number + ".json", Stated.source(source, version),
                concepts.toArray(SourceConcept[]::new));
    }

    private static String id(Random random) {
        return one(random, SCHEMES) + ":" + (1 + random.nextInt(3));
    }

    private static MappingRelation relation(Random random) {
        return one(random, List.of(MappingRelation.EXACT, MappingRelation.EXACT, MappingRelation.CROSS_REFERENCE,
                MappingRelation.CROSS_REFERENCE, MappingRelation.FORMER_ID, MappingRelation.CLASSIFIED_AS));
    }

    private static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
