package org.caseloom.nlp.mention;

import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermMatcher;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.types.Evidence;

/**
 * What an expression names: the whole of it where the release knows it, else the longest end of it that the release
 * knows, without suffixes where need be. Where it knows no part, a finding without a name of its own.
 */
final class ExpressionConcepts {
    private final ReleaseLexicon lexicon;
    private final TermMatcher matcher;
    private final QualifiedNames names;
    private final String text;

    /**
     * @param rule what made the mention: {@code term:} and the form where the whole is known, else {@code composed:}
     */
    record Named(List<Concept> concepts, String rule) {}

    ExpressionConcepts(ReleaseLexicon lexicon, String folded) {
        this.lexicon = lexicon;
        this.matcher = lexicon.matcher();
        this.names = new QualifiedNames(matcher);
        this.text = folded;
    }

    /** The concepts of an expression, best first; empty only where the release lacks even the unnamed finding. */
    Named of(Expression expression) {
        List<Token> words = expression.words();
        for (int to = words.size(); to > 0; to--) {
            for (int from = 0; from < to; from++) {
                List<TermEntry> entries = from == to - 1 && words.get(from).namesFinding()
                        ? named(words.get(from))
                        : findings(form(words.subList(from, to)));
                if (!entries.isEmpty()) {
                    boolean whole = from == 0 && to == words.size();
                    return new Named(Evidence.concepts(entries),
                            (whole ? "term:" : "composed:") + entries.getFirst().term().text());
                }
            }
            if (!words.get(to - 1).is(PieceKind.SUFFIX)) {
                break;
            }
        }
        Token head = expression.headWord();
        return lexicon.contains(Evidence.UNNAMED) && !matcher.isStopForm(text.substring(head.start(), head.end()))
                ? new Named(List.of(lexicon.concept(Evidence.UNNAMED)),
                        "composed:" + text.substring(head.start(), head.end()))
                : new Named(List.of(), "");
    }

    /** The words of an expression that leaves some out do not stand side by side. */
    private String form(List<Token> words) {
        StringBuilder form = new StringBuilder();
        for (Token word : words) {
            form.append(text, word.start(), word.end());
        }
        return form.toString();
    }

    private List<TermEntry> named(Token word) {
        return Formation.mayBeginQuality(text.charAt(word.start()))
                ? names.withName(text.substring(word.start(), word.end()), word.entries())
                : word.entries();
    }

    private List<TermEntry> findings(String form) {
        List<TermEntry> entries = onlyFindings(matcher.entries(form));
        return entries.isEmpty() ? entries : onlyFindings(names.withName(form, entries));
    }

    private static List<TermEntry> onlyFindings(List<TermEntry> entries) {
        for (TermEntry entry : entries) {
            if (!isFinding(entry)) {
                return entries.stream().filter(ExpressionConcepts::isFinding).toList();
            }
        }
        return entries;
    }

    private static boolean isFinding(TermEntry entry) {
        return entry.concept().type() == MentionType.FINDING || entry.concept().type() == MentionType.DISEASE;
    }
}
