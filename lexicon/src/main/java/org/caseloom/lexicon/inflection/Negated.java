package org.caseloom.lexicon.inflection;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import static org.caseloom.lexicon.inflection.Ending.FINITE;
import static org.caseloom.lexicon.inflection.Ending.HYPOTHETICAL;
import static org.caseloom.lexicon.inflection.Ending.NOMINAL;

/**
 * The forms of predicates that are negative in the dictionary: their negation belongs to them. What stands before ない
 * tells what is denied: a verb (眠れ, 落ち着か), an adjective (良く), or that something is there (食欲が).
 */
final class Negated {
    private static final List<String> NAI = List.of("ない", "なく", "なくて", "なかった", "なさそう", "なさすぎ");
    /** Behind て: 眠れていない, 眠れてない. */
    private static final List<String> CONTINUED = List.of("いない", "ない", "いなく", "なく", "いなかった", "なかった", "いません", "ません",
            "おらず", "おりません");

    private final BiConsumer<String, Ending> forms;

    Negated(BiConsumer<String, Ending> forms) {
        this.forms = forms;
    }

    /** @param denied what stands before ない */
    void forms(String denied) {
        char last = denied.isEmpty() ? ' ' : denied.charAt(denied.length() - 1);
        String stem = denied.isEmpty() ? "" : denied.substring(0, denied.length() - 1);
        Godan row = Godan.ofNegative(last);
        if (denied.endsWith("られ") || denied.endsWith("これ")) {
            verb(denied, denied, denied + "て");
            // 食べれない, as many say
            String shorter = denied.substring(0, denied.length() - 2) + "れ";
            verb(shorter, shorter, shorter + "て");
        } else if (last == 'し') {
            verb(denied, denied, denied + "て");
            forms.accept(stem + "せず", FINITE);
        } else if (last == 'こ' || last == '来') {
            verb(denied, last == 'こ' ? stem + "き" : denied, null);
        } else if (Conjugation.isIchidanKana(last) || Conjugation.isIchidanKanji(last)) {
            verb(denied, denied, denied + "て");
        } else if (row != null) {
            verb(denied, stem + row.continuative(), stem + row.te());
        } else {
            absence(denied, last);
        }
    }

    /**
     * @param negative     before ない
     * @param continuative before ません
     * @param te           with て; null where that says something else
     */
    private void verb(String negative, String continuative, @Nullable String te) {
        nai(negative);
        forms.accept(negative + "ず", FINITE);
        forms.accept(negative + "ぬ", FINITE);
        forms.accept(negative + "へん", FINITE);
        forms.accept(negative + "んかった", FINITE);
        forms.accept(negative + "ん", NOMINAL);
        forms.accept(continuative + "ません", FINITE);
        if (te != null) {
            CONTINUED.forEach(ending -> forms.accept(te + ending, FINITE));
        }
    }

    /** Of an adjective or a thing: 良くない, 食欲がない; without る there is only ありません. */
    private void absence(String what, char last) {
        nai(what);
        forms.accept(what + "ありません", FINITE);
        if (last != 'く') {
            forms.accept(what + "無い", FINITE);
            forms.accept(what + "無く", FINITE);
            forms.accept(what + "無かった", FINITE);
            forms.accept(what + "なし", FINITE);
            forms.accept(what + "無し", FINITE);
        }
    }

    private void nai(String negative) {
        NAI.forEach(ending -> forms.accept(negative + ending, FINITE));
        forms.accept(negative + "なさ", NOMINAL);
        forms.accept(negative + "なけれ", HYPOTHETICAL);
    }
}
