package org.caseloom.ontology.release;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.PlaceWords;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;

/**
 * The related synonyms of the Human Phenotype Ontology that are names nevertheless: those that share a word with an exact one. A spinal
 * tumor is what it calls a spinal cord tumor, but epilepsy is only related to a seizure. Other sources mean other things by related,
 * and their related synonyms annotate nothing. Stateless and thread-safe.
 */
final class RelatedNames {
    private static final String PHENOTYPES = "hpo";
    private static final String ENGLISH = "en";

    private RelatedNames() {}

    /** Those among the labels of one concept. */
    static Set<Label> of(Collection<Label> labels) {
        Set<Label> related = labels.stream()
                .filter(label -> label.kind() == LabelKind.RELATED && label.lang().equals(ENGLISH)
                        && label.sources().contains(PHENOTYPES))
                .collect(Collectors.toSet());
        if (!related.isEmpty()) {
            Set<String> exact = new HashSet<>();
            labels.stream().filter(RelatedNames::isExact).forEach(label -> exact.addAll(words(label)));
            related.removeIf(label -> words(label).stream().noneMatch(exact::contains));
        }
        return related;
    }

    private static boolean isExact(Label label) {
        return (label.kind() == LabelKind.PREFERRED || label.kind() == LabelKind.EXACT)
                && label.lang().equals(ENGLISH) && label.sources().contains(PHENOTYPES);
    }

    private static Set<String> words(Label label) {
        return ContentWords.of(label.text().toLowerCase(Locale.ROOT))
                .stream()
                .map(ContentWords.Word::form)
                .filter(form -> !ContentWords.isAbnormality(form))
                .map(PlaceWords::rootOrForm)
                .collect(Collectors.toSet());
    }
}
