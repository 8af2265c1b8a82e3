package org.caseloom.nlp.refinement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.InferredRefinement;

/**
 * Offers more exact diagnoses by the rules of the release. Only what the document states of the patient, as present or
 * past, counts as evidence, itself or by what it is a kind of; a document that speaks of the exact diagnosis already, be
 * it to rule it out, gets no offer.
 */
public final class RefinementAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        ReleaseLexicon lexicon = reading.lexicon();
        RefinementRules rules = lexicon.refinements();
        List<Evidence> mentions = evidences.all();
        Map<String, Integer> stated = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < mentions.size(); i++) {
            String concept = mentions.get(i).concept().id();
            named.add(concept);
            if (isStated(mentions.get(i))) {
                stated.putIfAbsent(concept, i);
            }
        }
        Map<String, Integer> known = null;
        for (Map.Entry<String, Integer> mention : stated.entrySet()) {
            for (RefinementRule rule : rules.of(mention.getKey())) {
                known = known == null ? known(stated, rules) : known;
                List<Integer> evidence = evidence(rule, known, mention.getValue());
                if (evidence.size() >= rule.least() && !named.contains(rule.refined())) {
                    reading.refinements().add(new InferredRefinement(evidences.number(mention.getValue()),
                            lexicon.concept(rule.refined()), evidence.stream().map(evidences::number).toList(),
                            rule.id()));
                }
            }
        }
    }

    private static boolean isStated(Evidence mention) {
        Assertion assertion = mention.assertion() == null ? Assertion.PRESENT : mention.assertion();
        boolean patient = mention.experiencer() == null || mention.experiencer().equals(Mention.PATIENT);
        return patient && (assertion == Assertion.PRESENT || assertion == Assertion.HISTORY);
    }

    /** The mention of each piece of evidence that is stated: of itself, or else the first of what is a kind of it. */
    private static Map<String, Integer> known(Map<String, Integer> stated, RefinementRules rules) {
        Map<String, Integer> known = new HashMap<>(stated);
        stated.forEach((id, index) -> rules.evidenceOf(id).forEach(evidence -> known.putIfAbsent(evidence, index)));
        return known;
    }

    /** One mention for each piece of evidence; two pieces that one mention gives count once. */
    private static List<Integer> evidence(RefinementRule rule, Map<String, Integer> known, int refined) {
        Map<Integer, String> found = new TreeMap<>();
        for (String concept : rule.evidence()) {
            Integer index = known.get(concept);
            if (index != null && index != refined) {
                found.putIfAbsent(index, concept);
            }
        }
        return new ArrayList<>(found.keySet());
    }
}
