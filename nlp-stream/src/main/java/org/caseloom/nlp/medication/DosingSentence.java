package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Quantity;
import org.caseloom.nlp.types.Dosing.Part;

/**
 * Ties the words of one sentence to its drugs: what is said follows its drug (PSL 60mg/日), or leads it directly
 * (経口ステロイド, 5mgのPSL); a change is said of all drugs since the last one (PSLとMMFを中止し). For one sentence and thread.
 */
final class DosingSentence {
    /** A drug, a test or the words of a dosing in a normalised text. */
    record Item(int start, int end, @Nullable Part part, @Nullable Quantity dose, @Nullable String value,
            boolean counted, int drug) {
        private static final int NO_DRUG = -1;
        private static final String PROCEDURE = "procedure";

        static Item drug(int start, int end, int mention) {
            return new Item(start, end, null, null, null, false, mention);
        }

        static Item test(int start, int end) {
            return new Item(start, end, null, null, null, false, NO_DRUG);
        }

        /** What is done; radiation has a dose. */
        static Item procedure(int start, int end, int mention) {
            return new Item(start, end, null, null, PROCEDURE, false, mention);
        }

        boolean isDrug() {
            return drug != NO_DRUG && !isProcedure();
        }

        boolean isProcedure() {
            return part == null && PROCEDURE.equals(value);
        }

        /** Whether it is a dose of radiation or light, which no drug has. */
        boolean isRadiation() {
            return dose != null && RADIATION.stream().anyMatch(dose.unit()::startsWith);
        }

        boolean isTest() {
            return part == null && drug == NO_DRUG;
        }
    }

    /** An item that was said of a drug. */
    record Said(int drug, Item item) {}

    /** The drug that a sentence leaves to the next one. */
    record Carried(int drug, int end) {
        static final Carried NOTHING = new Carried(Item.NO_DRUG, 0);
    }

    /** How far from its drug, or from what was said of it last, something may be said. */
    private static final int REACH = 40;
    /** How far a dose without a drug may be from that of the sentence before. */
    private static final int CARRY = 60;
    private static final int LONGEST_COORDINATION = 4;
    private static final String COORDINATION = "、,・/+とや&およ及びか 並に";
    private static final List<String> RADIATION = List.of("Gy", "J/cm2");
    private static final List<String> MEASURED = List.of("体重", "重量", "尿量", "出血量", "排液", "胸水", "腹水", "水分");

    private final String folded;
    private final List<Item> items;
    private final Carried before;
    private final List<Said> said = new ArrayList<>();
    private final List<Item> pending = new ArrayList<>();
    private @Nullable Item current;
    private @Nullable Item procedure;
    private int reached;

    DosingSentence(String folded, List<Item> items, Carried before) {
        this.folded = folded;
        this.items = items;
        this.before = before;
    }

    List<Said> read() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Part part = item.part();
            if (item.isDrug()) {
                if (!pending.isEmpty() && !isCoordinated(item)) {
                    pending.clear();
                }
                current = item;
                reached = item.end();
                pending.add(item);
            } else if (item.isProcedure()) {
                procedure = item;
            } else if (part == null) {
                reached = -REACH; // a value behind a test is the test's
            } else {
                Item next = i + 1 < items.size() ? items.get(i + 1) : null;
                switch (part) {
                    case DOSE -> dose(item, next);
                    case ROUTE, FREQUENCY, DURATION -> follow(item, next);
                    case CHANGE -> change(item);
                }
            }
        }
        return said;
    }

    private void radiation(Item item, @Nullable Item next) {
        if (procedure != null && item.start() - procedure.end() <= REACH) {
            said.add(new Said(procedure.drug(), item));
        } else if (next != null && next.isProcedure() && next.start() - item.end() <= LONGEST_COORDINATION) {
            said.add(new Said(next.drug(), item));
        }
    }

    private void dose(Item item, @Nullable Item next) {
        if (item.isRadiation()) {
            radiation(item, next);
            return;
        }
        for (String measured : MEASURED) {
            if (folded.startsWith(measured, Math.max(0, item.start() - measured.length()))) {
                return;
            }
        }
        boolean touching = current != null && item.start() - current.end() <= 1;
        if (!touching && leads(item, next)) {
            say(next, item);
        } else if (isInReach(item)) {
            say(current, item);
        } else if (item.counted() && current == null && before.drug() >= 0 && item.start() - before.end() < CARRY) {
            say(Item.drug(before.end(), before.end(), before.drug()), item);
        }
    }

    private void follow(Item item, @Nullable Item next) {
        boolean touching = current != null && item.start() - current.end() <= 1;
        if (!touching && leads(item, next)) {
            said.add(new Said(next.drug(), item)); // leading words settle no drug for what follows
        } else if (isInReach(item)) {
            say(current, item);
        }
    }

    /** Whether nothing but と and the like stands between this drug and what was said of the last one. */
    private boolean isCoordinated(Item drug) {
        if (reached < 0 || drug.start() - reached > LONGEST_COORDINATION) {
            return false;
        }
        for (int at = reached; at < drug.start(); at++) {
            if (COORDINATION.indexOf(folded.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void change(Item item) {
        if (pending.isEmpty()) {
            if (isInReach(item)) {
                say(current, item);
            }
            return;
        }
        int end = pending.getLast().end();
        if (item.start() - Math.max(end, reached) <= REACH) {
            pending.forEach(drug -> said.add(new Said(drug.drug(), item)));
            reached = item.end();
        }
        pending.clear();
    }

    /** Whether the next item is the drug that these words stand before. */
    private boolean leads(Item item, @Nullable Item next) {
        if (next == null || !next.isDrug()) {
            return false;
        }
        int gap = next.start() - item.end();
        return gap == 0 || gap == 1 && (folded.charAt(item.end()) == 'の' || folded.charAt(item.end()) == ' ');
    }

    private boolean isInReach(Item item) {
        return current != null && item.start() - reached <= REACH && reached >= 0;
    }

    private void say(Item drug, Item item) {
        said.add(new Said(drug.drug(), item));
        current = drug;
        reached = item.end();
    }

    Carried carried() {
        return current == null ? before : new Carried(current.drug(), Math.max(current.end(), reached));
    }
}
