package org.caseloom.nlp.relation;

import java.util.ArrayList;
import java.util.List;

/**
 * Mentions of one role that are enumerated (発熱、咳嗽と喀痰): what is said of one is said of all. Offsets are those of the
 * normalised text.
 *
 * @param affirmed whether it is said of the patient that they are there
 * @param mentions places in the list of the document's mentions
 */
record Group(Role role, boolean affirmed, int start, int end, List<Integer> mentions) {
    Group {
        mentions = List.copyOf(mentions);
    }

    Group with(int newEnd, int mention) {
        List<Integer> more = new ArrayList<>(mentions);
        more.add(mention);
        return new Group(role, affirmed, start, Math.max(end, newEnd), more);
    }
}
