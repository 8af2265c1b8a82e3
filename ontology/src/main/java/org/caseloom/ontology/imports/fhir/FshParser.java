package org.caseloom.ontology.imports.fhir;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.imports.Remarks;
import org.caseloom.ontology.imports.SourceLines;

/**
 * Parses the code systems of FHIR Shorthand 3.0 (HL7 FSH, 3.3.3 and 3.4.5): a rule per line, the hierarchy by blanks or
 * by several codes in a rule, texts that may span lines, comments. Profiles and value sets of the file are passed over.
 * Not thread-safe.
 */
final class FshParser {
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern ENTITY = Pattern
            .compile("(CodeSystem|Alias|ValueSet|Profile|Extension|Instance|Logical"
                    + "|Resource|Invariant|RuleSet|Mapping):\\s*(.*)");
    private static final Pattern HEADER = Pattern.compile("(Id|Title|Description):\\s*(?:" + TEXT + "|(\\S+)).*",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("#(?:\"([^\"]+)\"|(\\S+))\\s*");
    private static final Pattern NAMES = Pattern.compile("(?:" + TEXT + ")?\\s*(?:" + TEXT + ")?\\s*", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("(\\^\\S+)\\s*=\\s*(?:" + TEXT + "|#?(\\S+)).*",
            Pattern.DOTALL);
    private static final Pattern DESIGNATION = Pattern.compile("\\^designation(?:\\[[^]]*])?\\.(language|value)");

    private final SourceLines lines;
    private final Remarks remarks;
    private final Map<String, String> properties = new HashMap<>();
    private final List<FshConcept> concepts = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String language = "";
    private boolean inCodeSystem;

    FshParser(SourceLines lines, Remarks remarks) {
        this.lines = lines;
        this.remarks = remarks;
    }

    /** The code system of the file. */
    FshCodeSystem parse() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            int number = lines.number();
            String statement = whole(line);
            Matcher entity = ENTITY.matcher(statement);
            if (entity.matches()) {
                inCodeSystem = entity.group(1).equals("CodeSystem");
                if (inCodeSystem) {
                    properties.putIfAbsent("CodeSystem", entity.group(2).strip());
                }
            } else if (inCodeSystem && !statement.isBlank()) {
                take(number, statement);
            }
        }
        return new FshCodeSystem(properties, concepts);
    }

    private void take(int number, String statement) {
        Matcher header = HEADER.matcher(statement);
        if (header.matches()) {
            properties.putIfAbsent(header.group(1), unescaped(header.group(2), header.group(3)));
            return;
        }
        int star = statement.indexOf('*');
        String rule = star < 0 ? "" : statement.substring(star + 1).strip();
        boolean understood = star >= 0 && statement.substring(0, star).isBlank()
                && (rule.startsWith("#") ? concept(number, depth(statement, star), rule) : property(star, rule));
        if (!understood) {
            remarks.add("LINE_DAMAGED", "line " + number + ": " + statement,
                    "It is no rule of FHIR Shorthand; the line was left out.");
        }
    }

    private boolean concept(int number, int depth, String rule) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(rule);
        int end = 0;
        while (code.region(end, rule.length()).lookingAt()) {
            codes.add(code.group(1) == null ? code.group(2) : code.group(1));
            end = code.end();
        }
        Matcher names = NAMES.matcher(rule).region(end, rule.length());
        if (!names.matches()) {
            // a property of a concept that was stated before
            return rule.startsWith("^", end);
        }
        while (!levels.isEmpty() && levels.peek().depth() >= depth) {
            levels.pop();
        }
        String above = levels.isEmpty() ? null : levels.peek().code();
        String parent = codes.size() > 1 ? codes.get(codes.size() - 2) : above;
        concepts.add(new FshConcept(number, codes.getLast(), parent, unescaped(names.group(1), null),
                unescaped(names.group(2), null), new ArrayList<>()));
        levels.push(new Level(depth, codes.getLast()));
        language = "";
        return true;
    }

    private boolean property(int star, String rule) {
        Matcher property = PROPERTY.matcher(rule);
        if (!property.matches()) {
            return rule.startsWith("insert ");
        }
        String path = property.group(1);
        String value = unescaped(property.group(2), property.group(3));
        Matcher designation = DESIGNATION.matcher(path);
        if (star == 0 || concepts.isEmpty()) {
            properties.putIfAbsent(path, value);
        } else if (designation.matches()) {
            if (designation.group(1).equals("language")) {
                language = value;
            } else {
                concepts.getLast().designations().add(new FshConcept.Designation(language, value));
            }
        }
        return true;
    }

    /** The line with those that follow while a text is open, and without its comment. */
    private String whole(String line) throws IOException {
        StringBuilder statement = new StringBuilder(line);
        int comment = comment(statement);
        while (comment == OPEN_TEXT) {
            String more = lines.next();
            if (more == null) {
                break;
            }
            statement.append('\n').append(more);
            comment = comment(statement);
        }
        return comment < 0 ? statement.toString() : statement.substring(0, comment);
    }

    private static final int NO_COMMENT = -1;
    private static final int OPEN_TEXT = -2;

    /** Where the comment begins: {@code //} outside of texts, and not within {@code http://}. */
    private static int comment(CharSequence statement) {
        boolean text = false;
        for (int at = 0; at < statement.length(); at++) {
            char here = statement.charAt(at);
            if (text && here == '\\') {
                at++;
            } else if (here == '"') {
                text = !text;
            } else if (!text && here == '/' && at + 1 < statement.length() && statement.charAt(at + 1) == '/'
                    && (at == 0 || Character.isWhitespace(statement.charAt(at - 1)))) {
                return at;
            }
        }
        return text ? OPEN_TEXT : NO_COMMENT;
    }

    /** Two blanks are a level; a tab is one as well. */
    private static int depth(String statement, int star) {
        int blanks = 0;
        for (int at = 0; at < star; at++) {
            blanks += statement.charAt(at) == '\t' ? 2 : 1;
        }
        return blanks / 2;
    }

    private static @Nullable String unescaped(@Nullable String text, @Nullable String bare) {
        return text == null ? bare : text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private record Level(int depth, String code) {}
}
