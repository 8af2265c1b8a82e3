package org.caseloom.lexicon.inflection;

/**
 * How an inflected form ends, which decides what may follow it in a text. Negation is never part of a form but of
 * predicates that are negative themselves (眠れない): in 痛くない the form is 痛く, and what follows denies it.
 */
public enum Ending {
    /** A word of its own, or one that any auxiliary may follow: 痛い, 痛く, 痛かった, むせた, 眠れない. */
    FINITE(null),
    /** Acts as a noun: 痛み, だるさ, 眠れん. */
    NOMINAL("がをはもとのにへやでかだなあしみよ"),
    /** The stem before ます, そう, やすい, and the noun made of a verb: むせ込み, 腫れ. Of ichidan verbs before ない, too. */
    CONTINUATIVE("がをはもとのにへやでかだなあしみよまずぬんそすづたっらさつてち"),
    /** The stem before て: 転ん, 吐い. Its て, and what follows that, are not part of the form. */
    EUPHONIC("てでちじと"),
    /** What becomes a verb with する, and may be said without it: 嘔吐, ふらふら. */
    VERBAL("がをはもとのにへやでかだなあしみよすせさ"),
    /** The stem before ない, ず and れる: むせ込ま. */
    IRREALIS("なずぬんへれせ"),
    /** The stem before ば: 痛けれ, むせ込め. */
    HYPOTHETICAL("ば");

    private final String followers;

    Ending(String followers) {
        this.followers = followers;
    }

    /** Whether a form that ends so may stand before this hiragana. */
    public boolean before(char hiragana) {
        return followers == null || followers.indexOf(hiragana) >= 0;
    }

    /** Whether such a form may be the last word of a clause. */
    public boolean mayEndClause() {
        return switch (this) {
            case FINITE, NOMINAL, CONTINUATIVE, VERBAL -> true;
            case EUPHONIC, IRREALIS, HYPOTHETICAL -> false;
        };
    }
}
