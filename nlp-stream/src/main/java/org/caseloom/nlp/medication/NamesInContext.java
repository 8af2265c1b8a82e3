package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * Names of drugs that nobody listed and no stem tells, by what stands beside them: a word in katakana or Latin letters
 * that is taken or dosed (オルメゾン内服, Xenoril 20mg), or joined to a drug by a stroke or plus (PSL／TRX). Words that name
 * something else are none. For one text and thread; time is linear in the text.
 */
final class NamesInContext {
    private static final int SHORTEST_KATAKANA = 4;
    private static final int SHORTEST_LATIN = 6;
    private static final int SHORTEST_ABBREVIATION = 2;
    private static final int LONGEST_ABBREVIATION = 6;
    private static final String RULE = "drug-context:";
    /** Of doses that nothing but a drug has; food, too, comes in grams and millilitres. */
    private static final List<String> GIVEN = List.of("mg", "g", "[IU]", "{vial}", "{packet}");
    private static final List<String> MASSES = List.of("mg", "ug");
    private static final List<String> UNITS = List.of("mg", "ug", "[IU]", "{tablet}", "{capsule}", "{ampoule}",
            "{vial}");

    private final String folded;
    private final String cased;
    private final BitSet taken;
    private final AmountReader amounts;
    private final List<Concept> concepts;

    /** @param taken the places of everything else that is named, and of words that are no drugs */
    NamesInContext(NormalizedText text, BitSet taken, List<Concept> concepts) {
        this.folded = text.folded();
        this.cased = text.cased();
        this.taken = taken;
        this.amounts = new AmountReader(folded, cased);
        this.concepts = concepts;
    }

    /** The names that are taken or dosed. */
    List<DrugName> given() {
        List<DrugName> names = new ArrayList<>();
        for (int at = 0; at < folded.length();) {
            char c = folded.charAt(at);
            boolean katakana = Characters.isKatakana(c) && c != 'ー';
            if (!katakana && !Characters.isLatin(c)) {
                at++;
                continue;
            }
            int end = katakana ? katakanaEnd(at) : latinEnd(at);
            boolean isLongEnough = end - at >= (katakana ? SHORTEST_KATAKANA : SHORTEST_LATIN);
            if (isLongEnough && isFree(at, end) && !DrugWords.isOther(folded.substring(at, end))
                    && (katakana
                            ? DrugWords.isTaken(folded, end) || isDosed(end, UNITS)
                            : isDosed(end, MASSES))) {
                names.add(name(at, end));
            }
            at = end;
        }
        return names;
    }

    /** The names that a stroke or plus joins to the end or the beginning of a known one. */
    List<DrugName> joined(List<DrugName> known) {
        List<DrugName> names = new ArrayList<>();
        for (DrugName name : known) {
            for (int at = name.end(); isJoin(at);) {
                int start = behindJoin(at);
                int end = wordEnd(start);
                if (end == start || !isFree(start, end)) {
                    break;
                }
                names.add(name(start, end));
                at = end;
            }
            int before = beforeJoin(name.start());
            int start = before < 0 ? -1 : wordStart(before);
            if (start >= 0 && start < before && isFree(start, before)) {
                names.add(name(start, before));
            }
        }
        return names;
    }

    private boolean isJoin(int at) {
        char c = Letters.at(folded, at == behindBlank(at) ? at : behindBlank(at));
        return c == '/' || c == '+';
    }

    private int behindJoin(int at) {
        return behindBlank(behindBlank(at) + 1);
    }

    private int behindBlank(int at) {
        return at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    }

    /** Where the word before a stroke or plus ends that stands before this place; -1 where none does. */
    private int beforeJoin(int start) {
        int at = Letters.at(folded, start - 1) == ' ' && start > 0 ? start - 1 : start;
        char c = Letters.at(folded, at - 1);
        if (c != '/' && c != '+') {
            return -1;
        }
        return at >= 2 && folded.charAt(at - 2) == ' ' ? at - 2 : at - 1;
    }

    private int wordEnd(int start) {
        int end = katakanaEnd(start);
        if (end - start >= SHORTEST_KATAKANA) {
            return end;
        }
        end = start;
        while (isCapital(end)) {
            end++;
        }
        return isAbbreviation(start, end) && !Characters.isLatin(Letters.at(folded, end)) ? end : start;
    }

    private int wordStart(int end) {
        int start = end;
        while (Characters.isKatakana(Letters.at(folded, start - 1))) {
            start--;
        }
        if (end - start >= SHORTEST_KATAKANA) {
            return start;
        }
        start = end;
        while (isCapital(start - 1)) {
            start--;
        }
        return isAbbreviation(start, end) && !Characters.isLatin(Letters.at(folded, start - 1))
                && !Characters.isDigit(Letters.at(folded, start - 1)) ? start : end;
    }

    private boolean isCapital(int at) {
        char c = Letters.at(cased, at);
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isAbbreviation(int start, int end) {
        return end - start >= SHORTEST_ABBREVIATION && end - start <= LONGEST_ABBREVIATION;
    }

    private int katakanaEnd(int start) {
        int end = start;
        while (Characters.isKatakana(Letters.at(folded, end))) {
            end++;
        }
        return end;
    }

    private int latinEnd(int start) {
        int end = start;
        while (Characters.isLatin(Letters.at(folded, end)) || Letters.at(folded, end) == '-'
                && Characters.isLatin(Letters.at(folded, end + 1))) {
            end++;
        }
        return end;
    }

    /** Whether a dose stands behind that nothing but a drug has, or grams. */
    boolean isDosed(int end) {
        return isDosed(end, GIVEN);
    }

    /** Whether a dose in one of these units stands behind. */
    private boolean isDosed(int end, List<String> units) {
        int at = behindBlank(end);
        if (!Characters.isDigit(Letters.at(folded, at))) {
            return false;
        }
        AmountReader.Read read = amounts.at(at, true);
        return read != null && read.dose() != null && units.stream().anyMatch(read.dose().unit()::startsWith);
    }

    private boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    private DrugName name(int start, int end) {
        return new DrugName(start, end, concepts, RULE + folded.substring(start, end));
    }
}
