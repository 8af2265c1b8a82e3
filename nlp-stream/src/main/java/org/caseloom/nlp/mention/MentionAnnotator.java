package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermMatch;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/** Writes a mention for every clinical expression of a Japanese text, and for every other thing that the release names. */
public final class MentionAnnotator implements Annotator {
    /** Two letters can be anything. */
    private static final int SHORT_LETTERS = 2;
    private static final int SHORT_KATAKANA = 3;

    @Override
    public void annotate(Reading reading) {
        NormalizedText text = reading.text();
        List<Token> tokens = Segmentation.of(text.folded(), terms(reading));
        List<Expression> expressions = Expressions.of(text.folded(), tokens);
        ExpressionConcepts concepts = new ExpressionConcepts(reading.lexicon(), text.folded());
        ExpressionStart starts = new ExpressionStart(text.folded(), reading.lexicon().matcher());
        Evidences evidences = reading.evidences();
        int next = 0;
        int free = 0;
        ExpressionQualities qualities = new ExpressionQualities(tokens, text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (next < expressions.size() && expressions.get(next).end() <= token.start()) {
                next++;
            }
            boolean inside = next < expressions.size()
                    && expressions.get(next).words().getFirst().start() <= token.start();
            if (inside && expressions.get(next).words().getFirst() == token) {
                Expression expression = expressions.get(next);
                ExpressionConcepts.Named named = concepts.of(expression);
                int begin = text.originalStart(starts.of(expression));
                int end = text.originalEnd(expression.end());
                // one original char may be several normalised ones (㎎), so neighbours could share it
                if (begin >= free && !named.concepts().isEmpty()) {
                    evidences.add(Evidence.of(begin, end, named.concepts(), named.rule())
                            .qualified(qualities.of(expression, i)));
                    for (Expression elliptic : expression.elliptic()) {
                        ExpressionConcepts.Named other = concepts.of(elliptic);
                        if (!other.concepts().isEmpty()) {
                            evidences.add(Evidence
                                    .of(text.originalStart(elliptic.start()), end, other.concepts(), other.rule())
                                    .qualified(qualities.of(elliptic, i)));
                        }
                    }
                    free = end;
                }
            } else if (!inside && !token.entries().isEmpty() && !token.namesFinding()) {
                int begin = text.originalStart(token.start());
                int end = text.originalEnd(token.end());
                if (begin >= free) {
                    evidences.add(Evidence.of(begin, end, Evidence.concepts(token.entries()),
                            "term:" + token.entries().getFirst().term().text()));
                    free = end;
                }
            }
        }
    }

    /** The terms that the text may hold; of findings only those that are built like one. */
    private static List<TermMatch> terms(Reading reading) {
        List<TermMatch> terms = new ArrayList<>();
        String folded = reading.text().folded();
        QualifiedNames names = new QualifiedNames(reading.lexicon().matcher());
        for (TermMatch match : reading.lexicon().matcher().candidates(reading.text())) {
            boolean finding = match.type() == MentionType.FINDING || match.type() == MentionType.DISEASE;
            boolean expression = !finding || !match.collectedOnly() || isExpression(folded, match)
                    && !names.isRepeated(folded, match.start(), match.end(), match.entries());
            if (expression && hasLetter(folded, match)) {
                terms.add(match);
            }
        }
        return terms;
    }

    /** A dictionary has numbers and signs as names of diseases, too. */
    private static boolean hasLetter(String folded, TermMatch match) {
        int at = match.start();
        while (at < match.end() && !Character.isLetter(folded.charAt(at))) {
            at++;
        }
        return at < match.end();
    }

    /** Whether a form that nothing but texts has is built like a name of a finding. */
    private static boolean isExpression(String folded, TermMatch match) {
        String form = folded.substring(match.start(), match.end());
        return switch (Script.of(folded.charAt(match.end() - 1))) {
            case LATIN, DIGIT -> form.length() > SHORT_LETTERS && form.chars().anyMatch(Character::isLetter);
            case KATAKANA ->
                form.length() > SHORT_KATAKANA && form.chars().allMatch(c -> Script.of((char) c) == Script.KATAKANA)
                        || Formation.endsInHead(form);
            case KANJI, OTHER -> Formation.endsInHead(form);
        };
    }
}
