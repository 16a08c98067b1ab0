package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.Comparison;
import dev.earnest.analysis.compare.Movers;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.language.Change;
import dev.earnest.language.Setting;
import dev.earnest.language.TimelineReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Figures that take over what programs have in common are those of the reports that work everything out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlanceTest {
    private static final Path NORTHWIND = Path.of("catalog-examples/northwind");
    private static final Options OPTIONS = new Options(null, 2, false).first();

    /** Rates, steps, an offer less, a ghost, a budget, assumptions of the return: each on top of those before. */
    private static final List<String> TURNS = List.of(
            "offers.vault-spif.earn.pay=650",
            "offers.volume-rebate.earn.tiers.steps[1].rate=2.5%",
            "economics.incremental.otherwise=20%",
            "offers.growth-rebate.status=ghost",
            "budgets.launch-fund.amount=10_000",
            "offers.mdf=~",
            "offers.vault-spif.earn.pay=0",
            "economics.costs=[{name: Portal, amount: 90_000, every: quarter}]");

    private static Timeline timeline(List<Change> changes) throws IOException {
        return TimelineReader.read(NORTHWIND, changes).orThrow();
    }

    @Test
    void one_after_the_other_they_are_those_of_the_reports() throws IOException {
        Timeline written = timeline(List.of());
        Dataset data = DataReader.read(DataRequest.in(written.last().currency())
                .with(Role.DEALS, NORTHWIND.resolve("deals.csv"))
                .with(Role.PARTNERS, NORTHWIND.resolve("partners.csv"))
                .with(Role.EVENTS, NORTHWIND.resolve("events.csv"))
                .with(Role.CLAIMS, NORTHWIND.resolve("claims.csv"))
                .withDimensions(written.last().dimensions())
                .with(Plan.wantedForReturns(written)));
        Payouts first = Plan.compile(written, data, OPTIONS).run();
        Glance base = Glance.of(first, null, 2);
        check(base, first, base);
        List<Change> changes = new ArrayList<>();
        Payouts last = first;
        Glance known = base;
        for (String turn : TURNS) {
            changes.add(Setting.parse(turn));
            last = Plan.compile(timeline(changes), last, OPTIONS).run();
            known = Glance.of(last, known, 2);
            check(known, Plan.compile(timeline(changes), data, Options.PLAIN).run(), base);
        }
    }

    private static void check(Glance glance, Payouts whole, Glance base) {
        assertThat(glance.program())
                .isEqualTo(Roi.of(whole, List.of(), null, null, null, 1).program());
        long paid = Simulation.of(whole, List.of(), null, null, 1).total().paid();
        assertThat(glance.paid()).isEqualTo(paid);
        assertThat(Arrays.stream(glance.byPartner()).sum()).isEqualTo(paid);
        CompareFigures compared = Comparison.of(
                        base.payouts(), glance.payouts(), new CompareRequest(null, null, List.of(), 1, Map.of()))
                .figures();
        Movers movers = Movers.of(base, glance);
        assertThat(movers.losers()).isEqualTo((int) compared.who().total().losers());
        assertThat(movers.winners()).isEqualTo((int) compared.who().total().winners());
        assertThat(movers.partners()).isEqualTo((int) compared.who().total().partners());
    }
}
