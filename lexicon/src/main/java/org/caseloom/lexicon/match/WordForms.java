package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One form for the spellings and numbers of an English word, so that tumours is tumor, anaemia is anemia, metastases is
 * metastasis and calculi is calculus. Both the terms and the text are brought to it, so it need not be a word itself. Stateless
 * and thread-safe.
 */
public final class WordForms {
    /** Spellings of British English and the American ones; none holds another's beginning inside of itself. */
    private static final String[][] SPELLINGS = {{"haemo", "hemo"}, {"haema", "hema"}, {"haemi", "hemi"},
            {"aemia", "emia"}, {"aemic", "emic"}, {"oedem", "edem"}, {"oesoph", "esoph"}, {"oestr", "estr"},
            {"pnoea", "pnea"}, {"rrhoea", "rrhea"}, {"paedi", "pedi"}, {"gynaec", "gynec"},
            {"foetal", "fetal"}, {"foetus", "fetus"}, {"caecu", "cecu"}, {"caeca", "ceca"}, {"faeca", "feca"},
            {"faece", "fece"}, {"aesthe", "esthe"}, {"aetiol", "etiol"}, {"coeliac", "celiac"},
            {"tumour", "tumor"}, {"colour", "color"}, {"behaviour", "behavior"}, {"labour", "labor"},
            {"odour", "odor"}, {"humour", "humor"}, {"centre", "center"}, {"fibre", "fiber"},
            {"litre", "liter"}, {"sulph", "sulf"}, {"isation", "ization"}, {"ised", "ized"},
            {"naev", "nev"}};
    /** Beginnings that are written with a hyphen, as a word of their own, or together with what follows. */
    private static final Set<String> PREFIXES = Set.of("non", "pre", "post", "anti", "hyper", "hypo", "intra", "extra",
            "inter", "multi", "micro", "macro", "pseudo", "semi", "sub", "poly", "neuro", "cardio", "cerebro",
            "broncho", "gastro", "hepato", "spino", "tracheo", "vaso", "atrio", "electro", "musculo", "osteo",
            "thrombo",
            "naso", "oro", "entero", "laryngo", "auto", "peri", "para", "supra", "infra", "trans", "immuno", "haemo",
            "hemo", "myo", "psycho", "sensori", "meningo", "ventriculo", "tubulo", "glomerulo", "costo", "sterno",
            "temporo", "fronto", "parieto", "maxillo", "oculo", "otorhino", "recto", "uretero", "utero", "vesico");
    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_LATIN = 5;
    private static final int SHORTEST_TRACE = 3;
    private static final int LONGEST_PREFIX = 9;

    private WordForms() {}

    /** Whether a hyphen behind this beginning of a word says nothing: post-operative. */
    public static boolean isPrefix(String beginning) {
        return PREFIXES.contains(beginning);
    }

    /** A text in lower case without the {@linkplain #isPrefix beginning} of its first word; empty where it has none. */
    public static String behindPrefix(String text) {
        for (int end = Math.min(LONGEST_PREFIX, text.length() - SHORTEST_TRACE); end >= 2; end--) {
            if (PREFIXES.contains(text.substring(0, end))) {
                return text.substring(text.charAt(end) == '-' ? end + 1 : end);
            }
        }
        return "";
    }

    /** The form of a word in lower case, without hyphens and without the s of a genitive. */
    public static String of(String word) {
        return american(singular(word));
    }

    /** What a word holds however it is spelled, joined or counted; in their order, the last one at its end or before. */
    static List<String> common(String word) {
        String singular = singular(word);
        boolean latin = singular.length() >= SHORTEST_LATIN
                && (singular.endsWith("us") || singular.endsWith("is") || singular.endsWith("ix"));
        String stem = american(latin ? singular.substring(0, singular.length() - 2) : singular);
        for (int end = Math.min(LONGEST_PREFIX, stem.length() - SHORTEST_TRACE); end >= SHORTEST_TRACE; end--) {
            if (PREFIXES.contains(stem.substring(0, end))) {
                stem = stem.substring(end);
                break;
            }
        }
        List<String> parts = List.of(stem);
        for (String[] spelling : SPELLINGS) {
            parts = without(parts, spelling[1]);
        }
        return parts;
    }

    private static List<String> without(List<String> parts, String spelling) {
        List<String> rest = new ArrayList<>(parts.size());
        for (String part : parts) {
            int at = part.indexOf(spelling);
            if (at < 0) {
                rest.add(part);
            } else {
                rest.add(part.substring(0, at));
                rest.add(part.substring(at + spelling.length()));
            }
        }
        return rest;
    }

    private static String american(String word) {
        if (!mayBeBritish(word)) {
            return word;
        }
        String american = word;
        for (String[] spelling : SPELLINGS) {
            if (american.contains(spelling[0])) {
                american = american.replace(spelling[0], spelling[1]);
            }
        }
        return american;
    }

    /** Whether a word has two letters that all British spellings have two of; most words have none, and nothing is tried then. */
    private static boolean mayBeBritish(String word) {
        char before = ' ';
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean may = switch (c) {
                case 'e' -> before == 'a' || before == 'o' || before == 'r';
                case 'u' -> before == 'o';
                case 'p' -> before == 'l';
                case 's' -> before == 'i';
                default -> false;
            };
            if (may) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < SHORTEST_PLURAL) {
            return word;
        }
        char last = word.charAt(length - 1);
        return switch (last) {
            case 's' -> withoutS(word, length);
            case 'e' -> length > SHORTEST_LATIN && word.endsWith("ae") ? word.substring(0, length - 1) : word;
            case 'i' -> length >= SHORTEST_PLURAL ? word.substring(0, length - 1) + "us" : word;
            case 'a' -> word.endsWith("omata") ? word.substring(0, length - 2) : word;
            default -> word;
        };
    }

    private static String withoutS(String word, int length) {
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return word;
        }
        if (before != 'e') {
            return word.substring(0, length - 1);
        }
        if (word.endsWith("ies") && length > SHORTEST_LATIN) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") && !word.endsWith("aches")
                || word.endsWith("xes")
                || word.endsWith("uses") && length > SHORTEST_LATIN + 1) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("stases") || word.endsWith("yses") || word.endsWith("eses") || word.endsWith("crises")
                || word.endsWith("oses") && !word.endsWith("doses") && length > 7) {
            return word.substring(0, length - 2) + "is";
        }
        return word.endsWith("ices") && length > SHORTEST_LATIN + 1
                ? word.substring(0, length - 4) + "ix"
                : word.substring(0, length - 1);
    }
}
