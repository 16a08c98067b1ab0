package dev.earnest.language.tree;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Walks the tokens of one text once, building nodes and noting what the language doesn't allow. Used once. */
final class TreeParser {
    private final Source source;
    private final List<Problem> problems;
    private int line = 1;
    private int column = 1;

    TreeParser(Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    private static YAMLFactory factory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(10_000)
                .maxStringLength(Tree.MAX_CHARACTERS)
                .maxNumberLength(Tree.MAX_CHARACTERS)
                .maxNameLength(Tree.MAX_CHARACTERS)
                .build();
        return YAMLFactory.builder()
                .streamReadConstraints(limits)
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(Tree.MAX_CHARACTERS)
                        .setAllowDuplicateKeys(true)
                        .build())
                .build();
    }

    /** The root value; null where the text has none or isn't YAML. */
    @Nullable
    Node parse() {
        try (JsonParser tokens =
                factory().createParser(ObjectReadContext.empty(), new WholeCharacters(source.text()))) {
            JsonToken first = next(tokens);
            if (first == null || (first.isScalarValue() && source.text().isBlank())) {
                problems.add(empty());
                return null;
            }
            Node root = value(tokens, first, null, 1);
            if (root instanceof ScalarNode scalar && scalar.isNothing()) {
                problems.add(empty());
                return null;
            }
            if (next(tokens) != null) {
                problems.add(secondDocument());
            }
            return root;
        } catch (JacksonException e) {
            if (e.getLocation() != null || problems.isEmpty()) {
                problems.add(Syntax.problem(source, e, line));
            }
            return null;
        }
    }

    /** A value of any kind; an empty text is an empty scalar. */
    @Nullable
    Node parseValue() {
        try (JsonParser tokens =
                factory().createParser(ObjectReadContext.empty(), new WholeCharacters(source.text()))) {
            JsonToken first = next(tokens);
            if (first == null) {
                return new ScalarNode("", false, source.span(1, source.text().length() + 1, 1));
            }
            Node root = value(tokens, first, null, 1);
            if (next(tokens) != null) {
                problems.add(secondDocument());
            }
            return root;
        } catch (JacksonException e) {
            problems.add(Syntax.problem(source, e, line));
            return null;
        }
    }

    private @Nullable JsonToken next(JsonParser tokens) {
        JsonToken token = tokens.nextToken();
        if (token != null) {
            TokenStreamLocation start = tokens.currentTokenLocation();
            line = start.getLineNr();
            column = source.chars(line, start.getColumnNr());
        }
        return token;
    }

    private Node value(JsonParser tokens, JsonToken token, @Nullable Span owner, int depth) {
        char first = source.at(line, column);
        if (first == '*' && token.isScalarValue()) {
            return alias(tokens);
        }
        checkProperties(tokens, first);
        if (token.isScalarValue()) {
            return scalar(tokens, first);
        }
        Span span = owner != null && first != '{' && first != '[' ? owner : flowSpan();
        if (depth > Tree.MAX_DEPTH) {
            return tooDeep(tokens, span);
        }
        return token == JsonToken.START_OBJECT ? map(tokens, span, depth) : list(tokens, span, depth);
    }

    private MapNode map(JsonParser tokens, Span span, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonToken token = next(tokens);
        while (token != null && token != JsonToken.END_OBJECT) {
            String key = tokens.currentName();
            Span keySpan = tokenSpan(tokens);
            char first = source.at(line, column);
            boolean told = first == '&' && depth == 1 && entries.isEmpty() && !problems.isEmpty();
            if (!told && (first == '&' || first == '!' || first == '*')) {
                checkProperties(tokens, first);
            }
            JsonToken valueToken = next(tokens);
            if (valueToken == null) {
                break;
            }
            boolean merge = first == '<' && key.equals("<<");
            Node value =
                    merge ? merge(tokens, valueToken, keySpan, depth) : value(tokens, valueToken, keySpan, depth + 1);
            Entry before = entries.putIfAbsent(key, new Entry(key, keySpan, value));
            if (before != null && !merge && !afterComma(key, value)) {
                problems.add(duplicate(key, keySpan, before.keySpan()));
            }
            token = next(tokens);
        }
        List<Entry> all = new ArrayList<>(entries.values());
        boolean unowned = span.length() == 1
                && !all.isEmpty()
                && all.get(0).keySpan().position().equals(span.position());
        return new MapNode(all, unowned ? all.get(0).keySpan() : span);
    }

    /** Whether a key is the end of a number that was grouped with commas, which is told where keys are judged. */
    private static boolean afterComma(String key, Node value) {
        boolean nothing = value instanceof ScalarNode scalar && scalar.text().isEmpty();
        return nothing && !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private ListNode list(JsonParser tokens, Span span, int depth) {
        List<Node> items = new ArrayList<>();
        JsonToken token = next(tokens);
        while (token != null && token != JsonToken.END_ARRAY) {
            items.add(value(tokens, token, null, depth + 1));
            token = next(tokens);
        }
        return new ListNode(items, span);
    }

    private ScalarNode scalar(JsonParser tokens, char first) {
        Span span = tokenSpan(tokens);
        String text = tokens.getString();
        char mark = first == '&' || first == '!' ? afterProperties() : first;
        boolean quoted = mark == '"' || mark == '\'' || mark == '|' || mark == '>';
        return new ScalarNode(text == null ? "" : text, quoted, span);
    }

    private char afterProperties() {
        String content = source.line(line);
        int at = column - 1;
        while (content != null && at < content.length() && (content.charAt(at) == '&' || content.charAt(at) == '!')) {
            while (at < content.length() && content.charAt(at) != ' ') {
                at++;
            }
            while (at < content.length() && content.charAt(at) == ' ') {
                at++;
            }
        }
        return source.at(line, at + 1);
    }

    private Span tokenSpan(JsonParser tokens) {
        TokenStreamLocation end = tokens.currentLocation();
        return source.between(line, column, end.getLineNr(), source.chars(end.getLineNr(), end.getColumnNr()));
    }

    /** A flow map or list up to its closing bracket where that stands on the same line; else one character. */
    private Span flowSpan() {
        String content = source.line(line);
        int depth = 0;
        for (int i = column - 1; content != null && i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return source.span(line, column, i + 2 - column);
                }
            } else if (depth == 0) {
                break;
            }
        }
        return source.span(line, column, 1);
    }

    private void checkProperties(JsonParser tokens, char first) {
        if (first == '&') {
            String name = word();
            problems.add(Problem.error(
                    "anchor",
                    source.span(line, column, name.length()),
                    "`" + name + "` is an anchor, which a catalog may not have",
                    "delete it, and write the value out wherever it is meant"));
        } else if (first == '!') {
            String tag = word();
            problems.add(Problem.error(
                    "tag",
                    source.span(line, column, tag.length()),
                    "`" + tag + "` is a YAML tag, which a catalog may not have",
                    "delete it; the key says what its value means"));
        } else if (first == '*') {
            alias(tokens);
        }
    }

    private Unreadable alias(JsonParser tokens) {
        Span span = tokenSpan(tokens);
        problems.add(Problem.error(
                "alias",
                span,
                "`" + word() + "` is an alias, which a catalog may not have",
                "write the value out here"));
        return new Unreadable(span);
    }

    private Node merge(JsonParser tokens, JsonToken valueToken, Span keySpan, int depth) {
        if (!(valueToken.isScalarValue() && source.at(line, column) == '*')) {
            value(tokens, valueToken, keySpan, depth + 1);
        }
        problems.add(Problem.error(
                "merge-key",
                keySpan,
                "`<<` merges another map, which a catalog may not do",
                "write the keys out here"));
        return new Unreadable(keySpan);
    }

    /** The characters from the current position to the next blank or bracket. */
    private String word() {
        String content = source.line(line);
        if (content == null) {
            return "";
        }
        int end = column - 1;
        while (end < content.length() && " ,]}\t".indexOf(content.charAt(end)) < 0) {
            end++;
        }
        return content.substring(column - 1, end);
    }

    private Unreadable tooDeep(JsonParser tokens, Span span) {
        problems.add(Problem.error(
                "too-deep",
                span,
                "maps and lists stand in each other more than " + Tree.MAX_DEPTH + " deep here",
                "nothing in a catalog needs that: look for a bracket too many"));
        int open = 1;
        while (open > 0) {
            JsonToken token = tokens.nextToken();
            if (token == null) {
                break;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return new Unreadable(span);
    }

    private Problem duplicate(String key, Span second, Span first) {
        return Problem.error(
                        "duplicate-key",
                        second,
                        "key `" + key + "` is already there on line " + first.line(),
                        "delete one of the two, or rename it")
                .with(new Related("first `" + key + "`", first));
    }

    private Problem secondDocument() {
        int at = line;
        while (at > 1 && !dashes(at)) {
            at--;
        }
        return Problem.error(
                "multiple-documents",
                dashes(at) ? source.span(at, 1, 3) : source.span(line, column, 1),
                "a second document starts here; a file holds one",
                "delete the `---`, or put the second document into a file of its own");
    }

    private boolean dashes(int number) {
        String content = source.line(number);
        return content != null && content.startsWith("---");
    }

    private Problem empty() {
        return Problem.error(
                "empty-file",
                Span.ofFile(source.file()),
                "the file is empty, or has only comments",
                "start with `earnest: 1`; `earnest init` writes a catalog to start from");
    }
}
