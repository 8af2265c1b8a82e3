package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.abbreviation.AbbreviationForm;

/**
 * Brackets behind the name of a drug that hold its abbreviation, 免疫チェックポイント阻害薬（ICI）, or its other name: both are
 * one mention. That the abbreviation means the drug from then on is {@link org.caseloom.nlp.abbreviation}'s. Stateless.
 */
final class BracketedNames {
    private static final int LONGEST = 24;

    private BracketedNames() {}

    /** The names with their brackets, in text order. */
    static List<DrugName> of(List<DrugName> names, NormalizedText text) {
        List<DrugName> result = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            DrugName name = names.get(i);
            DrugName next = i + 1 < names.size() ? names.get(i + 1) : null;
            int open = bracket(text.folded(), name.end());
            int close = open < 0 ? -1 : close(text.folded(), open);
            boolean other = next != null && next.start() == open + 1 && next.end() == close && isSame(name, next);
            if (close > 0 && (other || AbbreviationForm.isOne(text.cased().substring(open + 1, close)))) {
                result.add(name.over(name.start(), close + 1));
                if (next != null && next.start() <= close) {
                    i++; // the next one is inside the brackets
                }
            } else {
                result.add(name);
            }
        }
        return result;
    }

    private static int bracket(String folded, int end) {
        int at = Letters.at(folded, end) == ' ' ? end + 1 : end;
        return Letters.at(folded, at) == '(' ? at : -1;
    }

    private static int close(String folded, int open) {
        int close = folded.indexOf(')', open, Math.min(folded.length(), open + LONGEST + 1));
        return close > open + 1 ? close : -1;
    }

    private static boolean isSame(DrugName name, DrugName inside) {
        return name.concepts().getFirst().id().equals(inside.concepts().getFirst().id());
    }
}
