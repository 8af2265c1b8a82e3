package org.caseloom.search.pages;

import org.caseloom.contracts.structured.Outcome;
import org.caseloom.search.markup.CodePointText;

/** How an event or the patient fared, in words, with those of the text. */
record OutcomeWords(Wording wording, CodePointText text) {
    String of(Outcome outcome) {
        return wording.text("outcome.said", wording.textOr("outcome." + outcome.type(), outcome.type()),
                text.between(outcome.evidence().start(), outcome.evidence().end()));
    }
}
