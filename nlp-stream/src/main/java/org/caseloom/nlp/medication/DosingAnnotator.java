package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.medication.DosingSentence.Item;
import org.caseloom.nlp.types.Dosing;
import org.caseloom.nlp.types.Dosing.Part;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * Reads how the drugs of a text were given, and the doses of radiation, sentence by sentence; a text without
 * drugs costs nothing.
 */
public final class DosingAnnotator implements Annotator {
    private static final String RADIATION = "gy";
    /** Words that lead an amount and begin with no digit. */
    private static final String LEADING = "計合総ト初週毎維開投一";

    @Override
    public void annotate(Reading reading) {
        List<Evidence> mentions = reading.evidences().all();
        if (mentions.stream().noneMatch(DosingAnnotator::isDrug) && !reading.text().folded().contains(RADIATION)) {
            return;
        }
        List<Item> items = items(reading, mentions);
        NormalizedText text = reading.text();
        int next = 0;
        DosingSentence.Carried carried = DosingSentence.Carried.NOTHING;
        for (SentenceSpan sentence : reading.sentences()) {
            int end = reading.normalized(sentence.end());
            int first = next;
            while (next < items.size() && items.get(next).start() < end) {
                next++;
            }
            if (next > first) {
                List<Item> own = items.subList(first, next);
                carried = switch (reading.document().lang()) {
                    case JA -> japanese(reading, own, carried);
                    case EN -> english(reading, sentence, own, carried);
                };
            }
        }
    }

    private static DosingSentence.Carried japanese(Reading reading, List<Item> items, DosingSentence.Carried before) {
        var sentence = new DosingSentence(reading.text().folded(), items, before);
        note(reading, sentence.read());
        return sentence.carried();
    }

    private static DosingSentence.Carried english(Reading reading, SentenceSpan span, List<Item> items,
            DosingSentence.Carried before) {
        var sentence = new EnglishDosingSentence(reading.text().folded(), reading.normalized(span.begin()), items,
                before);
        note(reading, sentence.read());
        return sentence.carried();
    }

    private static void note(Reading reading, List<DosingSentence.Said> stated) {
        NormalizedText text = reading.text();
        for (DosingSentence.Said said : stated) {
            Item item = said.item();
            reading.dosings().add(said.drug(), new Dosing(text.originalStart(item.start()),
                    text.originalEnd(item.end()), item.part(), item.dose(), item.value()));
        }
    }

    private static boolean isDrug(Evidence mention) {
        return mention.concept().type() == MentionType.MEDICATION;
    }

    /** Drugs, tests and the words of dosings in text order. */
    private static List<Item> items(Reading reading, List<Evidence> mentions) {
        String folded = reading.text().folded();
        List<Item> items = new ArrayList<>();
        boolean[] taken = new boolean[folded.length() + 1];
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            int start = reading.normalized(mention.begin());
            int end = reading.normalized(mention.end());
            if (isDrug(mention)) {
                items.add(Item.drug(start, end, i));
                Arrays.fill(taken, start, end, true);
            } else if (mention.value() != null || mention.concept().type() == MentionType.TEST) {
                items.add(Item.test(start, end));
                Arrays.fill(taken, start, end, true);
            } else if (mention.concept().type() == MentionType.PROCEDURE) {
                items.add(Item.procedure(start, end, i)); // its words may say how a drug was given: 内服
            }
        }
        switch (reading.document().lang()) {
            case JA -> {
                addAmounts(reading.text(), taken, items);
                addWords(folded, taken, items);
            }
            case EN -> items.addAll(EnglishDosingWords.find(folded, taken));
        }
        items.sort(Comparator.comparingInt(Item::start));
        return items;
    }

    private static void addAmounts(NormalizedText text, boolean[] taken, List<Item> items) {
        String folded = text.folded();
        AmountReader amounts = new AmountReader(folded, text.cased());
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            boolean area = c == 'a';
            if ((Characters.isDigit(c) || area || LEADING.indexOf(c) >= 0) && !taken[at]) {
                AmountReader.Read read = area ? amounts.byArea(at) : amounts.at(at, at > 0 && taken[at - 1]);
                if (read != null) {
                    items.add(new Item(read.start(), read.end(), read.part(), read.dose(), read.value(),
                            read.counted(), -1));
                    Arrays.fill(taken, read.start(), read.end(), true);
                    at = read.end() - 1;
                }
            }
        }
    }

    private static void addWords(String folded, boolean[] taken, List<Item> items) {
        List<Item> words = new ArrayList<>();
        DosingWords.scan(folded, (start, end, word) -> words
                .add(new Item(start, end, word.part(), null, word.value(), word.part() == Part.DOSE, -1)));
        // the longest of those that begin together comes first
        words.sort(Comparator.comparingInt(Item::start).thenComparing(Comparator.comparingInt(Item::end).reversed()));
        int free = 0;
        for (Item word : words) {
            if (word.start() >= free && !taken[word.start()] && !taken[word.end() - 1] && standsAlone(folded, word)) {
                items.add(word);
                free = word.end();
            }
        }
    }

    private static boolean standsAlone(String folded, Item word) {
        return !(Characters.isLatin(folded.charAt(word.start()))
                && (Characters.isLatin(Letters.at(folded, word.start() - 1))
                        || Characters.isLatin(Letters.at(folded, word.end()))))
                && !DosingWords.deniedAt(folded, word.end());
    }
}
