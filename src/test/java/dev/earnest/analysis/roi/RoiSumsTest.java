package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.Paper;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of parts of the deals come to the return of all, whichever part comes first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoiSumsTest {
    /** No line depends on another deal, so each part may be paid alone. */
    private static final String PROGRAM = """
            economics:
              gross_margin: {by: product, pro: 50%, otherwise: 40%}
              incremental: {otherwise: 25%, spif: 60%}
              costs:
                - {name: Portal, amount: 1_200, every: year}
            offers:
              commission:
                type: commission
                earn: {rate: 10%, of: amount}
                clawback: {trigger: refund, within: 90 days, take: all}
              spif: {type: spif, when: {product: pro}, earn: {pay: 30, per: deal}}
              tried: {type: spif, status: ghost, earn: {pay: 1, per: deal}}
            """;

    private static final String D1 = "D1 P1 2026-01-15 1000 600  pro  .          .\n";
    private static final String D2 = "D2 P1 2026-02-10 2000 .    core .          .\n";
    private static final String D3 = "D3 P2 2026-03-20 500  400  pro  2026-03-25 .\n";
    private static final String D4 = "D4 P2 2026-03-21 1000 900  .    .          .\n";
    private static final String D5 = "D5 P3 2026-03-02 100  .    pro  .          .\n";

    private static final Payouts WHOLE = paid(D1, D2, D3, D4, D5);
    private static final List<Payouts> PARTS = List.of(paid(D3, D4), paid(D1), paid(D2, D5));

    private static Payouts paid(String... deals) {
        return new Paper(PROGRAM)
                .deals("deal_id partner_id close_date amount cost product refunded_date refunded_amount\n"
                        + String.join("", deals))
                .payouts("2026-03-31");
    }

    private static RoiRequest by(String fields) {
        return new RoiRequest(fields.isEmpty() ? List.of() : List.of(fields.split(",")), null, null, null);
    }

    private static RoiFigures told(RoiSums sums, RoiRequest request) {
        return Roi.of(sums, WHOLE.timeline(), request, WHOLE.asOf());
    }

    private static GrossToNetFigures told(GrossToNetSums sums, RoiRequest request) {
        return GrossToNet.of(sums, WHOLE.timeline(), request);
    }

    /**
     * D3 is refunded whole: the commission takes its 50 back and is not paid on it; the spif is, and its 100 net to 0.
     *
     * <pre>
     *  commission  D1 100, D2 200, D4 100, D5 10       410   margin 400 + 800 + 100 + 50 = 1,350
     *  spif        D1 30, D3 30, D5 30                  90   margin 400 +   0 +  50      =   450
     * </pre>
     *
     * Costs of January to March: 300, by 410 : 90 = 246 : 54. The program: 0.6 × 450 + 0.25 × 900 = 495.
     */
    @Test
    void parts_added_up_are_worked_out_by_hand() {
        RoiFigures figures = told(
                PARTS.stream()
                        .map(part -> RoiSums.of(part, by(""), 1))
                        .reduce(RoiSums::plus)
                        .orElseThrow(),
                by(""));
        assertThat(figures.offers())
                .extracting(
                        RoiRow::name,
                        RoiRow::deals,
                        row -> plain(row.margin()),
                        row -> plain(row.payout()),
                        row -> plain(row.cost()))
                .containsExactly(tuple("commission", 4L, "1350", "410", "246"), tuple("spif", 3L, "450", "90", "54"));
        RoiRow program = figures.program();
        assertThat(List.of(program.deals(), figures.several())).containsExactly(5L, 2L);
        assertThat(List.of(plain(program.margin()), plain(program.payout()), plain(program.incremental())))
                .containsExactly("1350", "500", "495");
        assertThat(figures.ghosts()).extracting(RoiRow::name, RoiRow::deals).containsExactly(tuple("tried", 5L));
        assertThat(List.of(figures.assumed().costKnown(), figures.assumed().costUnknown()))
                .containsExactly(3L, 0L);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "product", "month,partner", "offer,product"})
    void parts_in_any_order_are_the_whole(String fields) {
        RoiRequest request = by(fields);
        RoiSums a = RoiSums.of(PARTS.get(0), request, 1);
        RoiSums b = RoiSums.of(PARTS.get(1), request, 1);
        RoiSums c = RoiSums.of(PARTS.get(2), request, 1);
        RoiFigures whole = told(RoiSums.of(WHOLE, request, 1), request);
        assertThat(Stream.of(a.plus(b).plus(c), a.plus(b.plus(c)), c.plus(a).plus(b), sent(b).plus(sent(c.plus(a)))))
                .allSatisfy(sums -> assertThat(told(sums, request)).isEqualTo(whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "product", "month,partner", "type"})
    void steps_from_list_price_of_parts_are_those_of_the_whole(String fields) {
        RoiRequest request = by(fields);
        GrossToNetSums a = GrossToNetSums.of(PARTS.get(0), request);
        GrossToNetSums b = GrossToNetSums.of(PARTS.get(1), request);
        GrossToNetSums c = GrossToNetSums.of(PARTS.get(2), request);
        GrossToNetFigures whole = told(GrossToNetSums.of(WHOLE, request), request);
        assertThat(Stream.of(a.plus(b).plus(c), a.plus(b.plus(c)), c.plus(a).plus(b), sent(b).plus(sent(c.plus(a)))))
                .allSatisfy(sums -> assertThat(told(sums, request)).isEqualTo(whole));
    }

    /** Sent to another machine and back. */
    @SuppressWarnings("unchecked")
    private static <T> T sent(T sums) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(sums);
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Three groups of one payout bear 100.00 of January: 33.33 each, and the cent left over is the first's by its name. */
    @Test
    void a_cent_left_over_does_not_know_which_deal_came_first() {
        String program = """
                economics:
                  costs: [{name: Portal, amount: 100, every: month}]
                offers:
                  spif: {type: spif, earn: {pay: 10, per: deal}}
                """;
        List<RoiRow> groups = Roi.of(
                        new Paper(program).deals("""
                                deal_id partner_id close_date amount product
                                D1      P1         2026-01-02 100    c
                                D2      P1         2026-01-03 100    a
                                D3      P1         2026-01-04 100    b
                                """).payouts("2026-01-31"), List.of("product"), null, null, null, 1)
                .groups();
        assertThat(groups)
                .extracting(RoiRow::name, row -> plain(row.cost()))
                .containsExactly(tuple("a", "33.34"), tuple("b", "33.33"), tuple("c", "33.33"));
    }

    @Test
    void margins_by_what_no_part_of_the_data_knows_are_refused() {
        assertThatThrownBy(() -> check("{by: account, new: 50%, otherwise: 40%}"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems().get(0).message())
                                .contains("`account` is worked out from all deals of an account"));
        assertThatThrownBy(() -> check("{by: product, pro: {by: level, high: 50%}, otherwise: 40%}"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems().get(0).message())
                                .contains("`level` is worked out by a ladder from all rows of a partner"));
        check("{by: product, pro: 50%, otherwise: {by: registered, \"true\": 30%, otherwise: 40%}}");
        check("40%");
    }

    private static void check(String margin) {
        Payouts paid = new Paper("economics:\n  gross_margin: " + margin + """

                metrics:
                  sold: {of: amount, last: quarter}
                ladders:
                  level: {review: quarter, levels: {high: {sold: {min: 1}}}}
                offers:
                  spif: {type: spif, earn: {pay: 10, per: deal}}
                """)
                .deals(
                        "deal_id partner_id account_id close_date amount product registered_date\nD1 P1 A 2026-01-02 1 pro .\n")
                .payouts("2026-03-31");
        Margins.checkParts(paid.timeline(), paid.data());
    }
}
