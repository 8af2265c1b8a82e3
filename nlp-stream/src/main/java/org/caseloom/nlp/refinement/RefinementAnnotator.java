package org.caseloom.nlp.refinement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.terms.Concept;
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
            for (RefinementRule rule : lexicon.refinements(mention.getKey())) {
                known = known == null ? withBroader(stated, lexicon) : known;
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

    /** The first mention of each concept and of all that it is a kind of. */
    private static Map<String, Integer> withBroader(Map<String, Integer> stated, ReleaseLexicon lexicon) {
        Map<String, Integer> known = new HashMap<>(stated);
        stated.forEach((id, index) -> {
            Deque<Concept> open = new ArrayDeque<>(List.of(lexicon.concept(id)));
            while (!open.isEmpty()) {
                for (String broader : open.remove().broader()) {
                    if (lexicon.contains(broader) && known.putIfAbsent(broader, index) == null) {
                        open.add(lexicon.concept(broader));
                    }
                }
            }
        });
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
