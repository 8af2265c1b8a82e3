package org.caseloom.ontology.imports.table;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** A block of a layout file: keys with values that know their line, so that every complaint names it. Immutable. */
final class Block {
    private final String file;
    private final int line;
    private final Map<String, Node> nodes;

    private Block(String file, Node node) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        this.nodes = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(file, line, "keys with values should stand here");
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(file, line(entry.getKeyNode()), "a key should stand here");
            }
            nodes.put(key.getValue(), entry.getValueNode());
        }
    }

    /** The whole of a file. */
    static Block of(String file, Reader text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(text);
            if (root == null) {
                throw wrong(file, 1, "it is empty");
            }
            return new Block(file, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            throw wrong(file, line, "it is no valid YAML: " + broken.getProblem());
        }
    }

    /** Complains of a key that means nothing here: it is a slip of the pen more often than a wish. */
    Block only(String... known) {
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            if (!Set.of(known).contains(entry.getKey())) {
                throw wrong(file, line(entry.getValue()),
                        "\"" + entry.getKey() + "\" means nothing here; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Whether keys with values stand there, rather than a single value. */
    boolean isBlock(String key) {
        return nodes.get(key) instanceof MappingNode;
    }

    Set<String> keys() {
        return nodes.keySet();
    }

    Optional<Value> value(String key) {
        Node node = nodes.get(key);
        return node == null ? Optional.empty() : Optional.of(value(node));
    }

    Value required(String key) {
        return value(key).orElseThrow(() -> wrong("\"" + key + "\" is missing"));
    }

    String text(String key, String otherwise) {
        return value(key).map(Value::text).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key).map(value -> switch (value.text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw value.wrong("yes or no should stand here");
        }).orElse(otherwise);
    }

    int number(String key, int otherwise) {
        return value(key).map(value -> {
            if (!value.text().matches("\\d{1,6}")) {
                throw value.wrong("a number should stand here");
            }
            return Integer.parseInt(value.text());
        }).orElse(otherwise);
    }

    Optional<Pattern> pattern(String key) {
        return value(key).map(Value::pattern);
    }

    /** The values of a list; a single value is a list of one. */
    List<Value> values(String key) {
        return elements(key).stream().map(this::value).toList();
    }

    Optional<Block> block(String key) {
        return Optional.ofNullable(nodes.get(key)).map(node -> new Block(file, node));
    }

    /** The blocks of a list; a single block is a list of one. */
    List<Block> blocks(String key) {
        return elements(key).stream().map(node -> new Block(file, node)).toList();
    }

    /** What to throw where this block as a whole is wrong. */
    CaseloomException wrong(String what) {
        return wrong(file, line, what);
    }

    private List<Node> elements(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? new ArrayList<>(sequence.getValue()) : List.of(node);
    }

    private Value value(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(file, line(node), "a single value should stand here");
        }
        return new Value(file, line(node), scalar.getValue());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static CaseloomException wrong(String file, int line, String what) {
        return new CaseloomException(ErrorCode.SOURCE_DAMAGED, file + ", line " + line + ": " + what);
    }

    /** A value and where it stands. */
    record Value(String file, int line, String text) {
        CaseloomException wrong(String what) {
            return Block.wrong(file, line, what);
        }

        Pattern pattern() {
            try {
                return Pattern.compile(text);
            } catch (PatternSyntaxException broken) {
                throw wrong("not a regular expression: " + broken.getDescription());
            }
        }
    }
}
