package dev.earnest.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextTest {
    private static final String STEP2 = "      - {from: 100_000, to: 250_000, rate: 4%}";
    private static final String STEP3 = "      - {from: 200_000, rate: 6%}";

    private static final Problem OVERLAP = new Problem(
                    "tier-overlap",
                    Severity.ERROR,
                    "tier 3 starts inside tier 2",
                    new Place("offers.emea.earn.tiers.steps[2].from"),
                    new Span("catalog/emea.yaml", 24, 16, 7, STEP3),
                    "1,318 deals fall in 200,000-250,000",
                    "write `from: 250_000`, or end tier 2 at 200_000",
                    List.of())
            .with(new Related("tier 2 ends at 250,000", new Span("catalog/emea.yaml", 23, 29, 7, STEP2)));

    private static final Problem ELSEWHERE = Problem.error(
                    "duplicate-id",
                    new Span("b,1.yaml", 7, 3, 4, "  gold: 東京 # 100%\tof: it"),
                    "offer `gold` is written twice",
                    null)
            .with(new Related("first here", new Span("a.yaml", 103, 3, 4, "  gold:")));

    private static final Problem WHOLE_FILE =
            Problem.error("no-such-file", Span.ofFile("x.yaml"), "there is no file `x.yaml`", "did you mean `y.yaml`?");

    private static final Findings FINDINGS =
            new Findings("9.9", 2, 6, "complete", List.of(ELSEWHERE, OVERLAP, WHOLE_FILE));

    private static String drawn(Look look, Problem... problems) {
        StringBuilder out = new StringBuilder();
        try {
            new ProblemText(look).write(List.of(problems), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void a_problem_shows_its_line_and_the_other_one() {
        assertThat(drawn(Look.PIPE, OVERLAP)).isEqualTo("""
                error[tier-overlap]: tier 3 starts inside tier 2
                  --> catalog/emea.yaml:24:16
                   |
                23 |       - {from: 100_000, to: 250_000, rate: 4%}
                   |                             ------- tier 2 ends at 250,000
                24 |       - {from: 200_000, rate: 6%}
                   |                ^^^^^^^
                   |
                   = note: 1,318 deals fall in 200,000-250,000
                   = help: write `from: 250_000`, or end tier 2 at 200_000

                """);
    }

    @Test
    void another_file_is_shown_under_its_name() {
        assertThat(drawn(Look.PIPE, ELSEWHERE)).isEqualTo("""
                error[duplicate-id]: offer `gold` is written twice
                   --> b,1.yaml:7:3
                    |
                  7 |   gold: 東京 # 100% of: it
                    |   ^^^^
                    |
                   ::: a.yaml:103:3
                    |
                103 |   gold:
                    |   ---- first here
                    |

                """);
    }

    @Test
    void a_whole_file_has_no_snippet() {
        assertThat(drawn(Look.PIPE, WHOLE_FILE)).isEqualTo("""
                error[no-such-file]: there is no file `x.yaml`
                 --> x.yaml
                  = help: did you mean `y.yaml`?

                """);
    }

    @Test
    void the_caret_stands_under_wide_letters_and_in_long_lines() {
        Span wide = new Span("f", 1, 4, 2, "東京 ab");
        assertThat(drawn(Look.PIPE, Problem.error("c", wide, "m", null))).contains("1 | 東京 ab\n  |      ^^\n");
        String far = "x,".repeat(2000) + "bad" + ",y".repeat(2000);
        String text = drawn(Look.PIPE, Problem.error("c", new Span("f", 1, 4001, 3, far), "m", null));
        List<String> lines = text.lines().toList();
        int caret = lines.get(4).indexOf("^^^");
        assertThat(lines.get(3).substring(caret, caret + 3)).isEqualTo("bad");
        assertThat(lines).allMatch(line -> line.length() < 180);
    }

    @Test
    void long_help_is_wrapped_on_a_terminal_only() {
        Problem problem = Problem.error("c", Span.ofFile("f"), "m", "one two three four five six seven eight nine ten");
        assertThat(drawn(new Look(40, true, false, false), problem)).contains("= help: one two three four five six\n");
        assertThat(drawn(Look.PIPE, problem)).contains("eight nine ten\n");
    }

    @Test
    void colours_only_add_escape_sequences() {
        Look coloured = new Look(100, true, true, false);
        assertThat(drawn(coloured, OVERLAP, ELSEWHERE).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(drawn(Look.PIPE, OVERLAP, ELSEWHERE));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void findings_read_well_in_every_format(Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        FindingsWriter.write(FINDINGS, format, Look.PIPE, out);
        Golden.check("report/findings." + format, out.toString());
        if (format == Format.JSON) {
            new ObjectMapper().readTree(out.toString());
        }
        if (format == Format.NDJSON) {
            out.toString().lines().forEach(line -> new ObjectMapper().readTree(line));
        }
    }

    @Test
    void the_summary_counts_each_severity() {
        assertThat(FINDINGS.summary()).isEqualTo("2 files, 6 offers: 3 errors");
        assertThat(new Findings("9", 1, 1, "complete", List.of()).summary()).isEqualTo("1 file, 1 offer: no findings");
    }
}
