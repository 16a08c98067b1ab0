package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.deal.Wanted;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Asked;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine, asked as the reference is. */
public final class Engine implements Evaluator {
    private final int threads;

    public Engine(int threads) {
        this.threads = threads;
    }

    @Override
    public Outcome evaluate(Timeline timeline, Rows rows, LocalDate asOf) {
        return outcome(payouts(timeline, rows, asOf));
    }

    /** What a revised program pays after another on the same data, read for {@code wanted}. */
    Outcome evaluateAfter(Timeline before, Timeline revised, Timeline wanted, Rows rows, LocalDate asOf) {
        Options options = new Options(asOf, threads, true);
        Payouts first =
                Plan.compile(before, read(wanted, rows), options.first()).run();
        Outcome untouched = outcome(first);
        Outcome second = outcome(Plan.compile(revised, first, options).run());
        if (!outcome(first).equals(untouched)) {
            throw new IllegalStateException("the run before was changed by the one after it");
        }
        return second;
    }

    /** What a program pays, to be followed by others on its data, which is read for {@code wanted} too. */
    public Payouts first(Timeline timeline, Timeline wanted, Rows rows, LocalDate asOf) {
        Options options = new Options(asOf, threads, true).first();
        return Plan.compile(timeline, read(wanted, rows), options).run();
    }

    /** As the other, with every column of the rows. */
    public Payouts first(Timeline timeline, Rows rows, LocalDate asOf) {
        Options options = new Options(asOf, threads, true).first();
        return Plan.compile(timeline, read(timeline, Plan.wanted(timeline).and(Wanted.EVERYTHING), rows), options)
                .run();
    }

    /** As that, with how every deal and event came to its lines. */
    Payouts noting(Timeline timeline, Rows rows, LocalDate asOf) {
        Options options = new Options(asOf, threads, true).first();
        Dataset data = read(timeline, Plan.wanted(timeline).and(Wanted.EVERYTHING), rows);
        Asked asked = Asked.nothingYet();
        asked.deals().set(0, data.deals().rows());
        Frame events = data.events();
        asked.events().set(0, events == null ? 0 : events.rows());
        return Plan.compile(timeline, data, options).run(asked);
    }

    /** What another program pays on the data of the first, as of the same day. */
    public Payouts after(Payouts first, Timeline timeline) {
        Options options = new Options(first.asOf(), threads, true).first();
        return Plan.compile(timeline, first, options).run();
    }

    /** The offers whose lines a revised program takes over from the run of another. */
    List<String> kept(Timeline before, Timeline revised, Rows rows) {
        Options options = new Options(LocalDate.of(2027, 12, 31), threads, true);
        Payouts first =
                Plan.compile(before, read(before, rows), options.first()).run();
        return Plan.compile(revised, first, options).run().keptOffers();
    }

    private static Outcome outcome(Payouts payouts) {
        Timeline timeline = payouts.timeline();
        CurrencyUnit currency = timeline.last().currency();
        Map<String, Counts> counts = new LinkedHashMap<>();
        List<OfferResult> results = new ArrayList<>(payouts.offers());
        results.addAll(payouts.ghosts());
        for (OfferResult result : results) {
            counts.put(
                    result.id(), new Counts((int) result.pending(), (int) result.noTarget(), (int) result.noMeasure()));
        }
        return new Outcome(
                lines(payouts, payouts.ledger(), currency), lines(payouts, payouts.ghostLedger(), currency), counts);
    }

    /** What the engine pays. */
    public Payouts payouts(Timeline timeline, Rows rows, LocalDate asOf) {
        return Plan.compile(timeline, read(timeline, rows), new Options(asOf, threads, true))
                .run();
    }

    static Dataset read(Timeline timeline, Rows rows) {
        return read(timeline, Plan.wanted(timeline), rows);
    }

    private static Dataset read(Timeline timeline, Wanted wanted, Rows rows) {
        Map<Role, List<TextRow>> files = new EnumMap<>(Role.class);
        put(files, Role.DEALS, rows.deals());
        put(files, Role.PARTNERS, rows.partners());
        put(files, Role.EVENTS, rows.events());
        put(files, Role.TOUCHES, rows.touches());
        put(files, Role.CLAIMS, rows.claims());
        put(files, Role.FX, rows.fx());
        DataRequest request = DataRequest.in(timeline.last().currency()).with(wanted);
        return DataReader.ofRows("rows", files, request);
    }

    private static void put(Map<Role, List<TextRow>> files, Role role, List<Map<String, String>> rows) {
        if (rows != null) {
            List<TextRow> texts = new ArrayList<>();
            rows.forEach(row -> texts.add(new TextRow(texts.size() + 1, row)));
            files.put(role, texts);
        }
    }

    private static List<ReferenceLine> lines(Payouts payouts, LedgerCursor at, CurrencyUnit currency) {
        List<ReferenceLine> lines = new ArrayList<>();
        while (at.next()) {
            Dataset data = payouts.data();
            lines.add(new ReferenceLine(
                    at.offerId(),
                    data.partnerIds().value(at.partner()),
                    text(data.deals(), at.dealRow()),
                    text(data.events(), at.eventRow()),
                    at.account() < 0 ? "" : data.accountIds().value(at.account()),
                    at.period(),
                    LocalDate.ofEpochDay(at.earnedDay()),
                    LocalDate.ofEpochDay(at.payDay()),
                    at.kind().word(),
                    at.measured() ? number(at.measure()) : null,
                    at.counted() ? number(at.countBefore()) : null,
                    at.counted() ? number(at.countAfter()) : null,
                    currency.decimal(at.earned()),
                    currency.decimal(at.limitCut()),
                    currency.decimal(at.stackingCut()),
                    currency.decimal(at.budgetCut()),
                    currency.decimal(at.held()),
                    currency.decimal(at.committed()),
                    currency.decimal(at.clawedBack()),
                    currency.decimal(at.paid())));
        }
        return lines;
    }

    private static BigDecimal number(long value) {
        return value == Fixed4.BLANK ? null : Fixed4.decimal(value);
    }

    private static String text(Frame frame, int row) {
        return frame == null || row < 0 ? "" : frame.id().text(row);
    }
}
