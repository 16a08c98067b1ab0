package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Dictionary;
import dev.earnest.money.Fixed4;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines of a run as values that may leave it. */
final class LineCopies {
    private final Places places;
    private final Dictionary partners;
    private final Dictionary accounts;

    LineCopies(Dataset data, Places places) {
        this.places = places;
        this.partners = data.partnerIds();
        this.accounts = data.accountIds();
    }

    /** The lines of a series in their order. */
    Stream<PaidLine> of(Series series) {
        PaidLine.Of of = series.of();
        return IntStream.range(0, series.places()).mapToObj(place -> copy(of, series, series.lineAt(place), place));
    }

    private PaidLine copy(PaidLine.Of of, Series series, int line, int number) {
        Lines lines = series.lines;
        int row = lines.row(line);
        int own = row < 0 ? -1 : series.domain.ownRow(row);
        Shares shares = row < 0 ? null : series.domain.shares();
        int account = row < 0 ? lines.account(line) : -1;
        return new PaidLine(
                of,
                lines.version(line),
                lines.kind(line),
                lines.day(line),
                lines.ownDay(line),
                lines.periodDay(line),
                partners.value(lines.payee(line)),
                account < 0 ? null : accounts.value(account),
                own < 0 ? -1 : places.of(of.ofEvents(), own),
                shares == null ? 0 : row - shares.start()[own],
                number,
                new PaidLine.Money(
                        lines.earned(line),
                        lines.limitCut(line),
                        lines.stackingCut(line),
                        lines.budgetCut(line),
                        lines.held(line),
                        lines.committed(line),
                        lines.clawedBack(line)),
                lines.reasons(line),
                row < 0 ? Fixed4.BLANK : lines.measure(line),
                row < 0 ? 0 : lines.before(line),
                lines.after(line),
                lines.step(line),
                row < 0 ? -1 : series.version(line).rateNumber(lines, line));
    }
}
