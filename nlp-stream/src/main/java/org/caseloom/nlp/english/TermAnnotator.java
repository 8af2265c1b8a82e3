package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.english.EnglishDictionary.Match;
import org.caseloom.nlp.english.EnglishDictionary.Numbered;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.SentenceSpan;

/** Finds the release's terms in the sentences: leftmost, then longest, never overlapping. */
final class TermAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        Numbered text = dictionary.numbered(reading.text());
        int word = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            int limit = word;
            int end = reading.normalized(sentence.end());
            while (limit < text.words().size() && text.words().start(limit) < end) {
                limit++;
            }
            for (Match match : longest(dictionary, text, word, limit)) {
                reading.evidences()
                        .add(Evidence.of(reading.text().originalStart(text.words().start(match.first())),
                                reading.text().originalEnd(text.words().end(match.last())),
                                Evidence.concepts(withName(dictionary, text, match)),
                                "term:" + match.entries().getFirst().term().text()));
            }
            word = limit;
        }
    }

    private static List<Match> longest(EnglishDictionary dictionary, Numbered text, int from, int limit) {
        List<Match> found = new ArrayList<>();
        for (int i = from; i < limit;) {
            List<Match> matches = dictionary.matches(text, i, limit);
            if (matches.isEmpty()) {
                i++;
            } else {
                found.add(matches.getFirst());
                i = matches.getFirst().last() + 1;
            }
        }
        return found;
    }

    /** What a match names and behind it the concepts directly above that its last words name: recurrent|epistaxis. */
    private static List<TermEntry> withName(EnglishDictionary dictionary, Numbered text, Match match) {
        if (match.first() == match.last() || !EventQualities.isAt(text.text().folded(),
                text.words().start(match.first()), text.words().end(match.first()))) {
            return match.entries();
        }
        List<TermEntry> entries = new ArrayList<>(match.entries());
        for (Match name : dictionary.matches(text, match.first() + 1, match.last() + 1)) {
            if (name.last() == match.last()) {
                name.entries().stream().filter(entry -> isAbove(entry, match.entries().getFirst()))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    private static boolean isAbove(TermEntry above, TermEntry below) {
        return below.concept().broader().contains(above.concept().id());
    }
}
