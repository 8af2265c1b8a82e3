package org.caseloom.ontology.imports.table;

import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.MappingRelation;

/**
 * Reads a mapping file, the YAML that says what the columns of a table mean (docs/importing-tables.md). Whatever is
 * wrong in it throws {@code SOURCE_DAMAGED} with the file, the line and what could stand there. Stateless.
 */
final class LayoutFile {
    /** Stands for no mention type: the concept is kept, but never annotated. */
    private static final String NONE = "none";

    private LayoutFile() {}

    /**
     * The layout in that file.
     *
     * @param file  its name, for complaints
     * @param table the name of the table it lies beside: the ending tells what is not written
     */
    static Layout read(String file, Reader text, String table) {
        Block root = Block.of(file, text).only("title", "recognise", "source", "table", "empty", "skip-rows", "concept",
                "forms");
        Block source = root.block("source").orElseThrow(() -> root.wrong("\"source\" is missing"));
        Layout.SourceRule rule = source(source);
        return new Layout(file, root.text("title", rule.title()), rule, root.pattern("recognise").orElse(null),
                ShapeBlock.read(root.block("table"), table),
                root.values("empty").stream().map(Block.Value::text).collect(Collectors.toSet()),
                root.blocks("skip-rows").stream().map(LayoutFile::filter).toList(),
                meaning(root));
    }

    private static Layout.SourceRule source(Block block) {
        block.only("id", "title", "version", "version-pattern", "version-in-name", "licence", "redistributable");
        String id = block.required("id").text();
        return new Layout.SourceRule(id, block.text("title", id), block.value("version").map(Block.Value::text)
                .orElse(null), block.pattern("version-pattern").orElse(null),
                block.pattern("version-in-name")
                        .orElse(null),
                block.value("licence").map(Block.Value::text).orElse(null),
                block.flag("redistributable", false));
    }

    private static Layout.Meaning meaning(Block root) {
        if (root.has("concept") == root.has("forms")) {
            throw root.wrong("either \"concept\" or \"forms\" must say what a row is");
        }
        return root.block("concept").<Layout.Meaning>map(LayoutFile::concepts)
                .orElseGet(() -> forms(root.block("forms").orElseThrow()));
    }

    private static Layout.Concepts concepts(Block block) {
        block.only("id", "type", "labels", "parents", "mappings", "definitions", "obsolete");
        return new Layout.Concepts(Template.of(block.required("id")), type(block),
                block.blocks("labels").stream().map(LayoutFile::label).toList(),
                block.block("parents").map(LayoutFile::parents),
                block.blocks("mappings").stream().map(LayoutFile::mapping).toList(),
                block.blocks("definitions").stream().map(definition -> {
                    definition.only("column", "lang");
                    return new Layout.TextRule(column(definition), definition.text("lang", ""));
                }).toList(),
                block.block("obsolete").map(LayoutFile::filter));
    }

    private static Layout.TypeRule type(Block concept) {
        Map<Pattern, Optional<MentionType>> patterns = new LinkedHashMap<>();
        if (!concept.isBlock("type")) {
            return new Layout.TypeRule(Optional.empty(), patterns,
                    concept.value("type").flatMap(LayoutFile::mentionType), Optional.empty());
        }
        Block type = concept.block("type").orElseThrow().only("column", "patterns", "otherwise", "unless");
        type.block("patterns").ifPresent(block -> block.keys().forEach(key -> {
            Block.Value value = block.required(key);
            patterns.put(new Block.Value(value.file(), value.line(), key).pattern(), mentionType(value));
        }));
        return new Layout.TypeRule(type.value("column").map(Layout.Column::new), patterns,
                type.value("otherwise").flatMap(LayoutFile::mentionType),
                type.block("unless").map(LayoutFile::filter));
    }

    private static Layout.LabelRule label(Block block) {
        block.only("column", "lang", "kind", "separator");
        return new Layout.LabelRule(column(block), block.text("lang", ""), kind(block, LabelKind.EXACT),
                block.text("separator", ""));
    }

    private static Layout.ParentRule parents(Block block) {
        block.only("by", "column", "prefix", "separator", "roots");
        Layout.By by = one(block.required("by"), Layout.By.values(), LayoutFile::code);
        if (by != Layout.By.CODE) {
            block.required("column");
        }
        Map<String, String> roots = new LinkedHashMap<>();
        block.block("roots").ifPresent(names -> names.keys()
                .forEach(name -> roots.put(name, names.required(name).text())));
        return new Layout.ParentRule(by, block.value("column").map(Layout.Column::new), prefix(block),
                block.text("separator", ""), roots);
    }

    private static Layout.MappingRule mapping(Block block) {
        block.only("column", "relation", "when-shared", "prefix", "separator");
        MappingRelation relation = relation(block, "relation", MappingRelation.CROSS_REFERENCE);
        return new Layout.MappingRule(column(block), relation, relation(block, "when-shared", relation), prefix(block),
                block.text("separator", ""));
    }

    private static Layout.Forms forms(Block block) {
        block.only("forms", "name", "name-separator", "code", "code-separator", "negation", "fragment");
        List<Layout.FormRule> forms = block.blocks("forms").stream().map(form -> {
            form.only("column", "lang", "kind", "separator");
            return new Layout.FormRule(column(form), form.text("lang", "ja"), kind(form, LabelKind.EXACT),
                    form.text("separator", ""));
        }).toList();
        return new Layout.Forms(forms, new Layout.Column(block.required("name")), block.text("name-separator", ""),
                block.value("code").map(Layout.Column::new), block.text("code-separator", ""),
                block.pattern("negation"), block.pattern("fragment"));
    }

    private static Layout.Filter filter(Block block) {
        block.only("column", "matches");
        return new Layout.Filter(column(block), block.required("matches").pattern());
    }

    private static Layout.Column column(Block block) {
        return new Layout.Column(block.required("column"));
    }

    /** {@code ICD10:} of {@code ICD10}; empty where none is given. */
    private static String prefix(Block block) {
        String prefix = block.text("prefix", "");
        return prefix.isEmpty() || prefix.endsWith(":") ? prefix : prefix + ":";
    }

    private static Optional<MentionType> mentionType(Block.Value value) {
        return value.text().equals(NONE)
                ? Optional.empty()
                : Optional.of(one(value, MentionType.values(), MentionType::code));
    }

    private static LabelKind kind(Block block, LabelKind otherwise) {
        return block.value("kind").map(value -> one(value, LabelKind.values(), LabelKind::code)).orElse(otherwise);
    }

    private static MappingRelation relation(Block block, String key, MappingRelation otherwise) {
        return block.value(key)
                .map(value -> one(value, MappingRelation.values(), MappingRelation::code))
                .orElse(otherwise);
    }

    /** The constant of that code. */
    static <T> T one(Block.Value value, T[] constants, Function<T, String> code) {
        return Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.wrong("\"" + value.text() + "\" is none of "
                        + Arrays.stream(constants).map(code).collect(Collectors.joining(", "))));
    }

    /** {@code fixed-width} of {@code FIXED_WIDTH}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
