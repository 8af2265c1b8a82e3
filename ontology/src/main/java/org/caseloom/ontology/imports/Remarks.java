package org.caseloom.ontology.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects {@link Remark}s while a file is read: one per code, with a count and the first example. Not thread-safe. */
public final class Remarks {
    private final Map<String, Remark> byCode = new LinkedHashMap<>();

    /**
     * Counts one case.
     *
     * @param example where and what, kept of the first case only
     * @param meaning kept of the first case only
     */
    public void add(String code, String example, String meaning) {
        Remark before = byCode.get(code);
        byCode.put(code, before == null
                ? new Remark(code, 1, example, meaning)
                : new Remark(code, before.count() + 1, before.example(), before.meaning()));
    }

    /** In the order in which each first came up. */
    public List<Remark> list() {
        return List.copyOf(byCode.values());
    }
}
