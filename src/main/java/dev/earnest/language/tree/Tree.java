package dev.earnest.language.tree;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file read whole, with everything wrong with it as YAML.
 *
 * @param root the map the file holds; null where it holds none or can't be read as YAML
 * @param problems in the order of the file
 */
public record Tree(@Nullable MapNode root, List<Problem> problems) {
    /** Characters a file may have at most. */
    public static final int MAX_CHARACTERS = 8_000_000;

    /** Maps and lists may stand in each other this deep at most. */
    public static final int MAX_DEPTH = 40;

    public Tree {
        problems = List.copyOf(problems);
    }

    /** Reads UTF-8 bytes, with or without a byte order mark. */
    public static Tree parse(String file, byte[] bytes) {
        Object text = Source.decode(file, bytes);
        return text instanceof Problem problem ? new Tree(null, List.of(problem)) : parse(file, (String) text);
    }

    /** Reads a text. */
    public static Tree parse(String file, String text) {
        if (text.length() > MAX_CHARACTERS) {
            return tooLarge(file, text.length());
        }
        List<Problem> problems = new ArrayList<>();
        Node root = new TreeParser(new Source(file, plain(text)), problems).parse();
        if (root == null || root instanceof MapNode) {
            return new Tree((MapNode) root, problems);
        }
        Span span = root.span();
        problems.add(Problem.error(
                "not-a-map",
                span,
                "the file holds " + root.kind() + " where keys with values belong",
                "start with a key, such as `earnest: 1`"));
        return new Tree(null, problems);
    }

    /** Reads one value, such as the end of {@code path=value}, which starts at {@code from} of the text shown. */
    public static Value parseValue(String file, String shown, int from) {
        List<Problem> problems = new ArrayList<>();
        String padded = " ".repeat(from) + shown.substring(from);
        Node node = new TreeParser(new Source(file, padded, shown), problems).parseValue();
        return new Value(node, problems);
    }

    /** One value read alone; null where it can't be read. */
    public record Value(@Nullable Node node, List<Problem> problems) {}

    private static String plain(String text) {
        String rest = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        return rest.indexOf('\r') < 0 ? rest : rest.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Tree tooLarge(String file, int length) {
        String message = String.format(
                Locale.ROOT,
                "the file has %,d characters, more than the %,d a catalog may have",
                length,
                MAX_CHARACTERS);
        return new Tree(
                null, List.of(Problem.error("too-large", Span.ofFile(file), message, "is this the right file?")));
    }
}
