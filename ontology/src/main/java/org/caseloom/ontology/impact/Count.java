package org.caseloom.ontology.impact;

/**
 * A number, counted or estimated.
 *
 * @param margin how far the true number may lie to either side, with 95 % confidence; 0 where it was counted
 */
public record Count(long number, long margin) {
    /** The width of a 95 % interval of a normal distribution, in standard deviations to either side. */
    private static final double NORMAL_95 = 1.96;

    /** A counted number. */
    public static Count exactly(long number) {
        return new Count(number, 0);
    }

    /**
     * The total over a population, from a sample drawn without putting back.
     *
     * @param sum     of the sample's values
     * @param squares sum of their squares
     */
    static Count of(long sum, long squares, int sample, int population) {
        if (sample >= population || sample < 2) {
            return exactly(sum);
        }
        double mean = (double) sum / sample;
        double variance = Math.max(0, (squares - sample * mean * mean) / (sample - 1));
        double correction = (double) (population - sample) / (population - 1);
        double margin = NORMAL_95 * population * Math.sqrt(variance / sample * correction);
        return new Count(Math.round(mean * population), (long) Math.ceil(margin));
    }
}
