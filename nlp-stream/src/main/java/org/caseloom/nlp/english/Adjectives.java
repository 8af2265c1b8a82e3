package org.caseloom.nlp.english;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The adjectives that English forms of the names of diseases: thrombotic of thrombosis, hypotensive of hypotension. They differ from
 * the name in its last letters only, so that they leave the same trace. Stateless and thread-safe.
 */
final class Adjectives {
    /** Endings of names and of the adjectives, the longer before what they end in. */
    private static final List<String[]> ENDINGS = List.of(new String[]{"emia", "emic"},
            new String[]{"oxia", "oxic"}, new String[]{"tension", "tensive"}, new String[]{"phrenia", "phrenic"},
            new String[]{"plegia", "plegic"}, new String[]{"paresis", "paretic"},
            new String[]{"osis", "otic"}, new String[]{"ectasis", "ectatic"}, new String[]{"penia", "penic"},
            new String[]{"uria", "uric"}, new String[]{"axia", "axic"}, new String[]{"tonia", "tonic"},
            new String[]{"lepsy", "leptic"}, new String[]{"cardia", "cardic"}, new String[]{"trophy", "trophic"},
            new String[]{"betes", "betic"}, new String[]{"lysis", "lytic"}, new String[]{"kinesia", "kinetic"},
            new String[]{"convulsion", "convulsive"}, new String[]{"mania", "manic"},
            new String[]{"thermia", "thermic"},
            new String[]{"capnia", "capnic"}, new String[]{"philia", "philic"}, new String[]{"toxicity", "toxic"},
            new String[]{"cyanosis", "cyanotic"}, new String[]{"allergy", "allergic"},
            new String[]{"cephaly", "cephalic"}, new String[]{"dactyly", "dactylous"}, new String[]{"pathy", "pathic"},
            new String[]{"gnathia", "gnathic"}, new String[]{"opia", "opic"}, new String[]{"pnea", "pneic"},
            new String[]{"asthma", "asthmatic"}, new String[]{"obesity", "obese"}, new String[]{"edema", "edematous"},
            new String[]{"parkinsonism", "parkinsonian"},
            new String[]{"jaundice", "jaundiced"}, new String[]{"icterus", "icteric"},
            new String[]{"dementia", "demented"}, new String[]{"anorexia", "anorexic"},
            new String[]{"cachexia", "cachectic"}, new String[]{"lethargy", "lethargic"},
            new String[]{"delirium", "delirious"}, new String[]{"amnesia", "amnesic"},
            new String[]{"hirsutism", "hirsute"});
    private static final String TOXICITY = "toxicity";
    private static final int SHORTEST = 6;

    private Adjectives() {}

    /** The adjective of a name in lower case; null where it forms none. */
    static @Nullable String of(String name) {
        if (name.length() < SHORTEST || name.indexOf(' ') >= 0) {
            return null;
        }
        for (String[] ending : ENDINGS) {
            if (name.endsWith(ending[0])) {
                if (name.equals(TOXICITY)) {
                    return null; // toxic says what something can do, nephrotoxic what it did
                }
                return name.substring(0, name.length() - ending[0].length()) + ending[1];
            }
        }
        return null;
    }
}
