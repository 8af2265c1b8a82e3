package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.nlp.context.Scopes.Place;

/**
 * The mentions of a text that lie in no other, each with those inside it: what cues speak about. Two that only overlap
 * are expressions of their own. Immutable.
 */
final class Expressions {
    private final List<Place> places;
    /** Where each expression's outermost mention stands in the list of places. */
    private final int[] outer;

    /** Takes the mentions in text order, the longer first where two begin together. */
    Expressions(List<Place> places) {
        this.places = places;
        List<Integer> found = new ArrayList<>(places.size());
        int end = -1;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).end() > end) {
                found.add(i);
                end = places.get(i).end();
            }
        }
        outer = found.stream().mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return outer.length;
    }

    Place outer(int expression) {
        return places.get(outer[expression]);
    }

    Place place(int index) {
        return places.get(index);
    }

    int start(int expression) {
        return outer(expression).start();
    }

    int end(int expression) {
        return outer(expression).end();
    }

    /** The places of the outermost mention and of those inside that end with it. */
    List<Integer> heads(int expression) {
        int behind = expression + 1 < outer.length ? outer[expression + 1] : places.size();
        List<Integer> heads = new ArrayList<>(1);
        for (int i = outer[expression]; i < behind; i++) {
            if (places.get(i).end() == end(expression)) {
                heads.add(i);
            }
        }
        return heads;
    }

    int firstBeginningAt(int offset) {
        int low = 0;
        int high = outer.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last expression that ends at this offset or before it; -1 where there is none. */
    int lastEndingBy(int offset) {
        int index = firstBeginningAt(offset) - 1;
        while (index >= 0 && end(index) > offset) {
            index--; // ends grow with starts, so few steps
        }
        return index;
    }
}
