package org.caseloom.search.pages;

/** What made a mention, in words. */
record RuleWords(Wording wording) {
    private static final String TERM = "term:";
    private static final String QUANTITY = "quantity:";

    /** The rule of a mention for a reader; one of a kind not known here as it stands. */
    String of(String rule) {
        if (rule.startsWith(TERM)) {
            return wording.text("rule.term", rule.substring(TERM.length()));
        }
        if (rule.startsWith(QUANTITY)) {
            return wording.text("rule.quantity", rule.substring(QUANTITY.length()));
        }
        return rule;
    }
}
