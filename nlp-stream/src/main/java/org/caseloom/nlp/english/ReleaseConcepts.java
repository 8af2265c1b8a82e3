package org.caseloom.nlp.english;

import java.util.Properties;

import org.apache.ctakes.core.util.collection.ArrayListMap;
import org.apache.ctakes.dictionary.lookup2.concept.AbstractConceptFactory;
import org.apache.ctakes.dictionary.lookup2.concept.Concept;
import org.apache.ctakes.dictionary.lookup2.concept.DefaultConcept;
import org.apache.ctakes.dictionary.lookup2.util.CuiCodeUtil;
import org.apache.uima.UimaContext;

import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Reading;

/** cTAKES's concepts, answering from the release that the current document is read with. Named in lookup.xml. */
public final class ReleaseConcepts extends AbstractConceptFactory {
    /** The constructor that cTAKES calls. */
    public ReleaseConcepts(String name, UimaContext context, Properties properties) {
        super(name);
    }

    @Override
    public Concept createConcept(Long key) {
        TermEntry entry = Reading.current().lexicon().english().entry(key);
        ArrayListMap<String, String> codes = new ArrayListMap<>();
        entry.concept().codes().forEach(codes::placeValue);
        return new DefaultConcept(CuiCodeUtil.getInstance().getAsCui(key), entry.term().text(), codes);
    }
}
