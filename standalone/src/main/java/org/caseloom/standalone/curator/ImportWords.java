package org.caseloom.standalone.curator;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The report of an import for a terminal: every file, then what the merge decided, then what to do next. */
final class ImportWords {
    private ImportWords() {}

    /** Prints it; returns how many files are damaged. */
    static int print(PrintWriter out, JsonNode report, Words words) {
        Map<String, JsonNode> merged = new HashMap<>();
        report.path("merge").path("files").forEach(file -> merged.put(file.path("file").asText(), file));
        int damaged = 0;
        for (JsonNode file : report.path("files")) {
            file(out, file, merged.get(file.path("file").asText()), words);
            damaged += file.path("outcome").asText().equals("DAMAGED") ? 1 : 0;
        }
        JsonNode merge = report.path("merge");
        for (JsonNode correction : merge.path("corrections")) {
            if (correction.path("result").asText().equals("APPLIED")) {
                JsonNode wrong = correction.path("correction");
                out.printf("%s %s: %s → %s (%s)%n", words.of("訂正", "corrected"), wrong.path("subject").asText(),
                        wrong.path("wrong").asText(), wrong.path("right").asText(words.of("削除", "dropped")),
                        wrong.path("reason").asText());
            }
        }
        for (JsonNode conflict : merge.path("conflicts")) {
            JsonNode first = conflict.path("cases").path(0);
            out.printf("%s: %,d (%s %s – %s: %s)%n", conflict.path("kind").asText(), conflict.path("count").asInt(),
                    words.of("例", "for instance"), first.path("id").asText(), first.path("other").asText(),
                    first.path("detail").asText());
        }
        JsonNode totals = merge.path("totals");
        out.printf(words.of("概念: 追加 %,d、変更 %,d、不変 %,d、廃止 %,d、統合された識別子 %,d（%.1f 秒）%n",
                "Concepts: %,d added, %,d changed, %,d unchanged, %,d obsoleted; %,d identifiers merged (%.1f s)%n"),
                totals.path("added").asInt(), totals.path("updated").asInt(), totals.path("unchanged").asInt(),
                totals.path("obsoleted").asInt(), totals.path("members").asInt(),
                report.path("milliseconds").asLong() / 1000.0);
        String draft = report.path("draft").path("id").asText();
        out.printf(words.of("ドラフト %s。次は: ontology validate %s, ontology preview %s, ontology publish %s%n",
                "Draft %s. Next: ontology validate %s, ontology preview %s, ontology publish %s%n"), draft, draft,
                draft,
                draft);
        return damaged;
    }

    private static void file(PrintWriter out, JsonNode file, @Nullable JsonNode merged, Words words) {
        String name = file.path("file").asText();
        String outcome = file.path("outcome").asText();
        if (!outcome.equals("TAKEN")) {
            out.printf("%-8s %s: %s%s%n", words.of(japanese(outcome), outcome.toLowerCase(Locale.ROOT)), name,
                    file.has("code") ? file.path("code").asText() + " " : "", file.path("reason").asText());
            return;
        }
        JsonNode source = file.path("source");
        out.printf("%-8s %s: %s, %s %s", words.of("取込", "taken"), name, file.path("format").asText(),
                source.path("id").asText(), source.path("version").asText(""));
        file.path("counts").properties().forEach(count -> {
            if (count.getValue().isNumber() && count.getValue().asLong() != 0) {
                out.printf(", %s %,d", count.getKey(), count.getValue().asLong());
            }
        });
        if (merged != null) {
            out.printf(words.of("; 統合 %,d、訂正 %,d、見送り %,d", "; %,d merged, %,d corrected, %,d skipped"),
                    merged.path("merged").asInt(), merged.path("corrected").asInt(), merged.path("skipped").asInt());
        }
        if (!source.path("redistributable").asBoolean()) {
            out.print(words.of("; 再配布不可", "; not for redistribution"));
        }
        out.println();
        for (JsonNode remark : file.path("remarks")) {
            out.printf("           %s ×%,d: %s (%s)%n", remark.path("code").asText(), remark.path("count").asInt(),
                    remark.path("meaning").asText(), remark.path("example").asText());
        }
    }

    private static String japanese(String outcome) {
        return switch (outcome) {
            case "SKIPPED" -> "対象外";
            case "UNKNOWN" -> "不明";
            case "DAMAGED" -> "破損";
            default -> outcome;
        };
    }
}
