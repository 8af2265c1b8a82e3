package org.caseloom.kg.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** An estimate with its 95 % interval. */
public record Interval(double estimate, double low, double high) {
    private static final double CONFIDENCE = 0.95;
    private static final double Z = new NormalDistribution(null, 0, 1)
            .inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    private static final double HALF = 0.5;

    /** A share of a number of cases, which is not 0; Wilson's score interval. */
    static Interval share(int successes, int trials) {
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(trials, successes, CONFIDENCE);
        return new Interval((double) successes / trials, Math.max(0, wilson.getLowerBound()),
                Math.min(1, wilson.getUpperBound()));
    }

    /**
     * How many times as often the two occur together as they would by chance; the interval is that of the logarithm, as
     * of a ratio of two shares, one of which holds the other's cases.
     */
    static Interval lift(int both, int one, int two, int all) {
        double lift = (double) both * all / ((double) one * two);
        double error = Math.sqrt(Math.max(0, 1.0 / both - 1.0 / one + 1.0 / two - 1.0 / all));
        return ofLogarithm(lift, error);
    }

    /** The odds ratio, with a half added to each cell, so that an empty one does no harm. */
    static Interval oddsRatio(int both, int one, int two, int all) {
        double a = both + HALF;
        double b = one - both + HALF;
        double c = two - both + HALF;
        double d = all - one - two + both + HALF;
        return ofLogarithm(a * d / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    }

    private static Interval ofLogarithm(double estimate, double error) {
        return new Interval(estimate, estimate * Math.exp(-Z * error), estimate * Math.exp(Z * error));
    }
}
