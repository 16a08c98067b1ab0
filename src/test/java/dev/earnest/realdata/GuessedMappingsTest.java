package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import dev.earnest.deal.Column;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.money.CurrencyUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is guessed of the public sets reads as the mappings that people wrote for them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessedMappingsTest {
    @TempDir
    Path folder;

    private Mapping guessed(int exitCode, String... files) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of("map", "--guess"));
        words.addAll(List.of(files));
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        Path file = Files.writeString(folder.resolve("mapping.yaml"), run.out());
        return MappingReader.read(file.toString(), Files.readAllBytes(file), folder);
    }

    private static Mapping written(String file) throws IOException {
        Path path = Path.of(file);
        return MappingReader.read(
                file, Files.readAllBytes(path), path.toAbsolutePath().getParent());
    }

    private static Frame deals(Mapping mapping, String file) {
        return DataReader.read(
                        DataRequest.in(CurrencyUnit.of("USD")).with(mapping).with(Role.DEALS, Path.of(file)))
                .deals();
    }

    private static void sameCells(Frame guessed, Frame written, List<String> columns) {
        assertThat(guessed.rows()).isEqualTo(written.rows());
        for (String name : columns) {
            Column one = guessed.column(name);
            Column two = written.column(name);
            assertThat(one).as(name).isNotNull();
            for (int row = 0; row < written.rows(); row++) {
                if (!one.text(row).equals(two.text(row))) {
                    assertThat(one.text(row))
                            .as(name + " of line " + written.line(row))
                            .isEqualTo(two.text(row));
                }
            }
        }
    }

    @Test
    void the_opportunities_of_a_crm() throws IOException {
        String file = RealData.shared("crm_sales_opportunities/sales_pipeline.csv");
        sameCells(
                deals(guessed(0, file), file),
                deals(written(RealData.program("crm/mapping.yaml")), file),
                List.of("deal_id", "partner_id", "account_id", "stage", "created_date", "close_date", "amount"));
    }

    @Test
    void order_lines_whose_id_is_made_of_two_columns() throws IOException {
        String file = RealData.shared("adventureworks_resellers/FactResellerSales.csv");
        sameCells(
                deals(guessed(0, file), file),
                deals(written(RealData.program("adventureworks/mapping.yaml")), file),
                List.of("deal_id", "partner_id", "close_date", "product", "amount", "cost", "quantity"));
    }

    @Test
    void subscriptions_whose_partner_is_in_another_file() throws IOException {
        Mapping guess = guessed(1, RealData.shared("ravenstack_saas/ravenstack_subscriptions.csv"));
        Mapping.FileMapping written =
                written(RealData.program("ravenstack/mapping.yaml")).of(Role.DEALS);
        for (String ours :
                List.of("deal_id", "close_date", "churned_date", "amount", "arr", "mrr", "quantity", "product")) {
            assertThat(guess.of(Role.DEALS).columns())
                    .containsEntry(ours, written.columns().get(ours));
        }
    }

    @Test
    void the_order_export_of_an_example() throws IOException {
        String file = "catalog-examples/hardware-channel/deals.csv";
        Mapping written = written("catalog-examples/hardware-channel/mapping.yaml");
        Mapping.FileMapping guess = guessed(0, file).of(Role.DEALS);
        assertThat(guess.id()).isEqualTo(written.of(Role.DEALS).id());
        assertThat(guess.numbers().decimal()).isEqualTo(',');
        for (Role role : List.of(Role.DEALS)) {
            written.of(role).columns().forEach((ours, theirs) -> {
                if (role.columns().containsKey(ours))
                    assertThat(guess.columns()).containsEntry(ours, theirs);
            });
        }
    }
}
