package org.caseloom.kg.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.Relation;

/**
 * The nodes below one case, named by where they stand in its text: {@code CASE#char=7,16} is a mention and selects its words as
 * RFC 5147 does. A document that is structured again keeps the nodes of all that was found before, however many mentions come or go between; numbered nodes would
 * all have to be written anew. What stands at one place with another thing gets {@code ~2}. Not thread-safe.
 */
final class PartNodes {
    private final Node caseNode;
    private final Map<String, Node> mentions = new HashMap<>();
    private final Map<Node, String> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    PartNodes(Node caseNode, List<Mention> named) {
        this.caseNode = caseNode;
        for (Mention mention : named) {
            String place = mention.start() + "," + mention.end();
            Node node = node("char=" + place);
            mentions.put(mention.id(), node);
            places.put(node, place);
        }
    }

    Node caseNode() {
        return caseNode;
    }

    /** The node of a mention; one that the document lacks is a fault of whoever names it. */
    Node mention(String id) {
        Node node = mentions.get(id);
        if (node == null) {
            throw new IllegalArgumentException("there is no mention " + id);
        }
        return node;
    }

    /** A node for the next relation. */
    Node relation(Relation relation) {
        return node("r" + places.get(mention(relation.from())) + "_" + places.get(mention(relation.to())));
    }

    /** A node for the next outcome. */
    Node outcome(Outcome outcome) {
        return node("o" + outcome.evidence().start() + "," + outcome.evidence().end());
    }

    /** A node for the next refinement: of the mention, by the rule. */
    Node refinement(Refinement refinement) {
        return node("i" + places.get(mention(refinement.mention())) + "_"
                + CaseIris.encodedName(refinement.rule()));
    }

    /** A node for the next recommendation. */
    Node recommendation(Recommendation recommendation) {
        return node("g" + recommendation.start() + "," + recommendation.end());
    }

    private Node node(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "~" + number;
        }
        return NodeFactory.createURI(CaseIris.ofPart(caseNode.getURI(), name));
    }
}
