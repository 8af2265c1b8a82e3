package org.caseloom.nlp.english;

import java.util.Collection;
import java.util.Properties;

import org.apache.ctakes.dictionary.lookup2.dictionary.AbstractRareWordDictionary;
import org.apache.ctakes.dictionary.lookup2.term.RareWordTerm;
import org.apache.uima.UimaContext;

import org.caseloom.nlp.engine.Reading;

/** cTAKES's dictionary, answering from the release that the current document is read with. Named in lookup.xml. */
public final class ReleaseDictionary extends AbstractRareWordDictionary {
    /** The constructor that cTAKES calls. */
    public ReleaseDictionary(String name, UimaContext context, Properties properties) {
        super(name);
    }

    @Override
    public Collection<RareWordTerm> getRareWordHits(String rareWord) {
        return Reading.current().lexicon().english().withRareWord(rareWord);
    }
}
