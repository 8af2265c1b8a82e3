package org.caseloom.nlp.normalisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.nearest.NearestForms;
import org.caseloom.lexicon.nearest.NearestForms.Neighbour;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.Table;
import org.caseloom.nlp.types.Evidence;

/**
 * Says which finding or disease an expression stands for that the release does not have as it is written: the forms
 * that are written most alike vote, and so does the concept that structuring reads in its head (浮腫 in 右下肢浮腫軽度). A
 * suggestion for people and for search, never a fact: structuring itself asserts only what the words say. Immutable and
 * thread-safe if the structuring is. Building takes about a second and 30 MB for 100,000 forms.
 */
public final class Normaliser {
    private static final int VOTERS = 20;
    /** A vote is the likeness to this power: a few forms that are very alike outdo many that are a little. */
    private static final int SHARPNESS = 3;
    /** The vote of the concept read in the expression where its mention covers all of it. */
    private static final double OWN_VOTE = 0.2;
    private static final int MOST = 10;
    private static final Pattern WEIGHTLESS = weightless();

    private final Language language;
    private final ReleaseLexicon lexicon;
    private final NearestForms<List<Named>> forms;
    private final Function<SourceDocument, StructuredDocument> structuring;

    /** A concept and one of its forms as the ontology writes it. */
    private record Named(Concept concept, String form) {}

    private Normaliser(Language language, ReleaseLexicon lexicon, NearestForms<List<Named>> forms,
            Function<SourceDocument, StructuredDocument> structuring) {
        this.language = language;
        this.lexicon = lexicon;
        this.forms = forms;
        this.structuring = structuring;
    }

    /**
     * A normaliser for expressions of one language.
     *
     * @param structuring structures with that lexicon
     */
    public static Normaliser of(Language language, ReleaseLexicon lexicon,
            Function<SourceDocument, StructuredDocument> structuring) {
        Map<String, List<Named>> byForm = new HashMap<>();
        for (Concept concept : lexicon.concepts()) {
            if (isCondition(concept)) {
                for (Term term : concept.terms()) {
                    if (term.lang() == language) {
                        List<Named> named = byForm.computeIfAbsent(compared(term.text()), _ -> new ArrayList<>(1));
                        if (named.stream().noneMatch(known -> known.concept().equals(concept))) {
                            named.add(new Named(concept, term.text()));
                        }
                    }
                }
            }
        }
        return new Normaliser(language, lexicon, NearestForms.of(byForm), structuring);
    }

    /** The concepts that the expression may stand for, best first; none where nothing is like it. */
    public List<Candidate> candidates(String expression) {
        List<Candidate> exact = lexicon.matcher()
                .entries(expression)
                .stream()
                .filter(entry -> isCondition(entry.concept()))
                .map(entry -> new Candidate(entry.concept(), 1, entry.term().text()))
                .toList();
        return exact.isEmpty() ? alike(expression) : exact;
    }

    private List<Candidate> alike(String expression) {
        Map<String, Candidate> votes = new LinkedHashMap<>();
        for (Neighbour<List<Named>> neighbour : forms.nearest(compared(expression), VOTERS)) {
            double vote = Math.pow(neighbour.likeness(), SHARPNESS);
            neighbour.value().forEach(named -> vote(votes, named.concept(), vote, named.form()));
        }
        Mention own = ownMention(expression);
        if (own != null && !own.concepts().getFirst().id().equals(Evidence.UNNAMED)) {
            double share = (double) own.text().length() / expression.length();
            vote(votes, lexicon.concept(own.concepts().getFirst().id()), OWN_VOTE * share * share, own.text());
        }
        return votes.values()
                .stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.concept().id()))
                .limit(MOST)
                .toList();
    }

    private static void vote(Map<String, Candidate> votes, Concept concept, double vote, String by) {
        votes.merge(concept.id(), new Candidate(concept, vote, by),
                (first, more) -> new Candidate(concept, first.score() + more.score(), first.by()));
    }

    /** The longest condition that structuring finds in the expression alone; of equals the last, where heads stand. */
    private @Nullable Mention ownMention(String expression) {
        Mention longest = null;
        for (Mention mention : structuring.apply(
                new SourceDocument("expression", 1, language, DocumentKind.NOTE, null, expression, null, null))
                .mentions()) {
            boolean condition = mention.type() == MentionType.FINDING || mention.type() == MentionType.DISEASE;
            if (condition && (longest == null || mention.text().length() >= longest.text().length())) {
                longest = mention;
            }
        }
        return longest;
    }

    private static boolean isCondition(Concept concept) {
        return concept.type() == MentionType.FINDING || concept.type() == MentionType.DISEASE;
    }

    /** The form as it is compared: folded, kana of one kind, without what standard names leave out. */
    private static String compared(String form) {
        String folded = hiragana(NormalizedText.fold(form).strip());
        String bare = WEIGHTLESS.matcher(folded).replaceAll("");
        return bare.isEmpty() ? folded : bare;
    }

    private static String hiragana(String folded) {
        StringBuilder hiragana = new StringBuilder(folded.length());
        for (char c : folded.toCharArray()) {
            hiragana.append(Characters.isKatakana(c) && c != 'ー' ? (char) (c - 'ァ' + 'ぁ') : c);
        }
        return hiragana.toString();
    }

    private static Pattern weightless() {
        StringBuilder words = new StringBuilder();
        for (List<String> row : Table.rows(Normaliser.class, "weightless.tsv", 2)) {
            words.append(words.isEmpty() ? "" : "|").append("(?:").append(row.get(1)).append(')');
            words.append(row.getFirst().equals("end") ? "$" : "");
        }
        return Pattern.compile(words.toString());
    }
}
