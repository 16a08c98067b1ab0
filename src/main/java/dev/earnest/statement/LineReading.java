package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the ledger line that a cursor stands on into what its partner reads; for one thread. */
final class LineReading {
    private final Dataset data;
    private final OwnDeals own;
    private final Why why;
    private final Map<String, Catalog> versions = new HashMap<>();

    LineReading(Payouts payouts) {
        this.data = payouts.data();
        this.own = new OwnDeals(data);
        payouts.timeline().versions().forEach(version -> versions.put(version.version(), version));
        this.why = new Why(payouts.timeline().last().currency(), payouts.asOf());
    }

    /** The version that prices the line. */
    Catalog version(LedgerCursor line) {
        return Objects.requireNonNull(versions.get(line.catalogVersion()));
    }

    static Parts parts(LedgerCursor line) {
        return new Parts(
                line.earned(),
                line.limitCut(),
                line.stackingCut(),
                line.budgetCut(),
                line.held(),
                line.committed(),
                line.clawedBack(),
                line.paid());
    }

    StatementLine of(LedgerCursor line, long number) {
        int partner = line.partner();
        int row = line.dealRow();
        int event = line.eventRow();
        boolean ownDeal = own.deal(row, partner);
        boolean ownEvent = own.event(event, partner);
        boolean hidden = event >= 0 ? !ownEvent : row >= 0 && !ownDeal;
        Catalog version = version(line);
        Offer offer = Objects.requireNonNull(version.offers().get(line.offerId()));
        return new StatementLine(
                number,
                LocalDate.ofEpochDay(line.earnedDay()),
                line.offerId(),
                line.kind().word(),
                ownDeal ? data.deals().id().text(row) : null,
                ownEvent ? Objects.requireNonNull(data.events()).id().text(event) : null,
                hidden || event >= 0 && row >= 0 && !ownDeal ? null : account(line),
                hidden ? null : product(row, event, ownDeal),
                line.period(),
                line.measured() ? Fixed4.decimal(line.measure()).stripTrailingZeros() : null,
                parts(line),
                LocalDate.ofEpochDay(line.payDay()),
                why.of(line, version, offer, hidden));
    }

    private @Nullable String account(LedgerCursor line) {
        int account = line.account();
        return account < 0 ? null : data.accountIds().value(account);
    }

    /** The event's own where it has one, else that of the deal. */
    private @Nullable String product(int row, int event, boolean ownDeal) {
        String ofEvent = product(data.events(), event);
        return ofEvent == null && ownDeal ? product(data.deals(), row) : ofEvent;
    }

    private static @Nullable String product(@Nullable Frame frame, int row) {
        TextColumn products = frame == null ? null : frame.text("product");
        return products == null || row < 0 || products.blank(row) ? null : products.text(row);
    }
}
