package org.caseloom.lexicon.nearest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The forms that are written most like a given one. Likeness is the cosine between the runs of one to three characters
 * of both, where a run counts the more the fewer forms have it; 1 is the same form. Immutable and thread-safe. Takes
 * about 100 bytes a form of eight characters; a question costs time in proportion to the forms that share a run.
 *
 * @param <V> what a form stands for
 */
public final class NearestForms<V> {
    /** Characters of the longest run. */
    private static final int LONGEST_RUN = 3;
    /** A run that stands in more of the forms than this says too little for its cost. */
    private static final double TOO_COMMON = 0.3;
    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';

    private final String[] forms;
    private final List<V> values;
    private final Map<Long, int[]> formsWith;
    private final double[] lengths;

    /** A form that is like the one asked for. */
    public record Neighbour<V>(String form, double likeness, V value) {}

    private NearestForms(String[] forms, List<V> values, Map<Long, int[]> formsWith) {
        this.forms = forms;
        this.values = values;
        this.formsWith = formsWith;
        this.lengths = new double[forms.length];
        for (int i = 0; i < forms.length; i++) {
            lengths[i] = length(runs(forms[i]));
        }
    }

    /** Compares with these forms. Both sides must be folded alike before; empty forms are like none. */
    public static <V> NearestForms<V> of(Map<String, ? extends V> byForm) {
        String[] forms = byForm.keySet().toArray(String[]::new);
        Arrays.sort(forms);
        Map<Long, int[]> postings = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < forms.length; i++) {
            for (long run : runs(forms[i])) {
                int count = counts.merge(run, 1, Integer::sum) - 1;
                int[] known = postings.computeIfAbsent(run, _ -> new int[2]);
                if (count == known.length) {
                    known = Arrays.copyOf(known, count * 2);
                    postings.put(run, known);
                }
                known[count] = i;
            }
        }
        postings.replaceAll((run, known) -> Arrays.copyOf(known, counts.get(run)));
        return new NearestForms<>(forms, Arrays.stream(forms).<V>map(byForm::get).toList(), postings);
    }

    /** At most so many forms, the most alike first; of equals the shorter, then by their characters. */
    public List<Neighbour<V>> nearest(String form, int most) {
        long[] runs = runs(form);
        double[] likeness = new double[forms.length];
        double length = length(runs);
        for (long run : runs) {
            int[] with = formsWith.getOrDefault(run, new int[0]);
            if (with.length <= 1 + TOO_COMMON * forms.length) {
                double weight = weight(with.length);
                for (int other : with) {
                    likeness[other] += weight * weight / (length * lengths[other]);
                }
            }
        }
        Comparator<Neighbour<V>> best = Comparator.<Neighbour<V>>comparingDouble(Neighbour::likeness)
                .reversed()
                .thenComparing(neighbour -> neighbour.form().length())
                .thenComparing(Neighbour::form);
        PriorityQueue<Neighbour<V>> kept = new PriorityQueue<>(best.reversed());
        for (int i = 0; i < forms.length; i++) {
            if (likeness[i] > 0 && (kept.size() < most || likeness[i] >= kept.peek().likeness())) {
                kept.add(new Neighbour<>(forms[i], likeness[i], values.get(i)));
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
        return kept.stream().sorted(best).toList();
    }

    /** How many forms there are. */
    public int size() {
        return forms.length;
    }

    private double length(long[] runs) {
        double sum = 0;
        for (long run : runs) {
            double weight = weight(formsWith.getOrDefault(run, new int[0]).length);
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    /** What a run counts that so many forms have; one that none has, as much as one that a single form has. */
    private double weight(int with) {
        return Math.log1p((double) forms.length / Math.max(1, with));
    }

    /** The different runs of a form, which begins and ends with a mark of its own, each as one number, sorted. */
    private static long[] runs(String form) {
        String marked = BEGIN + form + END;
        long[] runs = new long[LONGEST_RUN * marked.length()];
        int count = 0;
        for (int at = 0; !form.isEmpty() && at < marked.length(); at++) {
            long run = 0;
            for (int end = at; end < Math.min(at + LONGEST_RUN, marked.length()); end++) {
                run = run << Character.SIZE | marked.charAt(end);
                if (run != BEGIN && run != END) {
                    runs[count++] = run;
                }
            }
        }
        return Arrays.stream(runs, 0, count).sorted().distinct().toArray();
    }
}
