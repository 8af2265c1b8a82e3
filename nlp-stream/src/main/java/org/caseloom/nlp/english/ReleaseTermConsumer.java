package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.ctakes.core.util.collection.CollectionMap;
import org.apache.ctakes.dictionary.lookup2.concept.Concept;
import org.apache.ctakes.dictionary.lookup2.consumer.AbstractTermConsumer;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordDictionary;
import org.apache.ctakes.dictionary.lookup2.textspan.TextSpan;
import org.apache.uima.UimaContext;
import org.apache.uima.jcas.JCas;

import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Decides which dictionary hits become mentions, by the policy of the Japanese matcher: leftmost, then longest, never
 * overlapping, abbreviations with their case. cTAKES's own consumers decide per semantic group and would keep
 * "diabetes" inside "diabetes insipidus" where the groups differ.
 */
public final class ReleaseTermConsumer extends AbstractTermConsumer {
    private static final Comparator<Hit> LEFTMOST_LONGEST = Comparator
            .comparingInt(Hit::begin)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    /** Terms over one stretch of text, best first. */
    private record Hit(int begin, int end, List<TermEntry> entries) {}

    /** The constructor that cTAKES calls. */
    public ReleaseTermConsumer(UimaContext context, Properties properties) {
        super(context, properties);
    }

    @Override
    public void consumeHits(JCas cas, RareWordDictionary dictionary,
            CollectionMap<TextSpan, Long, ? extends Collection<Long>> hits,
            CollectionMap<Long, Concept, ? extends Collection<Concept>> concepts) {
        String text = cas.getDocumentText();
        List<Hit> found = new ArrayList<>();
        for (Map.Entry<TextSpan, ? extends Collection<Long>> entry : hits) {
            Hit hit = hit(text, entry.getKey(), entry.getValue());
            if (!hit.entries().isEmpty()) {
                found.add(hit);
            }
        }
        found.sort(LEFTMOST_LONGEST);
        Evidences evidences = Reading.current().evidences();
        int free = 0;
        for (Hit hit : found) {
            if (hit.begin() >= free) {
                evidences.add(Evidence.of(hit.begin(), hit.end(),
                        Evidence.concepts(hit.entries()),
                        "term:" + hit.entries().getFirst().term().text()));
                free = hit.end();
            }
        }
    }

    @Override
    public void consumeTypeIdHits(JCas cas, String codingScheme, int type,
            CollectionMap<TextSpan, Long, ? extends Collection<Long>> hits,
            CollectionMap<Long, Concept, ? extends Collection<Concept>> concepts) {
        throw new UnsupportedOperationException("hits are consumed whatever their semantic group");
    }

    private static Hit hit(String text, TextSpan span, Collection<Long> keys) {
        String covered = text.substring(span.getStart(), span.getEnd());
        List<TermEntry> entries = Reading.current()
                .lexicon()
                .english()
                .entries(keys, covered)
                .stream()
                .filter(entry -> entry.term().kind() != Kind.ABBREVIATION
                        || entry.term().text().strip().contentEquals(covered))
                .toList();
        return new Hit(span.getStart(), span.getEnd(), entries);
    }
}
