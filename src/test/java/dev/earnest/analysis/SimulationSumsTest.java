package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.earnest.analysis.SimulateFigures.BudgetFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.CatalogReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.reference.Case;
import dev.earnest.reference.Engine;
import dev.earnest.reference.RandomCases;
import dev.earnest.reference.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of parts of a ledger add up to those of the whole, whichever part comes first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationSumsTest {
    /** No line depends on another deal of these, so each part may be paid alone. */
    private static final Timeline PROGRAM =
            Timeline.of(CatalogReader.read("parts.yaml", """
                    earnest: 1
                    catalog: parts
                    version: "1"
                    currency: USD
                    effective: {from: 2026-01-01, to: 2026-12-31}
                    budgets:
                      mine: {amount: 15, per: partner, every: quarter}
                    metrics:
                      sold: {of: amount, last: quarter}
                    ladders:
                      level: {review: quarter, levels: {high: {sold: {min: 1}}}}
                    offers:
                      margin: {type: commission, when: {product: {not: none}}, earn: {of: amount, rate: 10%}}
                      guard: {type: spif, when: {product: guard}, earn: {pay: 50}}
                      lens: {type: spif, when: {product: lens}, earn: {pay: 10}, budget: mine}
                    """).orThrow());

    private static final String A = "A,P2,2026-02-10,100,guard";
    private static final String B = "B,P1,2026-03-10,300,lens";
    private static final String C = "C,P2,2026-04-10,200,other";
    private static final String D = "D,P1,2026-05-10,400,other";
    private static final String E = "E,P4,2026-06-10,70,none";
    private static final String F = "F,P3,2026-11-10,100,lens";

    private static final Payouts WHOLE = paid(A, B, C, D, E, F);
    private static final Payouts ONE = paid(A, D, F);
    private static final Payouts TWO = paid(B, C, E);

    private static Payouts paid(String... deals) {
        Map<Role, List<TextRow>> rows = Map.of(
                Role.DEALS, rows("deal_id,partner_id,close_date,amount,product", deals),
                Role.PARTNERS, rows("partner_id,name", "P4,Dot", "P3,Cy", "P2,", "P1,Ann"));
        DataRequest request = DataRequest.in(PROGRAM.last().currency()).with(Plan.wanted(PROGRAM));
        Dataset data = DataReader.ofRows("rows", rows, request);
        return Plan.compile(PROGRAM, data, new Options(LocalDate.of(2026, 12, 31), 1, true))
                .run();
    }

    private static List<TextRow> rows(String header, String... lines) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(Arrays.asList(lines));
        return Rows.table(all.toArray(String[]::new)).stream()
                .map(row -> new TextRow(1, row))
                .toList();
    }

    private static SimulationSums sums(Payouts part, String... by) {
        return SimulationSums.of(part, List.of(by), null, null, 1);
    }

    private static SimulateFigures together(String... by) {
        SimulationSums sums = sums(TWO, by).plus(sums(ONE, by));
        RunCounts counted = RunCounts.of(TWO).plus(RunCounts.of(ONE));
        return Simulation.of(sums, counted, Basis.of(WHOLE), List.of(by));
    }

    private static Parts paid(long cents) {
        return new Parts(cents, 0, 0, 0, 0, 0, 0, cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "offer", "month", "product", "partner,quarter", "partner.name"})
    void parts_make_the_figures_of_the_whole(String fields) {
        String[] by = fields.isEmpty() ? new String[0] : fields.split(",");
        assertThat(together(by)).isEqualTo(Simulation.of(WHOLE, List.of(by), null, null, 1));
    }

    @Test
    void deals_are_whole_in_one_part_and_partners_are_not() {
        SimulateFigures figures = together();
        assertThat(figures.counts()).isEqualTo(new Counts(6, 6, 0, 0, 0, 5, 5, 3, 1, 3, 3));
        assertThat(List.of(figures.first(), figures.last()))
                .isEqualTo(List.of(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 11, 10)));
        assertThat(figures.offers())
                .extracting(OfferFigures::id, OfferFigures::deals, OfferFigures::partners, OfferFigures::parts)
                .containsExactly(
                        tuple("margin", 5L, 3L, paid(110_00)),
                        tuple("guard", 1L, 1L, paid(50_00)),
                        tuple("lens", 2L, 2L, paid(20_00)));
        assertThat(figures.partners())
                .containsExactly(
                        new PartnerFigures("P1", "Ann", 2, paid(80_00)),
                        new PartnerFigures("P2", null, 2, paid(80_00)),
                        new PartnerFigures("P3", "Cy", 1, paid(20_00)));
    }

    @Test
    void groups_that_tie_stand_in_the_order_of_their_words() {
        assertThat(together("product").groups())
                .containsExactly(
                        new GroupFigures(List.of("guard"), 1, 1, paid(60_00)),
                        new GroupFigures(List.of("lens"), 2, 2, paid(60_00)),
                        new GroupFigures(List.of("other"), 2, 2, paid(60_00)));
    }

    @Test
    void time_stands_in_its_own_order() {
        assertThat(together("month").groups())
                .extracting(group -> group.values().get(0))
                .containsExactly("2026-02", "2026-03", "2026-04", "2026-05", "2026-11");
        assertThat(together("quarter", "offer").groups())
                .extracting(GroupFigures::values)
                .startsWith(
                        List.of("2026-Q1", "guard"), // 50.00
                        List.of("2026-Q1", "margin"), // 40.00
                        List.of("2026-Q1", "lens"));
    }

    @Test
    void budgets_of_partners_are_summed_by_period() {
        assertThat(together().budgets())
                .containsExactly(
                        new BudgetFigures("mine", "2026-Q1", 1, 15_00, 10_00, 10_00, 0),
                        new BudgetFigures("mine", "2026-Q4", 1, 15_00, 10_00, 10_00, 0));
        RunCounts twice = RunCounts.of(ONE).plus(RunCounts.of(WHOLE.budgets()));
        assertThat(twice.budgets())
                .containsExactly(
                        new BudgetFigures("mine", "2026-Q1", 1, 15_00, 10_00, 10_00, 0),
                        new BudgetFigures("mine", "2026-Q4", 2, 30_00, 20_00, 20_00, 0));
    }

    @Test
    void a_field_that_a_ladder_works_out_is_refused_by_name() {
        Simulation.checkParts(PROGRAM, List.of("offer", "deal.level", "partner.name", "month"));
        for (String name : List.of("level", "partner.level")) {
            assertThatThrownBy(() -> Simulation.checkParts(PROGRAM, List.of("offer", name)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("`" + name + "` is worked out by a ladder from all rows of a partner");
        }
    }

    @Test
    void sums_of_another_program_are_refused() {
        Case other = RandomCases.of(3);
        Payouts run = new Engine(1).payouts(other.timeline(), other.rows(), other.asOf());
        assertThatThrownBy(() -> sums(run).plus(sums(ONE))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The deals of a random case in three parts, each paid alone. */
    private static List<Payouts> parts(Case tried) {
        return IntStream.range(0, 3)
                .mapToObj(part -> {
                    List<Map<String, String>> deals = new ArrayList<>();
                    for (int i = part; i < tried.rows().deals().size(); i += 3) {
                        deals.add(tried.rows().deals().get(i));
                    }
                    Rows rows = new Rows(
                            deals,
                            tried.rows().partners(),
                            null,
                            null,
                            null,
                            tried.rows().fx());
                    return new Engine(1).payouts(tried.timeline(), rows, tried.asOf());
                })
                .toList();
    }

    @Test
    void the_order_of_parts_makes_no_difference() throws IOException, ClassNotFoundException {
        int lines = 0;
        for (long seed = 1; seed <= 9; seed++) {
            List<Payouts> parts = parts(RandomCases.of(seed));
            for (List<String> by : List.of(List.<String>of(), List.of("partner", "month"))) {
                List<SimulationSums> sums = parts.stream()
                        .map(part -> SimulationSums.of(part, by, null, null, 2))
                        .toList();
                SimulationSums first = sums.get(0).plus(sums.get(1)).plus(sums.get(2));
                assertThat(sums.get(2).plus(sums.get(1).plus(sums.get(0))))
                        .as("seed %d", seed)
                        .isEqualTo(first);
                assertThat(sums.get(1).plus(sums.get(0).plus(sums.get(2)))).isEqualTo(first);
                assertThat(sent(first)).isEqualTo(first);
                lines += first.partners().size();
            }
            List<RunCounts> counts = parts.stream().map(RunCounts::of).toList();
            RunCounts first = counts.get(0).plus(counts.get(1)).plus(counts.get(2));
            assertThat(counts.get(2).plus(RunCounts.NONE).plus(counts.get(1).plus(counts.get(0))))
                    .as("seed %d", seed)
                    .isEqualTo(first);
            assertThat(sent(first)).isEqualTo(first);
        }
        assertThat(lines).isGreaterThan(30);
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
