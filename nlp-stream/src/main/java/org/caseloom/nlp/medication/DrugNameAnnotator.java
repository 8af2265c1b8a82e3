package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Completes the mentions of drugs (アズノール軟膏, 塩酸プロメタジン) and adds those whose names no ontology lists. A mention of another
 * kind inside of a drug's name goes; one that a name would cut stays, and the name goes.
 */
public final class DrugNameAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        List<DrugName> known = new ArrayList<>();
        BitSet taken = new BitSet();
        BitSet measured = new BitSet();
        for (Evidence mention : mentions) {
            int start = reading.normalized(mention.begin());
            int end = reading.normalized(mention.end());
            if (mention.concept().type() == MentionType.MEDICATION) {
                known.add(new DrugName(start, end, mention.concepts(), mention.rule()));
            } else {
                taken.set(start, end);
                if (mention.concept().type() == MentionType.TEST) {
                    measured.set(start);
                }
                if (mention.concept().type() == MentionType.PROCEDURE) {
                    addInside(mention, reading, known);
                }
            }
        }
        DrugNameFinder finder = new DrugNameFinder(reading.text(), reading.lexicon(), known, taken, measured);
        List<DrugName> names = BracketedNames.of(finder.find(), reading.text());
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            if (mention.concept().type() == MentionType.MEDICATION
                    && finder.isBarred(new DrugName(reading.normalized(mention.begin()),
                            reading.normalized(mention.end()), mention.concepts(), mention.rule()))) {
                evidences.remove(i);
            }
        }
        replace(names, evidences.all(), evidences, reading);
    }

    /** The drug in the name of what is done with it, 酸素 in 酸素投与: both are mentions. */
    private static void addInside(Evidence procedure, Reading reading, List<DrugName> known) {
        int start = reading.normalized(procedure.begin());
        String words = reading.text().folded().substring(start, reading.normalized(procedure.end()));
        int length = DrugWords.administration(words);
        if (length > 0) {
            List<TermEntry> drugs = reading.lexicon()
                    .matcher()
                    .entries(words.substring(0, length))
                    .stream()
                    .filter(entry -> entry.concept().type() == MentionType.MEDICATION)
                    .toList();
            if (!drugs.isEmpty()) {
                known.add(new DrugName(start, start + length, Evidence.concepts(drugs),
                        "term:" + drugs.getFirst().term().text()));
            }
        }
    }

    private static void replace(List<DrugName> names, List<Evidence> mentions, Evidences evidences, Reading reading) {
        int next = 0;
        for (DrugName name : names) {
            int begin = reading.text().originalStart(name.start());
            int end = reading.text().originalEnd(name.end());
            while (next < mentions.size() && mentions.get(next).end() <= begin) {
                next++;
            }
            int behind = next;
            boolean cuts = false;
            while (behind < mentions.size() && mentions.get(behind).begin() < end) {
                cuts |= !isWithin(mentions.get(behind), begin, end) && !holds(mentions.get(behind), begin, end);
                behind++;
            }
            if (!cuts && !stands(name, begin, end, mentions.subList(next, behind))) {
                for (int i = next; i < behind; i++) {
                    if (isWithin(mentions.get(i), begin, end)) {
                        evidences.remove(i);
                    }
                }
                evidences.add(Evidence.of(begin, end, name.concepts(), name.rule()));
            }
            while (next < behind && mentions.get(next).end() <= end) {
                next++;
            }
        }
    }

    private static boolean isWithin(Evidence mention, int begin, int end) {
        return mention.begin() >= begin && mention.end() <= end;
    }

    /** Whether it is what is done with the drug, and says so behind its name. */
    private static boolean holds(Evidence mention, int begin, int end) {
        return mention.concept().type() == MentionType.PROCEDURE && mention.begin() <= begin && mention.end() > end;
    }

    /** Whether the name is already there as it should be. */
    private static boolean stands(DrugName name, int begin, int end, List<Evidence> there) {
        return there.size() == 1 && there.getFirst().begin() == begin && there.getFirst().end() == end
                && there.getFirst().rule().equals(name.rule());
    }
}
