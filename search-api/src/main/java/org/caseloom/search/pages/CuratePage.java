package org.caseloom.search.pages;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.caseloom.contracts.json.Json;

/**
 * The shell of the curator's page; scripts fill it. Immutable.
 *
 * @param words every text that the scripts show, by key, as a JSON object
 */
public record CuratePage(String title, String words) {
    /** The page's own texts stand under this; the scripts leave it out. */
    static final String OWN = "curate.";

    static CuratePage in(Wording wording) {
        Map<String, String> words = new TreeMap<>(wording.startingWith("advice.", "meaning.", "lang.", "sex."));
        words.putAll(wording.startingWith(OWN)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().substring(OWN.length()), Map.Entry::getValue)));
        return new CuratePage(wording.text("nav.curate"), Json.text(words));
    }
}
