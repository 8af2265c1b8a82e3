package org.caseloom.kg.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;

/** The terms of the graph of cases; what they mean stands in the resource {@code vocabulary.ttl}. */
final class CaseTerms {
    static final String NAMESPACE = "https://caseloom.org/ns#";

    static final Node CASE = own("Case");
    static final Node REVISION = own("revision");
    static final Node KIND = own("kind");
    static final Node RELEASE = own("release");
    static final Node PIPELINE = own("pipeline");
    static final Node PATIENT_AGE = own("patientAge");
    static final Node PATIENT_AGE_STATED = own("patientAgeStated");
    static final Node PATIENT_SEX = own("patientSex");

    static final Node MENTION = own("mention");
    static final Node CONCEPT = own("concept");
    static final Node ASSERTION = own("assertion");
    static final Node RULE = own("rule");
    static final Node CUE = own("cue");
    static final Node EXPERIENCER = own("experiencer");
    static final Node VALUE_COMPARATOR = own("valueComparator");
    static final Node SECOND_VALUE = own("secondValue");
    static final Node SEVERITY = own("severity");
    static final Node COURSE = own("course");
    static final Node SITE = own("site");
    static final Node LATERALITY = own("laterality");
    static final Node MULTIPLICITY = own("multiplicity");
    static final Node TIME = own("time");
    static final Node SPEAKER = own("speaker");
    static final Node DOSE = own("dose");
    static final Node ROUTE = own("route");
    static final Node FREQUENCY = own("frequency");
    static final Node DURATION = own("duration");

    static final Node RELATION = own("relation");
    static final Node RELATION_TYPE = own("relationType");
    static final Node CAUSES = own("causes");
    static final Node TREATS = own("treats");
    static final Node EVIDENCE_FOR = own("evidenceFor");
    static final Node ADVERSE_EVENT_OF = own("adverseEventOf");
    static final Node COMPLICATION_OF = own("complicationOf");
    static final Node EXAMINED_WITH = own("examinedWith");
    static final Node HAS_RESULT = own("hasResult");
    static final Node LOCATION_OF = own("locationOf");
    static final Node REFERS_TO = own("refersTo");
    static final Node RELATED_TO = own("relatedTo");
    static final Node OUTCOME = own("outcome");
    static final Node OUTCOME_TYPE = own("outcomeType");
    static final Node OUTCOME_OF = own("outcomeOf");
    static final Node REFINEMENT = own("refinement");
    static final Node REFINES = own("refines");
    static final Node MAY_BE = own("mayBe");
    static final Node RECOMMENDATION = own("recommendation");
    static final Node STRENGTH = own("strength");
    static final Node CERTAINTY = own("certainty");
    static final Node DIRECTION = own("direction");
    static final Node POPULATION = own("population");
    static final Node POPULATION_CONCEPT = own("populationConcept");
    static final Node INTERVENTION = own("intervention");
    static final Node INTERVENTION_CONCEPT = own("interventionConcept");
    static final Node VERSION = own("version");
    static final Node SERIES = own("series");
    static final Node SUPERSEDED_BY = own("supersededBy");

    static final Node CONCEPT_COUNT = own("ConceptCount");
    static final Node PAIR_COUNT = own("PairCount");
    static final Node LINK_COUNT = own("LinkCount");
    static final Node OTHER_CONCEPT = own("otherConcept");
    static final Node FROM_CONCEPT = own("fromConcept");
    static final Node TO_CONCEPT = own("toConcept");
    static final Node CASES = own("cases");
    static final Node PRESENT_CASES = own("presentCases");
    static final Node ABSENT_CASES = own("absentCases");
    static final Node POSSIBLE_CASES = own("possibleCases");
    static final Node CONCEPT_CASES = own("conceptCases");
    static final Node OTHER_CASES = own("otherCases");
    static final Node BOTH_CASES = own("bothCases");
    static final Node DENIED_CASES = own("deniedCases");
    static final Node LIFT = own("lift");
    static final Node LIFT_LOW = own("liftLow");
    static final Node LIFT_HIGH = own("liftHigh");

    static final Node NEXT_OFFSET = own("nextOffset");
    static final Node REPORTED_OFFSET = own("reportedOffset");

    /** Of an oa:FragmentSelector. */
    static final Node VALUE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#value");
    static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
    static final Node WAS_DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    static final Node NUMERIC_VALUE = NodeFactory.createURI("http://qudt.org/schema/qudt/numericValue");
    static final Node UNIT = NodeFactory.createURI("http://qudt.org/schema/qudt/unit");
    static final Node SYMBOL = NodeFactory.createURI("http://qudt.org/schema/qudt/symbol");

    private static final Map<Assertion, Node> ASSERTIONS = Arrays.stream(Assertion.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), assertion -> own(assertion.code())));

    private static final Map<String, Node> RELATIONS = Map.of("causes", CAUSES, "treats", TREATS, "evidence_for",
            EVIDENCE_FOR, "adverse_event_of", ADVERSE_EVENT_OF, "complication_of", COMPLICATION_OF, "examined_with",
            EXAMINED_WITH, "has_result", HAS_RESULT, "location_of", LOCATION_OF, "refers_to", REFERS_TO);

    private static final Map<Node, String> RELATION_TYPES = RELATIONS.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private CaseTerms() {}

    /** The type of relation that a property between a relation and its second mention stands for; null for no such. */
    static @Nullable String relationType(Node property) {
        return RELATION_TYPES.get(property);
    }

    /** The property between a relation and the mention it leads to; null for a type that has none of its own. */
    static @Nullable Node relation(String type) {
        return RELATIONS.get(type);
    }

    /** The property that holds between a case and a concept, and the value of a mention's cl:assertion. */
    static Node assertion(Assertion assertion) {
        return ASSERTIONS.get(assertion);
    }

    private static Node own(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
