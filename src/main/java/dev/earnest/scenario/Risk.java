package dev.earnest.scenario;

import dev.earnest.analysis.roi.Glance;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Rescaled;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import dev.earnest.scenario.RiskFigures.Case;
import dev.earnest.scenario.RiskFigures.PartnerRisk;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws histories: as many partners as there are, with replacement, each with all it sold and earned. What partners spend in
 * common is spent again in each draw, line by line.
 */
public final class Risk {
    private static final long WHOLE = 10_000;

    private final Payouts history;
    private final Timeline timeline;
    private final RiskRequest request;
    private final Draws draws;
    private final int[] partners;

    private Risk(Payouts history, RiskRequest request) {
        this.history = history;
        this.timeline = history.timeline();
        this.request = request;
        this.draws = new Draws(request.seed());
        this.partners = partners(history);
    }

    /** The spread of what a program comes to; fails with InputException where an assumption names a field or value that is none. */
    public static RiskFigures of(Payouts history, RiskRequest request) {
        return new Risk(history, request).figures();
    }

    /** Codes of the partners with a deal or an event. */
    private static int[] partners(Payouts payouts) {
        BitSet found = new BitSet();
        Dataset data = payouts.data();
        note(data.deals(), found);
        Frame events = data.events();
        if (events != null) {
            note(events, found);
        }
        return found.stream().toArray();
    }

    private static void note(Frame frame, BitSet found) {
        TextColumn ids = frame.text("partner_id");
        for (int row = 0; ids != null && row < frame.rows(); row++) {
            if (ids.code(row) >= 0) {
                found.set(ids.code(row));
            }
        }
    }

    private RiskFigures figures() {
        RiskCase plain = ready(0, null, false);
        Glance glance = Glance.of(history, null, request.threads());
        int codes = history.data().partnerIds().size();
        RiskCase.Draw replayed = plain.draw(PoolLines.once(codes));
        CaseDraws expected = draw(null, plain);
        List<Case> shocks = new ArrayList<>();
        for (Turn shock : request.shocks()) {
            shocks.add(draw(shock, null).result(request));
        }
        Catalog latest = timeline.last();
        long[] totals = expected.totals();
        return new RiskFigures(
                latest.currency(),
                latest.id(),
                timeline.versions().stream().map(Catalog::version).toList(),
                history.asOf(),
                request.draws(),
                request.seed(),
                partners.length,
                glance.paid(),
                replayed.paid(),
                assumed(),
                request.budget(),
                expected.result(request),
                shocks,
                expected.offers(),
                carriers(glance),
                convergence(totals),
                between(totals));
    }

    private List<String> assumed() {
        List<String> all = new ArrayList<>();
        request.growth().forEach(turn -> all.add("growth " + turn.text()));
        request.mix().forEach(turn -> all.add("mix " + turn.text()));
        return all;
    }

    private boolean assumes() {
        return !request.growth().isEmpty() || !request.mix().isEmpty();
    }

