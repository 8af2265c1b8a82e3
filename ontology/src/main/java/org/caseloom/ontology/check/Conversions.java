package org.caseloom.ontology.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Unit;

/** Which unit values can be brought into, by the ways that structuring goes: at most by one common unit. */
final class Conversions {
    private static final int LONGEST_CHAIN = 2;

    private final Map<String, Unit> units;

    Conversions(Map<String, Unit> units) {
        this.units = units;
    }

    /** Whether a value in one unit has a number in the other. */
    boolean reaches(String from, String to, @Nullable Analyte analyte) {
        if (from.equals(to) || analyte != null && analyte.conversions()
                .stream()
                .anyMatch(conversion -> conversion.from().equals(from) && conversion.to().equals(to))) {
            return true;
        }
        String at = from;
        for (int steps = LONGEST_CHAIN; steps > 0 && converts(at); steps--) {
            at = units.get(at).convertsTo();
            if (at.equals(to)) {
                return true;
            }
        }
        return converts(to) && at.equals(units.get(to).convertsTo());
    }

    /** Whether following the conversions of a unit comes back to it; of such a circle, the first unit by id. */
    boolean startsCycle(String unit) {
        Set<String> seen = new TreeSet<>();
        String at = unit;
        while (at != null && seen.add(at)) {
            Unit next = units.get(at);
            at = next == null ? null : next.convertsTo();
        }
        return unit.equals(at) && unit.equals(seen.iterator().next());
    }

    private boolean converts(String id) {
        Unit unit = units.get(id);
        return unit != null && unit.convertsTo() != null && unit.factor() != null && unit.factor().signum() != 0;
    }
}
