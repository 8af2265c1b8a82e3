package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Brackets behind the name of a drug that hold its abbreviation, 免疫チェックポイント阻害薬（ICI）, or its other name: both are
 * one mention, and the abbreviation means the drug in the rest of the document. For one text and thread.
 */
final class DefinedAbbreviations {
    private static final int LONGEST = 24;
    /** Gives a dose: カルボプラチン(AUC5). */
    private static final String AREA = "auc";
    private static final int LONGEST_ABBREVIATION = 10;

    private final NormalizedText text;
    private final Map<String, DrugName> defined = new TreeMap<>();

    DefinedAbbreviations(NormalizedText text) {
        this.text = text;
    }

    /** The names with their brackets, and every use of an abbreviation that they define; in text order. */
    List<DrugName> applied(List<DrugName> names) {
        List<DrugName> result = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            DrugName name = names.get(i);
            int open = bracket(name.end());
            int close = open < 0 ? -1 : close(open);
            if (close < 0) {
                result.add(name);
            } else if (i + 1 < names.size() && names.get(i + 1).start() == open + 1
                    && names.get(i + 1).end() == close && isSame(name, names.get(i + 1))) {
                result.add(name.over(name.start(), close + 1));
                define(open + 1, close, name);
                i++; // the next one is inside the brackets
            } else if (isAbbreviation(open + 1, close)) {
                result.add(name.over(name.start(), close + 1));
                define(open + 1, close, name);
                if (i + 1 < names.size() && names.get(i + 1).start() <= close) {
                    i++;
                }
            } else {
                result.add(name);
            }
        }
        return defined.isEmpty() ? result : withUses(result);
    }

    private int bracket(int end) {
        int at = Letters.at(text.folded(), end) == ' ' ? end + 1 : end;
        return Letters.at(text.folded(), at) == '(' ? at : -1;
    }

    private int close(int open) {
        int close = text.folded().indexOf(')', open);
        return close > open + 1 && close - open <= LONGEST ? close : -1;
    }

    private static boolean isSame(DrugName name, DrugName inside) {
        return name.concepts().getFirst().id().equals(inside.concepts().getFirst().id());
    }

    private void define(int start, int end, DrugName name) {
        if (isAbbreviation(start, end)) {
            defined.put(text.cased().substring(start, end), name);
        }
    }

    /** Two capitals or more among Latin letters, digits and hyphens. */
    private boolean isAbbreviation(int start, int end) {
        int capitals = 0;
        for (int at = start; at < end; at++) {
            char c = text.cased().charAt(at);
            if (!Characters.isLatin(c) && (at == start || !Characters.isDigit(c) && c != '-')) {
                return false;
            }
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return capitals >= 2 && !text.folded().startsWith(AREA, start) && end - start <= LONGEST_ABBREVIATION;
    }

    private List<DrugName> withUses(List<DrugName> names) {
        List<DrugName> all = new ArrayList<>(names);
        defined.forEach((abbreviation, name) -> {
            for (int at = text.cased().indexOf(abbreviation); at >= 0; at = text.cased()
                    .indexOf(abbreviation, at + abbreviation.length())) {
                int end = at + abbreviation.length();
                if (!isWordLetter(Letters.at(text.cased(), at - 1)) && !isWordLetter(Letters.at(text.cased(), end))) {
                    all.add(new DrugName(at, end, name.concepts(), "abbreviation:" + abbreviation));
                }
            }
        });
        // of two over the same words the definition comes last, and what stands in its document decides
        all.sort(DrugName.LEFTMOST_LONGEST);
        List<DrugName> kept = new ArrayList<>(all.size());
        for (DrugName name : all) {
            DrugName last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || name.start() >= last.end()) {
                kept.add(name);
            } else if (name.start() == last.start() && name.end() == last.end()) {
                kept.set(kept.size() - 1, name);
            }
        }
        return kept;
    }

    private static boolean isWordLetter(char c) {
        return Characters.isLatin(c) || Characters.isDigit(c);
    }
}
