package org.caseloom.lexicon.inflection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.lexicon.text.NormalizedText;

/**
 * The inflected forms of a Japanese predicate: an adjective or a verb in its dictionary form, with or without a noun
 * and its particle before it (気分が悪い). Which class it belongs to, its last kana tell. Any string is accepted; one that
 * does not inflect has itself as its only form. Stateless and thread-safe.
 */
public final class Inflection {
    /** No predicate has more forms: a noun with five particles, and a negated potential in two spellings. */
    public static final int MOST_FORMS = 320;

    /** In speech the particle is another one, or missing: 食欲もない, 力入らない. */
    private static final List<String> FOR_GA = List.of("が", "も", "は", "の", "");
    private static final List<String> FOR_WO = List.of("を", "も", "は", "が", "");

    /** A predicate with the noun before it. */
    private record Parts(String noun, List<String> particles, String predicate) {}

    private Inflection() {}

    /** The forms, folded as {@link NormalizedText} folds, each once; the dictionary form is the first. */
    public static List<InflectedForm> forms(String dictionaryForm) {
        Parts parts = parts(NormalizedText.fold(dictionaryForm).strip());
        List<InflectedForm> conjugated = Conjugated.of(parts.predicate());
        Map<String, InflectedForm> forms = new LinkedHashMap<>();
        for (String particle : parts.particles()) {
            for (InflectedForm form : conjugated) {
                InflectedForm whole = form.behind(parts.noun() + particle);
                forms.putIfAbsent(whole.text(), whole);
            }
        }
        return List.copyOf(forms.values());
    }

    /** Strings that every form holds, in order: the noun, and what never changes of the predicate; none where all does. */
    public static List<String> common(String dictionaryForm) {
        Parts parts = parts(NormalizedText.fold(dictionaryForm).strip());
        List<InflectedForm> conjugated = Conjugated.of(parts.predicate());
        String shared = parts.predicate();
        for (InflectedForm form : conjugated) {
            int same = 0;
            while (same < Math.min(shared.length(), form.text().length())
                    && shared.charAt(same) == form.text().charAt(same)) {
                same++;
            }
            shared = shared.substring(0, same);
        }
        List<String> common = new ArrayList<>(List.of(parts.noun(), shared));
        common.removeIf(String::isEmpty);
        return common;
    }

    private static Parts parts(String form) {
        for (int at = form.length() - 2; at > 0; at--) {
            char c = form.charAt(at);
            // before ら, り, る, っ it is a part of the verb: 痛がる, 上がらない
            boolean subject = c == 'が' && "らりるれろっん".indexOf(form.charAt(at + 1)) < 0;
            if ((subject || c == 'を') && at + 2 < form.length()) {
                return new Parts(form.substring(0, at), subject ? FOR_GA : FOR_WO, form.substring(at + 1));
            }
        }
        return new Parts("", List.of(""), form);
    }
}
