package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.nlp.medication.DosingSentence.Carried;
import org.caseloom.nlp.medication.DosingSentence.Item;
import org.caseloom.nlp.medication.DosingSentence.Said;
import org.caseloom.nlp.types.Dosing.Part;

/**
 * Ties the words of one English sentence to its drugs: a dose, a route and a frequency lead their drug directly ("30 mg of
 * prednisolone", "oral prednisolone") or follow it; a change in the passive is said of the drugs before it ("A and B were
 * stopped"), one in the active of those behind it ("we started A and B"). For one sentence and thread.
 */
final class EnglishDosingSentence {
    /** How far from its drug, or from what was said of it last, something may be said. */
    private static final int REACH = 60;
    private static final int CHANGE_REACH = 90;
    private static final int LONGEST_LEAD = 14;
    /** How far behind a change its drugs may begin: "started on a course of high-dose". */
    private static final int ACTIVE_REACH = 45;
    private static final int NOT_REACH = 14;
    /** How many drugs of an enumeration one change is said of. */
    private static final int MOST_DRUGS = 12;
    private static final GuardedPattern COORDINATION = GuardedPattern
            .of("(?:[ ,/+&]|and\\b|or\\b|plus\\b|with\\b|as well as\\b|\\([^)]{0,20}\\)|both\\b|to\\b|by\\b)*");
    private static final GuardedPattern LEAD = GuardedPattern
            .of("(?: ?of(?: the)?| ?dose of| ?doses of)? ?(?:high-dose |low-dose |pulse )?(?:of )?");
    private static final GuardedPattern PASSIVE = GuardedPattern.of(
            "(?:was|were|been|be|being|is|are) (?:(?:also|then|subsequently|gradually|slowly|immediately|temporarily|therefore|later|further"
                    + "|initially|promptly|empirically|successfully|rapidly|permanently|again|eventually|now) ){0,2}");
    private static final int LONGEST_PASSIVE = 40;

    private final String folded;
    private final int begin;
    private final List<Item> items;
    private final Carried before;
    private final List<Said> said = new ArrayList<>();
    private @Nullable Item current;
    private int reached;

    EnglishDosingSentence(String folded, int begin, List<Item> items, Carried before) {
        this.folded = folded;
        this.begin = begin;
        this.items = items;
        this.before = before;
    }

