package org.caseloom.ontology.imports.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parents of a classification by the structure of its codes: R52.9 lies below R52, and that below the narrowest range
 * it is in, R50-R69. Not thread-safe.
 */
final class CodeTree {
    private static final Pattern RANGE = Pattern.compile("([A-Z]\\d[0-9A-Z])-([A-Z]\\d[0-9A-Z])");

    private final Drafts drafts;
    private final List<Range> ranges = new ArrayList<>();

    CodeTree(Drafts drafts) {
        this.drafts = drafts;
        for (Draft draft : drafts.all()) {
            Matcher range = RANGE.matcher(code(draft.id));
            if (range.matches()) {
                ranges.add(new Range(draft.id, range.group(1), range.group(2)));
            }
        }
        ranges.sort(Comparator.comparing(Range::width));
    }

    /** Gives each concept its parent. */
    void link() {
        for (Draft draft : drafts.all()) {
            Matcher range = RANGE.matcher(code(draft.id));
            if (range.matches()) {
                below(draft, range.group(1), range.group(2));
            } else if (!prefix(draft)) {
                below(draft, code(draft.id), code(draft.id));
            }
        }
    }

    /** Whether a shorter code that this one begins with is its parent. */
    private boolean prefix(Draft draft) {
        for (int length = draft.id.length() - 1; length > draft.id.indexOf(':') + 1; length--) {
            String shorter = draft.id.substring(0, length);
            if (drafts.has(shorter)) {
                draft.parents.add(shorter);
                return true;
            }
        }
        return false;
    }

    private void below(Draft draft, String first, String last) {
        int width = first.equals(last) ? -1 : Range.width(first, last);
        for (Range range : ranges) {
            boolean wider = range.width() > width && !range.id().equals(draft.id);
            if (wider && range.first().compareTo(first) <= 0 && range.last().compareTo(last) >= 0) {
                draft.parents.add(range.id());
                return;
            }
        }
    }

    private static String code(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private record Range(String id, String first, String last) {
        int width() {
            return width(first, last);
        }

        static int width(String first, String last) {
            return place(last) - place(first);
        }

        private static int place(String code) {
            return Integer.parseInt(code.substring(0, 3), Character.MAX_RADIX);
        }
    }
}
