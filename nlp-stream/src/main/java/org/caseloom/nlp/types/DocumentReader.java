package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Medication;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.structured.TimeReference;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.CodePoints;
import org.caseloom.nlp.engine.Reading;

/** Turns what was read of a document into the structured document; the only place where offsets change. */
public final class DocumentReader {
    /** The order of mentions and of their ids: as in the text, the longer first, then by concept. */
    private static final Comparator<Evidence> TEXT_ORDER = Comparator
            .comparingInt(Evidence::begin)
            .thenComparing(Comparator.comparingInt(Evidence::end).reversed())
            .thenComparing(evidence -> evidence.concept().id());

    private final Reading reading;
    private final String text;
    private final CodePoints points;
    private final Evidences evidences;
    /** The ids of mentions by their numbers. */
    private final @Nullable String[] ids;

    private DocumentReader(Reading reading) {
        this.reading = reading;
        this.text = reading.document().text();
        this.points = CodePoints.of(text);
        this.evidences = reading.evidences();
        this.ids = new String[evidences.count()];
    }

    /** Makes the document of what was read. */
    public static StructuredDocument read(Reading reading, String pipeline) {
        return new DocumentReader(reading).document(pipeline);
    }

    private StructuredDocument document(String pipeline) {
        SourceDocument source = reading.document();
        return new StructuredDocument(source.id(), source.revision(), source.lang(), source.kind(), source.title(),
                source.published(), source.source(), reading.lexicon().release(), pipeline, text, patient(),
                sections(), sentences(), mentions(), relations(), medications(), recommendations(), outcomes(),
                refinements());
    }

    private @Nullable Patient patient() {
        PatientDescription described = reading.patient();
        return described == null ? null : described.patient();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (SectionSpan section : reading.sections()) {
            sections.add(new Section(points.offset(section.begin()), points.offset(section.end()), section.type(),
                    section.title()));
        }
        return sections;
    }

    private List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        for (SentenceSpan sentence : reading.sentences()) {
            sentences.add(new Span(points.offset(sentence.begin()), points.offset(sentence.end())));
        }
        return sentences;
    }

    private List<Mention> mentions() {
        List<Evidence> all = evidences.all();
        List<Integer> order = new ArrayList<>(all.size());
        for (int place = 0; place < all.size(); place++) {
            order.add(place);
        }
        order.sort((one, other) -> TEXT_ORDER.compare(all.get(one), all.get(other)));
        List<Mention> mentions = new ArrayList<>(all.size());
        for (int place : order) {
            String id = "m" + (mentions.size() + 1);
            ids[evidences.number(place)] = id;
            mentions.add(mention(id, evidences.number(place), all.get(place)));
        }
        return mentions;
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (StatedRelation relation : reading.relations().all()) {
            relations.add(new Relation(relation.type(), id(relation.from()), id(relation.to()),
                    new Span(points.offset(relation.begin()), points.offset(relation.end()))));
        }
        return relations;
    }

    private List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (StatedOutcome stated : reading.outcomes()) {
            outcomes.add(new Outcome(stated.type(), stated.mention() == null ? null : id(stated.mention()),
                    new Span(points.offset(stated.begin()), points.offset(stated.end()))));
        }
        return outcomes;
    }

    /** One medication a drug and dose; what is said of the drug beside belongs to its first dose. */
    private List<Medication> medications() {
        Map<Integer, List<Dosing>> byDrug = new LinkedHashMap<>();
        for (Dosings.OfDrug dosing : reading.dosings().all()) {
            byDrug.computeIfAbsent(dosing.drug(), _ -> new ArrayList<>()).add(dosing.dosing());
        }
        List<Medication> medications = new ArrayList<>();
        byDrug.forEach((drug, dosings) -> {
            List<Dosing> rest = new ArrayList<>(dosings);
            while (!rest.isEmpty()) {
                medications.add(medication(id(drug), rest));
            }
        });
        return medications;
    }

    /** The medication that these dosings begin with; takes its own out of them. */
    private Medication medication(String drug, List<Dosing> dosings) {
        Map<Dosing.Part, Dosing> parts = new EnumMap<>(Dosing.Part.class);
        dosings.removeIf(dosing -> parts.putIfAbsent(dosing.part(), dosing) == null);
        Dosing dose = parts.get(Dosing.Part.DOSE);
        return new Medication(drug, dose == null ? null : dose.dose(), value(parts.get(Dosing.Part.ROUTE)),
                value(parts.get(Dosing.Part.FREQUENCY)), value(parts.get(Dosing.Part.DURATION)),
                value(parts.get(Dosing.Part.CHANGE)), parts.values().stream().map(this::words).toList());
    }

    private static @Nullable String value(@Nullable Dosing dosing) {
        return dosing == null ? null : dosing.value();
    }

    private Medication.Words words(Dosing dosing) {
        return new Medication.Words(dosing.part().code(), points.offset(dosing.begin()), points.offset(dosing.end()));
    }

    private List<Recommendation> recommendations() {
        return reading.recommendations()
                .all()
                .stream()
                .map(stated -> new Recommendation(points.offset(stated.begin()), points.offset(stated.end()),
                        text.substring(stated.begin(), stated.end()), stated.strength(), stated.certainty(),
                        stated.direction(), stated.population(), stated.intervention()))
                .toList();
    }

    private List<Refinement> refinements() {
        return reading.refinements()
                .stream()
                .map(inferred -> new Refinement(id(inferred.mention()), inferred.concept().reference(),
                        inferred.evidence().stream().map(this::id).toList(), inferred.rule()))
                .toList();
    }

    private String id(int mention) {
        String id = ids[mention];
        if (id == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, "a relation, dosing or refinement has lost its mention");
        }
        return id;
    }

    private Mention mention(String id, int number, Evidence evidence) {
        var value = evidence.value();
        var cue = evidence.cue();
        Qualities qualities = evidence.qualities();
        return new Mention(id, points.offset(evidence.begin()), points.offset(evidence.end()),
                text.substring(evidence.begin(), evidence.end()), evidence.concept().type(),
                references(evidence.concepts()),
                evidence.assertion() == null ? Assertion.PRESENT : evidence.assertion(),
                evidence.experiencer() == null ? Mention.PATIENT : evidence.experiencer(), qualities.severity(),
                qualities.course(), qualities.site(), qualities.laterality(), qualities.multiplicity(),
                value == null ? null : value.quantity(), time(evidence.time()), evidence.rule(),
                cue == null ? null : new Cue(points.offset(cue.begin()), points.offset(cue.end()), cue.rule()),
                reading.places().get(number), reading.speakers().get(number));
    }

    private static List<ConceptReference> references(List<Concept> concepts) {
        return concepts.size() == 1
                ? List.of(concepts.getFirst().reference())
                : concepts.stream().map(Concept::reference).toList();
    }

    private @Nullable TimeReference time(Evidence.@Nullable StatedTime time) {
        return time == null
                ? null
                : new TimeReference(text.substring(time.begin(), time.end()), time.kind(), time.value(),
                        points.offset(time.begin()), points.offset(time.end()));
    }
}