    List<Said> read() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Part part = item.part();
            if (item.isDrug()) {
                current = item;
                reached = item.end();
            } else if (part == null) {
                reached = item.isProcedure() ? reached : -1; // a value behind a test is the test's
            } else {
                switch (part) {
                    case DOSE, ROUTE, FREQUENCY, DURATION -> part(i);
                    case CHANGE -> change(i);
                }
            }
        }
        return said;
    }

    private void part(int i) {
        Item item = items.get(i);
        if (item.isRadiation()) {
            Item procedure = procedureBefore(i);
            if (procedure != null) {
                said.add(new Said(procedure.drug(), item));
            }
            return;
        }
        boolean touching = current != null && reached >= 0 && item.start() - reached <= 2;
        Item led = touching ? null : led(i);
        if (led != null) {
            said.add(new Said(led.drug(), item));
        } else if (isInReach(item, REACH)) {
            say(current.drug(), item);
        } else if (current == null && before.drug() >= 0
                && EnglishDosingWords.stands("dose", folded, begin, item.start())) {
            said.add(new Said(before.drug(), item));
        }
    }

    private @Nullable Item procedureBefore(int i) {
        for (int at = i - 1; at >= 0; at--) {
            if (items.get(at).isProcedure()) {
                return items.get(i).start() - items.get(at).end() <= REACH ? items.get(at) : null;
            }
        }
        return null;
    }

    /** The drug that this and the words between lead: 500 mg oral amoxicillin; null where they lead none. */
    private @Nullable Item led(int i) {
        int end = items.get(i).end();
        for (int at = i + 1; at < items.size(); at++) {
            Item next = items.get(at);
            if (next.start() < end || next.start() - end > LONGEST_LEAD + 10
                    || !LEAD.matches(folded, end, next.start())) {
                return null;
            }
            if (next.isDrug()) {
                return next;
            }
            if (next.part() == null || next.part() == Part.CHANGE) {
                return null;
            }
            end = next.end();
        }
        return null;
    }

    private void change(int i) {
        Item item = items.get(i);
        if (EnglishDosingWords.stands("not", folded, Math.max(begin, item.start() - NOT_REACH), item.start())) {
            return;
        }
        boolean passive = isPassive(item.start());
        boolean ahead = false;
        if (passive || isTouching(item)) {
            ahead = changeBefore(i);
        }
        if (!ahead || "changed".equals(item.value())) {
            ahead |= changeBehind(i);
        }
        if (!ahead && current == null && before.drug() >= 0
                && EnglishDosingWords.stands("dose", folded, begin, item.start())) {
            said.add(new Said(before.drug(), item));
        }
    }

    private boolean isTouching(Item item) {
        return current != null && reached >= 0 && item.start() - reached <= 2;
    }

    private boolean isPassive(int start) {
        for (int from = Math.max(begin, start - LONGEST_PASSIVE); from < start; from++) {
            if (PASSIVE.mayBegin(folded, from) && (from == begin || folded.charAt(from - 1) == ' ')
                    && PASSIVE.matches(folded, from, start)) {
                return true;
            }
        }
        return false;
    }

    /** Says it of the drugs that are enumerated last before it. */
    private boolean changeBefore(int i) {
        Item item = items.get(i);
        if (!isInReach(item, CHANGE_REACH)) {
            return false;
        }
        int from = Integer.MAX_VALUE;
        int drugs = 0;
        for (int at = i - 1; at >= 0 && drugs < MOST_DRUGS; at--) {
            Item drug = items.get(at);
            if (drug.part() == Part.CHANGE) {
                break;
            }
            if (drug.isDrug()) {
                int last = endOfSaid(at);
                if (from < Integer.MAX_VALUE && !(last <= from && COORDINATION.matches(folded, last, from))) {
                    break;
                }
                said.add(new Said(drug.drug(), item));
                from = leadStart(at);
                drugs++;
            }
        }
        reached = item.end();
        return drugs > 0;
    }

    /** Where what is said of the drug at this place ends. */
    private int endOfSaid(int at) {
        int end = items.get(at).end();
        for (int next = at + 1; next < items.size(); next++) {
            Item item = items.get(next);
            if (item.part() == null || item.part() == Part.CHANGE || item.start() - end > 2) {
                break;
            }
            end = item.end();
        }
        return end;
    }

    /** Where the words that lead a drug begin. */
    private int leadStart(int at) {
        int start = items.get(at).start();
        for (int before = at - 1; before >= 0; before--) {
            Item item = items.get(before);
            if (item.part() == null || item.part() == Part.CHANGE || !LEAD.matches(folded, item.end(), start)) {
                break;
            }
            start = item.start();
        }
        return start;
    }

    /** Says it of the drugs that are enumerated right behind it. */
    private boolean changeBehind(int i) {
        Item item = items.get(i);
        int end = item.end();
        boolean any = false;
        int drugs = 0;
        for (int at = i + 1; at < items.size() && drugs < MOST_DRUGS; at++) {
            Item next = items.get(at);
            if (next.part() == Part.CHANGE || next.isTest()) {
                break;
            }
            if (next.isDrug()) {
                boolean linked = any
                        ? next.start() >= end && COORDINATION.matches(folded, end, Math.max(end, leadStart(at)))
                        : next.start() - item.end() <= ACTIVE_REACH
                                && !EnglishDosingWords.stands("other", folded, item.end(), next.start());
                if (!linked) {
                    break;
                }
                said.add(new Said(next.drug(), item));
                any = true;
                drugs++;
                end = endOfSaid(at);
            }
        }
        return any;
    }

    private boolean isInReach(Item item, int reach) {
        return current != null && reached >= 0 && item.start() - reached <= reach
                && folded.indexOf(";", Math.min(reached, item.start()), item.start()) < 0;
    }

    private void say(int drug, Item item) {
        said.add(new Said(drug, item));
        reached = item.end();
    }

    Carried carried() {
        return current == null ? before : new Carried(current.drug(), Math.max(current.end(), reached));
    }
}
