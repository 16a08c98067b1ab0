package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of two programs, worked out by hand: 12% of registered deals, at most 2,500, and 4% of renewals; beside it 15%
 * of sourced deals; both together at most 25% of a deal.
 *
 * <pre>
 * deal     amount   channel   alliance   25%       left to alliance
 * D-1   10,000.00  1,200.00   1,500.00   2,500.00  1,300.00, cut 200.00
 * D-2   20,000.00  2,400.00
 * D-3   40,000.00             6,000.00  10,000.00  all
 * D-4   30,000.00  2,500.00   4,500.00   7,500.00  all, for its limit cuts channel first
 * D-5    8,000.50    960.06   1,200.08   2,000.13  1,040.07, cut 160.01
 * D-7   12,000.00  1,440.00   1,800.00   3,000.00  1,560.00, cut 240.00; refunded, and both are taken back
 * D-8   25,000.00  1,000.00
 * </pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioTest {
    private static final String EXAMPLE = "catalog-examples/two-programs";

    @TempDir
    Path folder;

    private static String simulated(String... more) {
        List<String> words = new ArrayList<>(List.of("simulate", EXAMPLE));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new)).fine().out();
    }

    @Test
    void each_program_is_summed_up_and_the_ceiling_told() {
        assertThat(simulated("-f", "csv")).isEqualTo("""
                program,versions,as_of,deals,partners,earned,limit_cut,stacking_cut,budget_cut,held,committed,clawed_back,paid,ceiling_cut,deals_cut,currency
                channel,2026.1,2026-03-28,6,3,10600.06,1100.00,0.00,0.00,0.00,0.00,1440.00,8060.06,0.00,0,USD
                alliance,2026.1,2026-03-28,5,3,15000.08,0.00,600.01,0.00,0.00,0.00,1560.00,12840.07,600.01,3,USD
                """);
    }

    @Test
    void each_partner_is_summed_up_over_all_programs() {
        assertThat(simulated("-f", "csv", "--table", "partner_programs")).isEqualTo("""
                partner_id,program,deals,earned,limit_cut,stacking_cut,budget_cut,held,committed,clawed_back,paid,currency
                birch,channel,2,4600.00,1100.00,0.00,0.00,0.00,0.00,0.00,3500.00,USD
                birch,alliance,2,10500.00,0.00,0.00,0.00,0.00,0.00,0.00,10500.00,USD
                acme,channel,2,3600.00,0.00,0.00,0.00,0.00,0.00,0.00,3600.00,USD
                acme,alliance,1,1500.00,0.00,200.00,0.00,0.00,0.00,0.00,1300.00,USD
                cedar,channel,2,2400.06,0.00,0.00,0.00,0.00,0.00,1440.00,960.06,USD
                cedar,alliance,2,3000.08,0.00,400.01,0.00,0.00,0.00,1560.00,1040.07,USD
                """);
        assertThat(simulated("-f", "csv", "--table", "partners", "--top", "1"))
                .endsWith("\nbirch,Birch Consulting,2,15100.00,1100.00,0.00,0.00,0.00,0.00,0.00,14000.00,USD\n");
    }

    @Test
    void deals_that_several_programs_pay_are_told_with_what_each_pays() {
        assertThat(simulated("-f", "csv", "--table", "deals")).isEqualTo("""
                deal_id,amount,paid,share,ceiling_cut,currency
                D-4,30000.00,7000.00,0.2333,0.00,USD
                D-1,10000.00,2500.00,0.2500,200.00,USD
                D-5,8000.50,2000.13,0.2500,160.01,USD
                D-7,12000.00,0.00,0.0000,240.00,USD
                """);
        assertThat(simulated("-f", "csv", "--table", "deal_programs", "--top", "2"))
                .isEqualTo("""
                deal_id,program,partner_id,ceiling_cut,paid,currency
                D-4,channel,birch,0.00,2500.00,USD
                D-4,alliance,birch,0.00,4500.00,USD
                D-1,channel,acme,0.00,1200.00,USD
                D-1,alliance,acme,200.00,1300.00,USD
                """);
        assertThat(simulated("--to", "2026-02-28"))
                .contains("2 deals of 40,000.00 paid by more than one program, together 9,500.00")
                .contains("200.00 taken off 1 deal");
    }

    @Test
    void every_cut_of_the_ledger_has_its_reason_and_every_line_its_program() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        simulated("--ledger", ledger.toString());
        assertThat(Files.readString(ledger))
                .startsWith("line,program,catalog_version,offer_id,")
                .contains("\n2,channel,2026.1,registration,deal_registration,acme,D-2,")
                .contains("\n8,alliance,2026.1,sourced,referral,acme,D-1,,,,,2026-Q1,2026-01-12,2026-01-12,earning,"
                        + "10000,,,0.15,1500.00,0.00,200.00,0.00,0.00,0.00,0.00,1300.00,USD,ceiling of all programs\n");
        Path lines = folder.resolve("ledger.ndjson");
        simulated("--ledger", lines.toString());
        assertThat(Files.readString(lines)).contains("\n{\"line\":13,\"program\":\"alliance\",\"catalog_version\":");
    }

    @Test
    void json_is_as_the_schemas_say() throws IOException {
        Path next = copy(EXAMPLE, "next");
        holds("portfolio", simulated("-f", "json"));
        Files.delete(next.resolve("portfolio.yaml"));
        holds("portfolio", CliRun.of("simulate", next.toString(), "-f", "json").out());
        holds(
                "compare-portfolio",
                CliRun.of("compare", EXAMPLE, next.toString(), "-f", "json").out());
        holds(
                "compare-portfolio",
                CliRun.of("compare", EXAMPLE, next.resolve("channel.yaml").toString(), "-f", "json")
                        .out());
    }

    private static void holds(String schema, String json) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CliRun.of("schema", schema).fine().out(), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void two_portfolios_are_compared_by_program_and_by_partner_over_all() throws IOException {
        Path next = copy(EXAMPLE, "next");
        edit(next.resolve("alliance.yaml"), "rate: 15%", "rate: 18%");
        edit(next.resolve("portfolio.yaml"), "max: 25%", "max: 22%");
        String[] call = {"compare", "now=" + EXAMPLE, "next=" + next, "-f", "csv"};
        // D-1 2,200 - 1,200 = 1,000; D-3 7,200; D-4 6,600 - 2,500 = 4,100; D-5 1,760.11 - 960.06 = 800.05
        assertThat(CliRun.of(call).fine().out()).isEqualTo("""
                program,status,base_paid,new_paid,difference,percent,partners,losers,winners,base_ceiling_cut,new_ceiling_cut,currency
                channel,,8060.06,8060.06,0.00,0.000000,3,0,0,0.00,0.00,USD
                alliance,,12840.07,13100.05,259.98,0.020248,3,2,1,600.01,3700.04,USD
                """);
        String[] partners =
                Stream.concat(Stream.of(call), Stream.of("--table", "partners")).toArray(String[]::new);
        assertThat(CliRun.of(partners).fine().out()).isEqualTo("""
                id,name,base_paid,new_paid,difference,percent,band
                acme,Acme Systems,4900.00,4600.00,-300.00,-0.061224,loses
                cedar,Cedar Works,2000.13,1760.11,-240.02,-0.120002,loses_much
                birch,Birch Consulting,14000.00,14800.00,800.00,0.057143,gains
                """);
    }

    @Test
    void without_a_ceiling_every_line_is_that_of_the_program_alone() throws IOException {
        Path both = copy(EXAMPLE, "both");
        edit(both.resolve("portfolio.yaml"), "max: 25%\nof: amount\n", "");
        Map<String, List<String>> together = lines(both);
        assertThat(together).containsOnlyKeys("channel", "alliance");
        for (String program : together.keySet()) {
            String file = both.resolve(program + ".yaml").toString();
            String data = both.resolve("deals.csv").toString();
            assertThat(together.get(program)).isEqualTo(alone(file, "--deals", data));
        }
    }

    @Test
    @Tag("long")
    void so_it_is_with_two_versions_limits_budgets_claims_and_clawbacks() throws IOException {
        Map<String, List<String>> together = lines(northwindTwice("programs: [ID, two]\n"));
        assertThat(together).hasSize(2).containsKey("two");
        List<String> alone = alone("catalog-examples/northwind");
        together.values().forEach(lines -> assertThat(lines).isEqualTo(alone));
    }

    /** The lines of one program's ledger, without their number. */
    private List<String> alone(String... named) throws IOException {
        Path ledger = folder.resolve("alone.csv");
        Stream<String> words = Stream.concat(Stream.of("simulate"), Stream.of(named));
        CliRun.of(Stream.concat(words, Stream.of("--ledger", ledger.toString())).toArray(String[]::new))
                .fine();
        return Files.readAllLines(ledger).stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                .toList();
    }

    /** Steps are retroactive and refunds recounted: what is taken back is what was paid, and no more. */
    @Test
    void a_recount_takes_back_what_the_ceiling_left() throws IOException {
        Path next = copy(EXAMPLE, "next");
        Files.writeString(next.resolve("alliance.yaml"), """
                earnest: 1
                catalog: alliance
                version: "1"
                currency: USD
                effective: {from: 2026-01-01, to: 2026-12-31}
                offers:
                  growth:
                    type: rebate
                    when: {source: sourced}
                    earn: {of: amount, tiers: {method: retroactive, every: year, steps: [{from: 0, rate: 20%}]}}
                    clawback: {trigger: refund, within: 90 days, take: recount}
                """);
        Path ledger = folder.resolve("ledger.csv");
        CliRun.of("simulate", next.toString(), "--ledger", ledger.toString()).fine();
        // 20% of D-7 is 2,400; beside 1,440 of channel 1,560 are left of 3,000, and 1,560 come back
        assertThat(Files.readAllLines(ledger).stream()
                        .filter(line -> line.contains(",growth,") && line.contains(",D-7,"))
                        .map(line -> line.substring(line.indexOf(",USD") - 65).replaceFirst("^[^,]*,", "")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .endsWith("2400.00,0.00,840.00,0.00,0.00,0.00,0.00,1560.00,USD,ceiling of all programs"))
                .anySatisfy(line -> assertThat(line).contains("0.00,0.00,0.00,0.00,0.00,0.00,1560.00,-1560.00,USD,"));
    }

    @Test
    void what_is_wrong_with_a_portfolio_is_told_where_it_stands() throws IOException {
        Path next = copy(EXAMPLE, "next");
        Files.writeString(next.resolve("portfolio.yaml"), "programs: [channel, alience]\nmaximum: 25%\n");
        assertThat(CliRun.of("validate", next.toString(), "-f", "concise").out())
                .contains("portfolio.yaml:1:21: error unknown-program")
                .contains("portfolio.yaml:2:1: error unknown-key");
        Files.writeString(next.resolve("portfolio.yaml"), "programs: [channel]\nmax: 25%\nof: seats\n");
        CliRun left = CliRun.of("simulate", next.toString());
        assertThat(left.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(left.err()).contains("`programs` leaves out `alliance`").contains("portfolio.yaml:1:11");
        Files.writeString(next.resolve("portfolio.yaml"), "programs: [channel, alliance]\nmax: 25%\nof: seats\n");
        assertThat(CliRun.of("simulate", next.toString()).err())
                .contains("the deals have no column of numbers `seats`")
                .contains("portfolio.yaml:3:5");
        edit(next.resolve("alliance.yaml"), "USD", "EUR");
        assertThat(CliRun.of("simulate", next.toString()).err())
                .contains("program `alliance` pays in EUR, program `channel` in USD");
    }

    @Test
    void what_no_comparison_of_portfolios_tells_is_refused_by_name() {
        assertThat(CliRun.of("compare", EXAMPLE, EXAMPLE, "--details", "--max-bytes", "60000")
                        .err())
                .contains("--details, --max-bytes are about one program alone");
        assertThat(CliRun.of("compare", EXAMPLE, EXAMPLE, "--max-losers", "5%").err())
                .contains("a gate is about one program alone");
        String usual = CliRun.of("compare", EXAMPLE, EXAMPLE, "-f", "csv").out();
        assertThat(CliRun.of("compare", EXAMPLE, EXAMPLE, "-f", "csv", "--no-costs")
                        .out())
                .isNotEmpty()
                .isEqualTo(usual);
    }

    @Test
    void a_folder_that_does_not_say_that_it_holds_several_programs_is_warned_of() throws IOException {
        Path next = copy(EXAMPLE, "next");
        Files.delete(next.resolve("portfolio.yaml"));
        CliRun run = CliRun.of("simulate", next.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("warning[several-programs]").contains("`alliance`, `channel`");
        assertThat(CliRun.of("simulate", EXAMPLE, "--by", "tier").err()).contains("--by is about one program");
        assertThat(CliRun.of("compare", EXAMPLE, EXAMPLE, "--notice").err()).contains("about one program alone");
        assertThat(CliRun.of("roi", EXAMPLE).err())
                .contains("error[different-catalog]")
                .doesNotContain("overlapping");
    }

    @Test
    @Tag("long")
    void with_a_ceiling_no_deal_earns_more_than_its_share() throws IOException {
        Path both = northwindTwice("programs: [ID, two]\nmax: 6%\n");
        Map<String, BigDecimal> amounts = new HashMap<>();
        List<String> deals = Files.readAllLines(both.resolve("deals.csv"));
        List<String> header = List.of(deals.get(0).split(","));
        for (String deal : deals.subList(1, deals.size())) {
            String[] cells = deal.split(",", -1);
            if (!cells[header.indexOf("amount")].isEmpty()) {
                amounts.put(cells[header.indexOf("deal_id")], new BigDecimal(cells[header.indexOf("amount")]));
            }
        }
        Map<String, BigDecimal> left = new HashMap<>();
        boolean cut = false;
        for (List<String> program : lines(both).values()) {
            for (String line : program) {
                String[] cells = line.split(",", -1);
                if (cells[12].equals("earning") && !cells[4].isEmpty()) {
                    BigDecimal value = new BigDecimal(cells[17])
                            .subtract(new BigDecimal(cells[18]))
                            .subtract(new BigDecimal(cells[19]))
                            .subtract(new BigDecimal(cells[20]));
                    left.merge(cells[4], value, BigDecimal::add);
                    cut |= line.endsWith("ceiling of all programs");
                }
            }
        }
        assertThat(cut).isTrue();
        left.forEach((deal, sum) -> assertThat(sum)
                .as(deal)
                .isLessThanOrEqualTo(amounts.get(deal)
                        .max(BigDecimal.ZERO)
                        .multiply(new BigDecimal("0.06"))
                        .setScale(2, java.math.RoundingMode.HALF_UP)));
    }

    /** The lines of the ledger by program, without number and program. */
    private Map<String, List<String>> lines(Path portfolio) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        CliRun.of("simulate", portfolio.toString(), "--ledger", ledger.toString(), "--threads", "3")
                .fine();
        Map<String, List<String>> lines = new HashMap<>();
        List<String> all = Files.readAllLines(ledger);
        for (int i = 1; i < all.size(); i++) {
            String[] cells = all.get(i).split(",", 3);
            assertThat(cells[0]).isEqualTo(String.valueOf(i));
            lines.computeIfAbsent(cells[1], any -> new ArrayList<>()).add(cells[2]);
        }
        return lines;
    }

    private Path northwindTwice(String portfolio) throws IOException {
        Path both = copy("catalog-examples/northwind", "both");
        for (String version : List.of("2025.yaml", "2026.yaml")) {
            String text = Files.readString(both.resolve(version));
            Files.writeString(both.resolve("two-" + version), text.replaceFirst("(?m)^catalog: .*$", "catalog: two"));
        }
        String id = Files.readAllLines(both.resolve("2025.yaml")).stream()
                .filter(line -> line.startsWith("catalog: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        Files.writeString(both.resolve("portfolio.yaml"), portfolio.replace("ID", id));
        return both;
    }

    /** The files of a folder, without folders in it, beside each other in a new one. */
    private Path copy(String from, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(Path.of(from))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
        return to;
    }

    private static void edit(Path file, String what, String with) throws IOException {
        Files.writeString(file, Files.readString(file).replace(what, with));
    }
}
