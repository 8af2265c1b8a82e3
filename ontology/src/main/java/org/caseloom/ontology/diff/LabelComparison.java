package org.caseloom.ontology.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.diff.ConceptChange.KindChanged;
import org.caseloom.ontology.diff.ConceptChange.LabelAdded;
import org.caseloom.ontology.diff.ConceptChange.LabelRemoved;
import org.caseloom.ontology.diff.ConceptChange.Renamed;

/**
 * Compares the names of a concept as a curator would tell it: a preferred label in place of another is a renaming, the
 * same text as another kind is a change of kind. For one use.
 */
final class LabelComparison {
    /** A text in a language; one text can be several kinds of label. */
    private record Name(String lang, String text) {
        static Name of(Label label) {
            return new Name(label.lang(), label.text());
        }
    }

    private final Named concept;
    private final List<Label> before;
    private final List<Label> after;
    private final List<ConceptChange> changes = new ArrayList<>();

    LabelComparison(Named concept, List<Label> before, List<Label> after) {
        this.concept = concept;
        this.before = before;
        this.after = after;
    }

    List<ConceptChange> changes() {
        List<Label> gone = missing(before, after);
        List<Label> come = missing(after, before);
        rename(gone, come);
        for (Label label : gone) {
            Label instead = sameText(come, label);
            if (instead == null) {
                changes.add(new LabelRemoved(concept, label));
            } else {
                come.remove(instead);
                changes.add(new KindChanged(concept, label, instead.kind()));
            }
        }
        come.forEach(label -> changes.add(new LabelAdded(concept, label)));
        return changes;
    }

    /** How many names stay, but of other sources. */
    int restated() {
        Map<List<Object>, Label> was = before.stream()
                .collect(Collectors.toMap(LabelComparison::key, label -> label, (first, _) -> first,
                        LinkedHashMap::new));
        return (int) after.stream().filter(label -> {
            Label previous = was.get(key(label));
            return previous != null && !previous.equals(label);
        }).count();
    }

    private void rename(List<Label> gone, List<Label> come) {
        for (String lang : new TreeSet<>(gone.stream().map(Label::lang).toList())) {
            List<Label> from = preferred(gone, lang);
            List<Label> to = preferred(come, lang);
            if (from.size() == 1 && to.size() == 1) {
                Label old = from.getFirst();
                Label now = to.getFirst();
                changes.add(new Renamed(concept, lang, old.text(), now.text()));
                come.remove(now);
                gone.remove(old);
                // the new name was a synonym, the old one becomes one: both go without saying more than once
                gone.removeIf(label -> Name.of(label).equals(Name.of(now)));
                Label kept = sameText(come, old);
                if (kept != null) {
                    come.remove(kept);
                    changes.add(new KindChanged(concept, old, kept.kind()));
                }
            }
        }
    }

    private static @Nullable Label sameText(List<Label> labels, Label label) {
        return labels.stream().filter(other -> Name.of(other).equals(Name.of(label))).findFirst().orElse(null);
    }

    private static List<Label> preferred(List<Label> labels, String lang) {
        return labels.stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang))
                .toList();
    }

    private static List<Label> missing(List<Label> from, List<Label> in) {
        var keys = in.stream().map(LabelComparison::key).collect(Collectors.toSet());
        return from.stream()
                .filter(label -> !keys.contains(key(label)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> key(Label label) {
        return List.of(label.kind(), label.lang(), label.text());
    }
}
