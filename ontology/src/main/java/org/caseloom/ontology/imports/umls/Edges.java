package org.caseloom.ontology.imports.umls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which number is below which, in eight bytes an edge; millions of them have to fit beside the names. Edges are added
 * first and asked for afterwards. Not thread-safe.
 */
final class Edges {
    private static final int FIRST = 1024;
    private static final int HALF = 32;

    private long[] edges = new long[FIRST];
    private int size;
    private boolean sorted;

    void add(int below, int above) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, size * 2);
        }
        edges[size] = (long) below << HALF | above;
        size++;
        sorted = false;
    }

    /** What that number is below, each once, in order. */
    List<String> above(int below, IntFunction<String> name) {
        if (!sorted) {
            Arrays.sort(edges, 0, size);
            sorted = true;
        }
        int at = Arrays.binarySearch(edges, 0, size, (long) below << HALF);
        at = at < 0 ? -at - 1 : at;
        List<String> above = new ArrayList<>();
        long last = -1;
        while (at < size && (int) (edges[at] >> HALF) == below) {
            if (edges[at] != last) {
                above.add(name.apply((int) edges[at]));
            }
            last = edges[at];
            at++;
        }
        return above;
    }
}