    /** @param plain the case without assumptions, where it is known */
    private CaseDraws draw(@Nullable Turn shock, @Nullable RiskCase plain) {
        int levels = request.ranges() ? Turn.LEVELS : 1;
        List<RiskCase> cases = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            cases.add(plain != null && !assumes() ? plain : ready(level, shock, true));
        }
        int codes = history.data().partnerIds().size();
        RiskCase middle = cases.get(levels / 2);
        CaseDraws all = new CaseDraws(
                shock == null ? "" : shock.text(), middle, middle.draw(PoolLines.once(codes)), request.draws());
        SideBySide.each(request.threads(), request.draws(), draw -> {
            RiskCase one = cases.get(draws.at(draw, -1, levels));
            all.set(draw, one, one.draw(counts(draw, codes)));
        });
        return all;
    }

    private int[] counts(int draw, int codes) {
        int[] counts = new int[codes];
        int[] drawn = draws.counts(draw, partners.length);
        for (int i = 0; i < partners.length; i++) {
            counts[partners[i]] = drawn[i];
        }
        return counts;
    }

    /** The program on the deals as they are assumed. */
    private RiskCase ready(int level, @Nullable Turn shock, boolean assumed) {
        Dataset data = history.data();
        if (shock != null || (assumed && assumes())) {
            long[] factors = new long[data.deals().rows()];
            Arrays.fill(factors, WHOLE);
            DealRows rows = new DealRows(history);
            request.growth().forEach(turn -> multiply(factors, rows.of(turn), turn.at(level)));
            request.mix().forEach(turn -> shift(factors, rows.of(turn), turn.at(level)));
            if (shock != null) {
                multiply(factors, rows.of(shock), shock.at(level));
            }
            data = Rescaled.of(data, factors);
        }
        return RiskCase.of(timeline, data, new Options(history.asOf(), request.threads(), false));
    }

    private static void multiply(long[] factors, BitSet rows, long factor) {
        rows.stream().forEach(row -> factors[row] = (factors[row] * factor + WHOLE / 2) / WHOLE);
    }

    /** Some deals by a factor, the others by what keeps the sum of won amounts. */
    private void shift(long[] factors, BitSet rows, long factor) {
        NumberColumn amounts = history.data().deals().number("amount");
        TextColumn stage = history.data().deals().text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        BigInteger some = BigInteger.ZERO;
        BigInteger rest = BigInteger.ZERO;
        for (int row = 0; amounts != null && row < factors.length; row++) {
            if (!amounts.blank(row) && (stage == null || stage.code(row) == won)) {
                BigInteger now = BigInteger.valueOf(amounts.value(row)).multiply(BigInteger.valueOf(factors[row]));
                some = rows.get(row) ? some.add(now) : some;
                rest = rows.get(row) ? rest : rest.add(now);
            }
        }
        BigInteger left =
                some.multiply(BigInteger.valueOf(WHOLE - factor)).add(rest.multiply(BigInteger.valueOf(WHOLE)));
        long others = rest.signum() == 0 ? WHOLE : Math.max(0, left.divide(rest).longValueExact());
        BitSet outside = new BitSet();
        outside.set(0, factors.length);
        outside.andNot(rows);
        multiply(factors, rows, factor);
        multiply(factors, outside, others);
    }

    /** In a draw of partners the variance of a sum is that of the partners' own, whatever the number of draws. */
    private List<PartnerRisk> carriers(Glance glance) {
        long[] paid = glance.byPartner();
        BigInteger count = BigInteger.valueOf(partners.length);
        BigInteger sum = BigInteger.ZERO;
        for (int partner : partners) {
            sum = sum.add(BigInteger.valueOf(paid[partner]));
        }
        BigInteger all = BigInteger.ZERO;
        BigInteger[] squares = new BigInteger[partners.length];
        for (int i = 0; i < partners.length; i++) {
            BigInteger apart =
                    BigInteger.valueOf(paid[partners[i]]).multiply(count).subtract(sum);
            squares[i] = apart.multiply(apart);
            all = all.add(squares[i]);
        }
        List<PartnerRisk> carriers = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            BigDecimal share = all.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(squares[i]).divide(new BigDecimal(all), 6, RoundingMode.HALF_UP);
            carriers.add(new PartnerRisk(id(partners[i]), name(partners[i]), paid[partners[i]], share));
        }
        carriers.sort(Comparator.comparing(PartnerRisk::share).reversed().thenComparing(PartnerRisk::id));
        return carriers;
    }

    private String id(int partner) {
        return history.data().partnerIds().value(partner);
    }

    private @Nullable String name(int partner) {
        Frame file = history.data().partners();
        TextColumn names = file == null ? null : file.text("name");
        int row = history.partnerRow(partner, (int) history.asOf().toEpochDay());
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }

    private List<RiskFigures.Step> convergence(long[] totals) {
        List<RiskFigures.Step> steps = new ArrayList<>();
        for (int part = 8; part >= 1; part /= 2) {
            int some = Math.max(1, totals.length / part);
            steps.add(new RiskFigures.Step(some, Spread.of(totals, some)));
        }
        return steps;
    }

    /** By order statistics: of so many draws, how many fall below the true P95 is binomial. */
    private static List<Long> between(long[] totals) {
        long[] sorted = totals.clone();
        Arrays.sort(sorted);
        double around = 1.645 * Math.sqrt(sorted.length * 0.95 * 0.05);
        int low = (int) Math.floor(sorted.length * 0.95 - around) - 1;
        int high = (int) Math.ceil(sorted.length * 0.95 + around) - 1;
        return List.of(sorted[Math.max(0, low)], sorted[Math.min(sorted.length - 1, high)]);
    }
}
