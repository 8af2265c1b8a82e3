package org.caseloom.kg.statistics;

/** Ages as they are grouped: the first year, then tens of years; over 90 together, as privacy asks. */
enum AgeBand {
    UNDER_1("0"),
    FROM_1("1-9"),
    FROM_10("10-19"),
    FROM_20("20-29"),
    FROM_30("30-39"),
    FROM_40("40-49"),
    FROM_50("50-59"),
    FROM_60("60-69"),
    FROM_70("70-79"),
    FROM_80("80-89"),
    FROM_90("90+");

    private static final int DECADE = 10;

    private final String label;

    AgeBand(String label) {
        this.label = label;
    }

    static AgeBand of(int years) {
        return years < 1 ? UNDER_1 : values()[Math.min(years / DECADE + 1, values().length - 1)];
    }

    @Override
    public String toString() {
        return label;
    }
}
