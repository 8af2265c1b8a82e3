package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.english.EnglishDictionary.Match;
import org.caseloom.nlp.english.EnglishDictionary.Numbered;
import org.caseloom.nlp.english.NounPhrases.Phrase;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Qualities;
import org.caseloom.nlp.types.SentenceSpan;

/** Finds the release's terms in the sentences: leftmost, then longest, never overlapping. */
final class TermAnnotator implements Annotator {
    /** Behind these another phrase begins: delay, severe in the first year. */
    private static final Set<String> CONTINUATIONS = Set.of("and", "or", "but", "in", "of", "on", "at", "with",
            "without", "by",
            "for", "from", "to", "is", "was", "are", "were", "due", "which", "that", "type", "since", "after");

    private final WordsOfText words;

    TermAnnotator(WordsOfText words) {
        this.words = words;
    }

    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        Numbered text = dictionary.numbered(reading.text(), words.of(reading.text()));
        int word = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            int limit = word;
            int end = reading.normalized(sentence.end());
            while (limit < text.words().size() && text.words().start(limit) < end) {
                limit++;
            }
            List<Match> matches = longest(dictionary, text, word, limit);
            for (Phrase phrase : new NounPhrases(text, word, limit, matches).find(dictionary)) {
                add(phrase, text.words(), reading);
            }
            word = limit;
        }
    }

    private static void add(Phrase phrase, Words words, Reading reading) {
        int begin = reading.text().originalStart(words.start(phrase.first()));
        int end = reading.text().originalEnd(words.end(phrase.last()));
        Match head = phrase.head();
        String site = phrase.site() < 0
                ? null
                : reading.text()
                        .original()
                        .substring(reading.text().originalStart(words.start(phrase.site())),
                                reading.text().originalEnd(words.end(phrase.siteEnd())));
        Qualities qualities = site == null ? Qualities.NONE : new Qualities(null, null, site, null, null);
        if (head != null) {
            reading.evidences()
                    .add(Evidence
                            .of(begin, end, Evidence.concepts(head.entries()), rule(phrase.isWhole(), head.entries()))
                            .qualified(qualities));
        } else if (reading.lexicon().contains(Evidence.UNNAMED)) {
            reading.evidences()
                    .add(Evidence
                            .of(begin, end, List.of(reading.lexicon().concept(Evidence.UNNAMED)),
                                    "composed:" + words.form(phrase.last()))
                            .qualified(qualities));
        }
        for (List<TermEntry> other : phrase.others()) {
            reading.evidences().add(Evidence.of(begin, end, Evidence.concepts(other), rule(false, other)));
        }
    }

    private static String rule(boolean whole, List<TermEntry> entries) {
        return (whole ? "term:" : "composed:") + entries.getFirst().term().text();
    }

    private static List<Match> longest(EnglishDictionary dictionary, Numbered text, int from, int limit) {
        List<Match> found = new ArrayList<>();
        for (int i = from; i < limit;) {
            List<Match> matches = dictionary.matches(text, i, limit);
            while (!matches.isEmpty() && (isCut(matches.getFirst(), text.words(), limit)
                    || isQuality(matches.getFirst(), text))) {
                matches = matches.subList(1, matches.size());
            }
            if (matches.isEmpty()) {
                i++;
            } else {
                Match match = matches.getFirst();
                List<Match> members = members(dictionary, text, match);
                if (!members.isEmpty()) {
                    found.addAll(members);
                } else if (!isNamesake(match, text.words(), limit)) {
                    found.add(new Match(name(dictionary, text, match), match.last(),
                            withName(dictionary, text, match)));
                }
                i = match.last() + 1;
            }
        }
        return found;
    }

    /** The two findings that a name joins of which each is one by itself, and behind each the joint name: nausea and vomiting. */
    private static List<Match> members(EnglishDictionary dictionary, Numbered text, Match match) {
        if (!isDisorder(match)) {
            return List.of();
        }
        for (int and = match.first() + 1; and < match.last(); and++) {
            if (text.words().form(and).equals("and")) {
                Match left = whole(dictionary, text, match.first(), and - 1);
                Match right = whole(dictionary, text, and + 1, match.last());
                return left == null || right == null ? List.of() : List.of(with(left, match), with(right, match));
            }
        }
        return List.of();
    }

    private static @Nullable Match whole(EnglishDictionary dictionary, Numbered text, int first, int last) {
        List<Match> matches = dictionary.matches(text, first, last + 1);
        return matches.isEmpty() || matches.getFirst().last() != last || !isDisorder(matches.getFirst())
                ? null
                : matches.getFirst();
    }

    private static Match with(Match member, Match joint) {
        return new Match(member.first(), member.last(),
                Stream.concat(member.entries().stream(), joint.entries().stream()).toList());
    }

    private static boolean isDisorder(Match match) {
        return switch (match.entries().getFirst().concept().type()) {
            case FINDING, DISEASE -> true;
            case TEST, MEDICATION, PROCEDURE, ANATOMY, GENE, DEVICE -> false;
        };
    }

    /** Whether what stands behind the comma of a name belongs to the next noun: developmental delay, severe|constipation. */
    private static boolean isCut(Match match, Words words, int limit) {
        if (match.last() + 1 >= limit || !words.follows(match.last() + 1)
                || CONTINUATIONS.contains(words.form(match.last() + 1))) {
            return false;
        }
        for (int i = match.first() + 1; i < match.last(); i++) {
            if (words.form(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match is one word that only its other forms make a finding of: a faint|murmur. */
    private static boolean isQuality(Match match, Numbered text) {
        return match.first() == match.last() && EnglishFormation.isQuality(text.text()
                .folded()
                .substring(text.words().start(match.first()), text.words().end(match.first())));
    }

    private static boolean isNamesake(Match match, Words words, int limit) {
        return match.last() + 1 < limit && EnglishFormation.isNamesake(words.form(match.last() + 1))
                && isDisorder(match);
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

    /**
     * Where the name begins in a term that says more than a name does: how much of a finding there is (severe pain), or what brought it
     * about (drug-induced hepatitis). The mention is then the name, and means what the term does.
     */
    private static int name(EnglishDictionary dictionary, Numbered text, Match match) {
        int first = match.first();
        Words words = text.words();
        boolean measured = EnglishFormation.isMeasure(words.form(first))
                && match.entries().getFirst().concept().type() == MentionType.FINDING;
        boolean caused = first < match.last() && EnglishFormation.isCausing(words.form(first + 1));
        int name = caused ? first + 2 : measured ? first + 1 : first;
        return name > first && name <= match.last() && isDisorder(match)
                && !EnglishFormation.isBare(words.form(name)) && whole(dictionary, text, name, match.last()) != null
                        ? name
                        : first;
    }

    private static boolean isAbove(TermEntry above, TermEntry below) {
        return below.concept().broader().contains(above.concept().id());
    }
}
