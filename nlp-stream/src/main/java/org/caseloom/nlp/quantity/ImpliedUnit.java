package org.caseloom.nlp.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Unit;

/**
 * The unit that a bare number must have had where it is out of range in the default unit: 血小板 15.2 is 万/µL. Of
 * several, the one that brings it nearest to what the rules of the test decide. Stateless.
 *
 * @param grammar knows in which units one counts so
 */
record ImpliedUnit(UnitTable units, ThresholdRules rules, ValueGrammar grammar) {
    /** The unit; null where none makes the number a value of the test. */
    @Nullable
    Unit of(BigDecimal number, Concept test, Analyte analyte) {
        double centre = rules.centre(test);
        if (centre <= 0 || number.compareTo(BigDecimal.ONE) < 0 || analyte.defaultUnit() == null) {
            return null;
        }
        Unit best = null;
        double nearest = Double.MAX_VALUE;
        for (String id : analyte.units()) {
            Unit unit = units.unit(id);
            BigDecimal converted = units.convert(number, id, analyte.defaultUnit(), analyte).orElse(null);
            if (unit == null || converted == null || converted.signum() <= 0 || !analyte.isPlausible(converted)
                    || !grammar.countsIn(unit, number)) {
                continue;
            }
            double distance = Math.abs(Math.log(converted.doubleValue() / centre));
            if (distance < nearest || distance == nearest && id.compareTo(best.id()) > 0) {
                best = unit;
                nearest = distance;
            }
        }
        return best;
    }
}
