package org.caseloom.search.pages;

/** What made a mention, in words. */
record RuleWords(Wording wording) {
    private static final String TERM = "term:";
    private static final String QUANTITY = "quantity:";
    private static final String COMPOSED = "composed:";
    private static final String ABBREVIATION = "abbreviation:";
    private static final String DRUG = "drug-";

    /** The rule of a mention for a reader; one of a kind not known here as it stands. */
    String of(String rule) {
        if (rule.startsWith(TERM)) {
            return wording.text("rule.term", rule.substring(TERM.length()));
        }
        if (rule.startsWith(QUANTITY)) {
            return wording.text("rule.quantity", rule.substring(QUANTITY.length()));
        }
        if (rule.startsWith(COMPOSED)) {
            return wording.text("rule.composed", rule.substring(COMPOSED.length()));
        }
        if (rule.startsWith(ABBREVIATION)) {
            return wording.text("rule.abbreviation", rule.substring(ABBREVIATION.length()));
        }
        if (rule.startsWith(DRUG)) {
            return wording.text("rule.drug", rule.substring(rule.indexOf(':') + 1));
        }
        return rule;
    }
}
