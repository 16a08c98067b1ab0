package dev.earnest.report;

import static dev.earnest.report.Samples.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.analysis.Parts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulateReportTest {

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 160})
    void a_terminal_of_any_width_is_kept_to(int width) {
        String text = drawn(Samples.grouped(), Format.TABLE, new Look(width, true, false, false));
        Golden.check("report/simulate-" + width + ".txt", text);
        if (width >= 80) {
            assertThat(text.lines()
                            .filter(line -> !line.contains("as of") && !line.contains("hidden"))
                            .mapToInt(DisplayWidth::of))
                    .allMatch(length -> length <= width);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PLAIN", "CSV", "TSV", "JSON", "NDJSON", "MARKDOWN", "HTML"})
    void every_format_reads_well(Format format) {
        Golden.check("report/simulate." + format, drawn(Samples.report(), format, Look.PIPE));
        Golden.check("report/simulate-by." + format, drawn(Samples.grouped(), format, Look.PIPE));
    }

    @Test
    void a_pipe_gets_plain_letters_and_bare_numbers() {
        String text = drawn(Samples.grouped(), Format.PLAIN, new Look(20, true, true, false));
        assertThat(text.replace("Société Générale d'Été, 東京支店", "")).matches("[\\p{ASCII}]*");
        assertThat(text).contains("10700.00").doesNotContain("10,700.00");
    }

    @Test
    void colours_only_add_escape_sequences() {
        String plain = drawn(Samples.grouped(), Format.TABLE, new Look(120, true, false, false));
        String coloured = drawn(Samples.grouped(), Format.TABLE, new Look(120, true, true, false));
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void money_in_json_is_an_exact_text_with_its_currency_and_every_sum_holds() {
        JsonNode root = new ObjectMapper().readTree(drawn(Samples.report(), Format.JSON, Look.PIPE));
        assertThat(root.at("/schema").asString()).isEqualTo("earnest/simulate/1");
        assertThat(root.at("/status").asString()).isEqualTo("complete");
        assertThat(root.at("/summary/paid").isString()).isTrue();
        assertThat(root.at("/summary/paid").asString()).isEqualTo("10700.00");
        assertThat(root.at("/offers/0/currency").asString()).isEqualTo("USD");
        assertThat(root.at("/offers/1/measure").isNull()).isTrue();
    }

    @Test
    void parts_that_do_not_add_up_are_noticed() {
        assertThat(new Parts(100, 10, 0, 0, 0, 0, 0, 90).addsUp()).isTrue();
        assertThat(new Parts(100, 10, 0, 0, 0, 0, 0, 91).addsUp()).isFalse();
    }
}
