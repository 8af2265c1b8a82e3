package org.caseloom.lexicon.inflection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.caseloom.lexicon.inflection.Ending.CONTINUATIVE;
import static org.caseloom.lexicon.inflection.Ending.EUPHONIC;
import static org.caseloom.lexicon.inflection.Ending.FINITE;
import static org.caseloom.lexicon.inflection.Ending.HYPOTHETICAL;
import static org.caseloom.lexicon.inflection.Ending.IRREALIS;
import static org.caseloom.lexicon.inflection.Ending.NOMINAL;
import static org.caseloom.lexicon.inflection.Ending.VERBAL;

/**
 * Collects the forms of one predicate without a noun before it. What is no Japanese at all (少ありません) is
 * harmless, since no text has it; so nothing here asks whether a form is in use.
 */
final class Conjugated {
    /** Adjectives that make a noun with み; of others み begins another word. */
    private static final List<String> WITH_MI = List.of("痛", "いた", "痒", "かゆ", "苦し", "くるし", "悲し", "赤", "重", "凄", "黄色",
            "臭");

    private final Map<String, Ending> forms = new LinkedHashMap<>();

    private Conjugated() {}

    /** The forms, each once, the dictionary form first; of predicates in する only what stands before it. */
    static List<InflectedForm> of(String predicate) {
        Conjugated conjugated = new Conjugated();
        conjugated.add(predicate, FINITE);
        String stem = predicate.isEmpty() ? "" : predicate.substring(0, predicate.length() - 1);
        switch (Conjugation.of(predicate)) {
            case ADJECTIVE -> conjugated.adjective(stem);
            case NEGATIVE -> new Negated(conjugated::add).forms(predicate.substring(0, predicate.length() - 2));
            case GODAN -> conjugated.godan(stem, predicate.charAt(predicate.length() - 1));
            case ICHIDAN -> conjugated.ichidan(stem);
            case SURU -> conjugated.suru(predicate.substring(0, predicate.length() - 2));
            case KURU -> conjugated.kuru(predicate.substring(0, predicate.length() - 2));
            case NONE -> {
                // stays as it is
            }
        }
        return conjugated.forms.entrySet()
                .stream()
                .map(form -> new InflectedForm(form.getKey(), form.getValue()))
                .toList();
    }

    private void add(String form, Ending ending) {
        forms.putIfAbsent(form, ending);
    }

    private void adjective(String stem) {
        for (String ending : List.of("い", "く", "かった", "そう", "すぎ", "がる", "がった")) {
            add(stem + ending, FINITE);
        }
        add(stem + "さ", NOMINAL);
        if (WITH_MI.stream().anyMatch(stem::endsWith)) {
            add(stem + "み", NOMINAL);
        }
        add(stem + "がっ", EUPHONIC);
        add(stem + "がり", CONTINUATIVE);
        add(stem + "がら", IRREALIS);
        add(stem + "けれ", HYPOTHETICAL);
    }

    private void godan(String stem, char last) {
        Godan row = Godan.of(last);
        // 行く alone has 行って
        boolean irregular = stem.endsWith("行") && last == 'く';
        Godan before = irregular ? Godan.of('う') : row;
        if (row == null || before == null) {
            return;
        }
        add(stem + before.ta(), FINITE);
        add(stem + before.before(), EUPHONIC);
        add(stem + row.continuative(), CONTINUATIVE);
        add(stem + row.negative(), IRREALIS);
        add(stem + row.hypothetical(), HYPOTHETICAL);
    }

    private void ichidan(String stem) {
        add(stem + "た", FINITE);
        add(stem + "れ", HYPOTHETICAL);
        add(stem, CONTINUATIVE);
    }

    /** With する, what goes before it is said like a noun, and often without する: ふらふらと歩く. */
    private void suru(String stem) {
        if (!stem.endsWith("が") && !stem.endsWith("を") && !stem.isEmpty()) {
            forms.clear();
            add(stem, VERBAL);
            return;
        }
        add(stem + "した", FINITE);
        add(stem + "し", CONTINUATIVE);
        add(stem + "さ", IRREALIS);
        add(stem + "せ", IRREALIS);
        add(stem + "すれ", HYPOTHETICAL);
    }

    private void kuru(String stem) {
        for (String spelling : List.of("き", "来")) {
            add(stem + spelling + "た", FINITE);
            add(stem + spelling, CONTINUATIVE);
        }
        add(stem + "くる", FINITE);
        add(stem + "来る", FINITE);
        add(stem + "こ", IRREALIS);
    }
}
