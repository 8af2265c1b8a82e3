package org.caseloom.kg.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

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
    static final Node RELATION_FROM = own("relationFrom");
    static final Node RELATION_TO = own("relationTo");
    static final Node OUTCOME = own("outcome");
    static final Node OUTCOME_TYPE = own("outcomeType");
    static final Node OUTCOME_OF = own("outcomeOf");
    static final Node REFINEMENT = own("refinement");
    static final Node REFINES = own("refines");
    static final Node MAY_BE = own("mayBe");
    static final Node RECOMMENDATION = own("recommendation");
    static final Node STRENGTH = own("strength");
    static final Node CERTAINTY = own("certainty");

    static final Node NEXT_OFFSET = own("nextOffset");
    static final Node REPORTED_OFFSET = own("reportedOffset");

    static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
    static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");
    static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");
    static final Node WAS_DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    static final Node NUMERIC_VALUE = NodeFactory.createURI("http://qudt.org/schema/qudt/numericValue");
    static final Node UNIT = NodeFactory.createURI("http://qudt.org/schema/qudt/unit");
    static final Node SYMBOL = NodeFactory.createURI("http://qudt.org/schema/qudt/symbol");

    private static final Map<Assertion, Node> ASSERTIONS = Arrays.stream(Assertion.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), assertion -> own(assertion.code())));

    private CaseTerms() {}

    /** The property that holds between a case and a concept, and the value of a mention's cl:assertion. */
    static Node assertion(Assertion assertion) {
        return ASSERTIONS.get(assertion);
    }

    private static Node own(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
