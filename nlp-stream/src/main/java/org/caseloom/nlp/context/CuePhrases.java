package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.engine.Table;

/** Writes out the phrases of a cue table: 認め{@code <neg>} is 認めず, 認めない and so on. Immutable; thread-safe. */
final class CuePhrases {
    private static final Map<String, List<String>> ENDINGS = endings();

    private CuePhrases() {}

    /** Every phrase of one cell, with each ending in the place of its name. */
    static List<String> of(String cell) {
        List<String> phrases = new ArrayList<>();
        for (String pattern : cell.split("\\|")) {
            expand(pattern, phrases);
        }
        return phrases;
    }

    private static void expand(String pattern, List<String> phrases) {
        int open = pattern.indexOf('<');
        if (open < 0) {
            phrases.add(pattern);
            return;
        }
        int close = pattern.indexOf('>', open);
        List<String> endings = ENDINGS.get(pattern.substring(open + 1, Math.max(close, open + 1)));
        if (endings == null) {
            throw new CaseloomException(ErrorCode.INTERNAL, "the cue " + pattern + " has endings that no table names");
        }
        for (String ending : endings) {
            expand(pattern.substring(0, open) + ending + pattern.substring(close + 1), phrases);
        }
    }

    private static Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new HashMap<>();
        for (List<String> row : Table.rows(CuePhrases.class, "endings.tsv", 2)) {
            endings.put(row.get(0), List.of(row.get(1).split("\\|")));
        }
        return endings;
    }
}
