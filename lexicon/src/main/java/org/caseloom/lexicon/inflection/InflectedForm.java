package org.caseloom.lexicon.inflection;

/** One form of a predicate: むせ込んで, 痛かった. */
public record InflectedForm(String text, Ending ending) {
    InflectedForm behind(String head) {
        return new InflectedForm(head + text, ending);
    }
}
