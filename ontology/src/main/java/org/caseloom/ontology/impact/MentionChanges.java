package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;

/** Tells which mentions of two structured forms of one text are the same, and what became of the others. */
final class MentionChanges {
    private MentionChanges() {}

    /** What became of the mentions, in the order of the text. Ids of mentions are numbers in order and mean nothing. */
    static List<MentionChange> between(List<Mention> before, List<Mention> after) {
        List<Mention> old = new ArrayList<>();
        List<Mention> fresh = new ArrayList<>();
        walk(before, after, old, fresh);
        pair(old, fresh, MentionChanges::same);
        if (old.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        List<MentionChange> changes = new ArrayList<>();
        pair(old, fresh, (one, other) -> one.span().equals(other.span()) && sameConcepts(one, other), changes);
        pair(old, fresh, (one, other) -> one.span().equals(other.span()), changes);
        pair(old, fresh, (one, other) -> one.start() < other.end() && other.start() < one.end(), changes);
        old.forEach(mention -> changes.add(new MentionChange(ChangeKind.LOST, mention, null)));
        fresh.forEach(mention -> changes.add(new MentionChange(ChangeKind.GAINED, null, mention)));
        changes.sort(Comparator.comparingInt(change -> change.shown().start()));
        return changes;
    }

    /** Side by side through both, which are nearly the same: keeps of each what is not the same where it is expected. */
    private static void walk(List<Mention> before, List<Mention> after, List<Mention> old, List<Mention> fresh) {
        int next = 0;
        for (Mention mention : before) {
            while (next < after.size() && after.get(next).start() < mention.start()) {
                fresh.add(after.get(next++));
            }
            if (next < after.size() && same(mention, after.get(next))) {
                next++;
            } else {
                old.add(mention);
            }
        }
        fresh.addAll(after.subList(next, after.size()));
    }

    private static boolean same(Mention one, Mention other) {
        return one.start() == other.start() && one.end() == other.end() && withoutId(one).equals(withoutId(other));
    }

    private static void pair(List<Mention> old, List<Mention> fresh, BiPredicate<Mention, Mention> same) {
        pair(old, fresh, same, new ArrayList<>());
    }

    /** Takes out the pairs that fit, each mention once, and notes them. */
    private static void pair(List<Mention> old, List<Mention> fresh, BiPredicate<Mention, Mention> fits,
            List<MentionChange> noted) {
        int next = 0;
        for (Iterator<Mention> mentions = old.iterator(); mentions.hasNext();) {
            Mention mention = mentions.next();
            for (int i = next; i < fresh.size() && fresh.get(i).start() < mention.end(); i++) {
                if (fits.test(mention, fresh.get(i))) {
                    Mention other = fresh.remove(i);
                    mentions.remove();
                    noted.add(new MentionChange(kind(mention, other), mention, other));
                    break;
                }
                if (fresh.get(i).end() <= mention.start()) {
                    next = i; // mentions come in the order of the text: those before this one are done with
                }
            }
        }
    }

    private static ChangeKind kind(Mention one, Mention other) {
        return withoutNames(one).equals(withoutNames(other)) ? ChangeKind.RELABELLED : ChangeKind.CHANGED;
    }

    private static boolean sameConcepts(Mention one, Mention other) {
        return ids(one).equals(ids(other));
    }

    private static List<String> ids(Mention mention) {
        return mention.concepts().stream().map(ConceptReference::id).toList();
    }

    private static Mention withoutId(Mention mention) {
        return copy(mention, mention.concepts(), mention.rule());
    }

    /** What is left of a mention when it does not matter what its concepts are called. */
    private static Mention withoutNames(Mention mention) {
        List<ConceptReference> bare = mention.concepts()
                .stream()
                .map(concept -> new ConceptReference(concept.id(), Map.of(), null))
                .toList();
        return copy(mention, bare, "");
    }

    /** A mention of other concepts, by another rule, without its id, its place and its speaker. */
    static Mention copy(Mention mention, List<ConceptReference> concepts, String rule) {
        return new Mention("", mention.start(), mention.end(), mention.text(), mention.type(), concepts,
                mention.assertion(), mention.experiencer(), mention.severity(), mention.course(), mention.site(),
                mention.laterality(), mention.multiplicity(), mention.value(), mention.time(), rule, mention.cue());
    }
}
