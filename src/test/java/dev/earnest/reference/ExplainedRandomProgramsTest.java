package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.Frame;
import dev.earnest.explain.Explained;
import dev.earnest.explain.Explainer;
import dev.earnest.explain.Explanation;
import dev.earnest.explain.Recomputed;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.report.ExplainReport;
import dev.earnest.report.ExplainView;
import dev.earnest.report.Format;
import dev.earnest.report.Look;
import dev.earnest.report.ReportWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random programs with every mechanic there is: what is explained of each deal and event is all of its lines, to the cent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainedRandomProgramsTest {
    private final Engine engine = new Engine(1);

    @Test
    void a_few() throws IOException {
        hold(1, 40);
    }

    @Tag("long")
    @Test
    void many() throws IOException {
        hold(41, 2_000);
    }

    private void hold(long first, long last) throws IOException {
        for (long seed = first; seed <= last; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts payouts = engine.noting(tried.timeline(), tried.rows(), tried.asOf());
            CurrencyUnit unit = tried.timeline().last().currency();
            Map<String, List<BigDecimal>> told = Recomputed.lines(json(payouts), unit.digits());
            Map<String, List<BigDecimal>> ledger = ledger(payouts, unit);
            assertThat(told.keySet()).as(tried.name()).isEqualTo(ledger.keySet());
            ledger.forEach((line, money) -> assertThat(told.get(line))
                    .as(tried.name() + ": " + line)
                    .usingElementComparator(BigDecimal::compareTo)
                    .isEqualTo(money));
        }
    }

    /** Every deal and event as the command prints them; drawn for people too, which must not fail. */
    private static String json(Payouts payouts) throws IOException {
        Explainer explainer = new Explainer(payouts, (version, place) -> null);
        List<Explanation> all = new ArrayList<>();
        for (int row = 0; row < payouts.data().deals().rows(); row++) {
            all.add(explainer.deal(row, answer -> true));
        }
        Frame events = payouts.data().events();
        for (int row = 0; events != null && row < events.rows(); row++) {
            all.add(explainer.event(row, answer -> true));
        }
        var report = ExplainReport.of(
                new Explained(all, List.of(), explainer.excluded("", (deal, partner) -> true, offer -> true)),
                payouts,
                "test",
                new ExplainView(true, 3, false),
                false);
        ReportWriter.of(Format.PLAIN, Look.PIPE).write(report, new StringBuilder());
        StringBuilder json = new StringBuilder();
        ReportWriter.of(Format.JSON, Look.PIPE).write(report, json);
        return json.toString();
    }

    private static Map<String, List<BigDecimal>> ledger(Payouts payouts, CurrencyUnit unit) {
        Map<String, List<BigDecimal>> lines = new TreeMap<>();
        for (LedgerCursor line = payouts.ledger(); line.next(); ) {
            if (line.dealRow() < 0 && line.eventRow() < 0) {
                continue;
            }
            String id = line.eventRow() >= 0
                    ? java.util.Objects.requireNonNull(payouts.data().events())
                            .id()
                            .text(line.eventRow())
                    : payouts.data().deals().id().text(line.dealRow());
            String key = String.join(
                    " ",
                    line.offerId(),
                    payouts.data().partnerIds().value(line.partner()),
                    id,
                    line.kind().word(),
                    java.time.LocalDate.ofEpochDay(line.earnedDay()).toString());
            List<BigDecimal> money = List.of(
                    unit.decimal(line.earned()),
                    unit.decimal(line.limitCut()),
                    unit.decimal(line.stackingCut()),
                    unit.decimal(line.budgetCut()),
                    unit.decimal(line.held()),
                    unit.decimal(line.committed()),
                    unit.decimal(line.clawedBack()),
                    unit.decimal(line.paid()));
            lines.merge(key, money, Recomputed::sum);
        }
        return lines;
    }
}
