package dev.earnest.language.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** YAML text to located nodes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YamlTreeTest {

    private static MapNode root(String text) {
        Tree tree = Tree.parse("a.yaml", text);
        assertThat(tree.problems()).isEmpty();
        return Objects.requireNonNull(tree.root());
    }

    private static ScalarNode scalar(MapNode map, String key) {
        return (ScalarNode) Objects.requireNonNull(map.get(key));
    }

    @Test
    void scalars_keep_their_text_and_no_meaning_of_yaml() {
        MapNode root = root("a: 0123\nb: NO\nc: 1_000\nd: 5.00\ne: -.inf\nf: 1e9999\ng: 0x1F\nh: 12:30\ni: True\n");
        assertThat(root.entries())
                .extracting(entry -> ((ScalarNode) entry.value()).text())
                .containsExactly("0123", "NO", "1_000", "5.00", "-.inf", "1e9999", "0x1F", "12:30", "True");
    }

    @Test
    void quotes_are_known_and_resolved() {
        MapNode root =
                root("a: \"x\\ty\"\nb: 'it''s'\nc: |\n  two\n  lines\nd: >-\n  folded\n  text\ne: plain\n  text\n");
        assertThat(scalar(root, "a"))
                .extracting(ScalarNode::text, ScalarNode::quoted)
                .containsExactly("x\ty", true);
        assertThat(scalar(root, "b"))
                .extracting(ScalarNode::text, ScalarNode::quoted)
                .containsExactly("it's", true);
        assertThat(scalar(root, "c"))
                .extracting(ScalarNode::text, ScalarNode::quoted)
                .containsExactly("two\nlines\n", true);
        assertThat(scalar(root, "d"))
                .extracting(ScalarNode::text, ScalarNode::quoted)
                .containsExactly("folded text", true);
        assertThat(scalar(root, "e"))
                .extracting(ScalarNode::text, ScalarNode::quoted)
                .containsExactly("plain text", false);
    }

    @Test
    void nothing_is_an_empty_value_a_tilde_or_null() {
        MapNode root = root("a:\nb: ~\nc: null\nd: \"\"\ne: \"~\"\n");
        assertThat(root.entries())
                .extracting(entry -> ((ScalarNode) entry.value()).isNothing())
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void keys_and_values_know_line_column_and_length() {
        MapNode root = root("offers:\n  one:\n    rate: 5%  # five\n    list: [gold, \"silver\"]\n");
        MapNode one = (MapNode) ((MapNode) root.get("offers")).get("one");
        assertThat(one.entry("rate").keySpan()).isEqualTo(new Span("a.yaml", 3, 5, 4, "    rate: 5%  # five"));
        assertThat(scalar(one, "rate").span()).isEqualTo(new Span("a.yaml", 3, 11, 2, "    rate: 5%  # five"));
        ListNode list = (ListNode) one.get("list");
        assertThat(list.items().get(1).span()).isEqualTo(new Span("a.yaml", 4, 18, 8, "    list: [gold, \"silver\"]"));
        assertThat(list.span().length()).isEqualTo(16);
    }

    @Test
    void a_block_map_stands_where_its_key_does() {
        MapNode root = root("offers:\n  one:\n    rate: 5%\n");
        MapNode one = (MapNode) ((MapNode) root.get("offers")).get("one");
        assertThat(one.span().position()).isEqualTo("a.yaml:2:3");
        assertThat(one.span().length()).isEqualTo(3);
    }

    @Test
    void columns_count_characters_after_letters_of_any_script() {
        MapNode root = root("名: {é: \uD83D\uDE00, b: x}\n");
        MapNode map = (MapNode) root.get("名");
        assertThat(scalar(map, "b").span().column()).isEqualTo(15);
        assertThat(scalar(map, "b").span().text().charAt(14)).isEqualTo('x');
    }

    @Test
    void all_duplicates_are_told_with_both_places_and_the_first_stays() {
        Tree tree = Tree.parse("a.yaml", "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n");
        assertThat(tree.problems())
                .extracting(problem -> problem.span().position() + " "
                        + problem.related().get(0).span().position())
                .containsExactly("a.yaml:2:11 a.yaml:2:5", "a.yaml:3:1 a.yaml:1:1", "a.yaml:4:1 a.yaml:1:1");
        assertThat(scalar(Objects.requireNonNull(tree.root()), "a").text()).isEqualTo("1");
    }

    @Test
    void bombs_are_harmless() {
        String aliases = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(Tree.parse("a.yaml", aliases).problems())
                .extracting(Problem::code)
                .containsOnly("anchor", "alias");
        String deep = "a: " + "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(Tree.parse("a.yaml", deep).problems())
                .extracting(Problem::code)
                .containsExactly("too-deep");
        String deeper = "a: " + "{a: ".repeat(60_000);
        assertThat(Tree.parse("a.yaml", deeper).problems())
                .extracting(Problem::code)
                .contains("too-deep");
        String large = "a: " + "x".repeat(Tree.MAX_CHARACTERS);
        assertThat(Tree.parse("a.yaml", large).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("the file has 8,000,003 characters, more than the 8,000,000 a catalog may have"));
    }

    @Test
    void other_encodings_are_named() {
        byte[] wide = "earnest: 1\n".getBytes(StandardCharsets.UTF_16);
        assertThat(Tree.parse("a.yaml", wide).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the file is UTF-16, not UTF-8"));
        byte[] latin = "a: 1\nb: \"\u00fc\"\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Tree.parse("a.yaml", latin).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.span().position()).isEqualTo("a.yaml:2:5"));
    }

    @Test
    void a_control_character_is_told_by_its_number() {
        assertThat(Tree.parse("a.yaml", "a: 1\nb: x\u0007\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo("the character U+0007 can't be seen or printed");
                    assertThat(problem.span().position()).isEqualTo("a.yaml:2:5");
                });
    }

    @Test
    void a_value_alone_knows_its_column_in_the_text_shown() {
        Tree.Value value = Tree.parseValue("--set", "offers.x.rate={by: tier, gold: 5%}", 14);
        MapNode map = (MapNode) Objects.requireNonNull(value.node());
        assertThat(scalar(map, "gold").span())
                .isEqualTo(new Span("--set", 1, 32, 2, "offers.x.rate={by: tier, gold: 5%}"));
    }
}
