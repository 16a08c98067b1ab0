package dev.earnest.language;

import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;

/** Reads {@code path=value}, as the option {@code --set} takes it. */
public final class Setting {
    private static final String FILE = "--set";

    private Setting() {}

    /** The change a text asks for; fails with an {@link InputException} where it asks for none. */
    public static Change parse(String text) {
        int equals = text.indexOf('=');
        Span whole = new Span(FILE, 1, 1, Math.max(1, text.length()), text);
        if (equals < 1) {
            throw new InputException(Problem.error(
                    "not-a-setting",
                    whole,
                    "`" + text + "` has no `=` after a path",
                    "write `path=value`, such as `offers.vault-spif.earn.pay=600`"));
        }
        Tree.Value value = Tree.parseValue(FILE, text, equals + 1);
        Node node = value.node();
        if (node == null || !value.problems().isEmpty()) {
            throw new InputException(value.problems());
        }
        Span span = new Span(FILE, 1, 1, equals, text);
        if (node instanceof ScalarNode scalar
                && !scalar.quoted()
                && scalar.text().isEmpty()) {
            throw new InputException(Problem.error(
                    "no-value", span, "`" + text + "` has no value", "write `" + text + "~` to take the key out"));
        }
        return new Change(text.substring(0, equals).strip(), span, false, node);
    }
}
