package dev.earnest.report;

import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.ClaimFinding;
import dev.earnest.claims.ClaimLine;
import dev.earnest.claims.ClaimedOffer;
import dev.earnest.claims.FindingKind;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was claimed, what is due for it, and what is wrong with claims. */
final class ClaimTables {
    private final ClaimFigures figures;
    private final CurrencyUnit unit;

    ClaimTables(ClaimFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    Table<ClaimedOffer> offers() {
        List<Column<ClaimedOffer>> columns = List.of(
                Column.id("offer", "offer", ClaimedOffer::offer),
                Column.count("claims", "claims", ClaimedOffer::claims),
                Column.<ClaimedOffer>count("rejected", "rejected", ClaimedOffer::rejected)
                        .ifAny()
                        .optional(3),
                Column.<ClaimedOffer>count("without_amount", "no amount", ClaimedOffer::withoutAmount)
                        .ifAny()
                        .optional(2),
                Column.<ClaimedOffer>money("claimed", "claimed", unit, ClaimedOffer::claimed)
                        .ifAny(),
                Column.money("computed", "computed", unit, ClaimedOffer::computed),
                Column.<ClaimedOffer>money("above", "above", unit, ClaimedOffer::above)
                        .ifAny(),
                Column.<ClaimedOffer>money("below", "below", unit, ClaimedOffer::below)
                        .ifAny(),
                Column.<ClaimedOffer>money("held", "held", unit, ClaimedOffer::held)
                        .ifAny(),
                Column.money("paid", "paid", unit, ClaimedOffer::paid),
                Column.<ClaimedOffer>money("paid_out", "paid out", unit, ClaimedOffer::paidOut)
                        .ifAny(),
                currency());
        List<ClaimedOffer> rows = figures.claimed();
        String title = rows.isEmpty() ? "" : "Claimed, computed and paid, " + unit.code();
        Table<ClaimedOffer> table = Table.of("claimed", title, columns, rows);
        return rows.isEmpty() ? table : table.withTotal(total(rows));
    }

    private static ClaimedOffer total(List<ClaimedOffer> rows) {
        ClaimedOffer none = new ClaimedOffer("total", 0, 0, 0, null, 0, 0, 0, 0, 0, null);
        return rows.stream().reduce(none, ClaimedOffer::plus);
    }

    /** One kind of finding. */
    private record KindRow(
            FindingKind kind, long claims, @Nullable Long money) {}

    Table<?> kinds() {
        List<KindRow> rows = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            List<ClaimFinding> some = figures.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                boolean money = some.stream().anyMatch(finding -> finding.money() != null);
                long sum = some.stream()
                        .mapToLong(finding -> finding.money() == null ? 0 : finding.money())
                        .reduce(0, Math::addExact);
                rows.add(new KindRow(kind, some.size(), money ? sum : null));
            }
        }
        List<Column<KindRow>> columns = List.of(
                Column.id("finding", "finding", row -> row.kind().id()),
                Column.text("severity", "severity", row -> row.kind().severity().word()),
                Column.count("claims", "claims", KindRow::claims),
                Column.money("money", "at stake", unit, KindRow::money),
                currency());
        String title = rows.isEmpty() ? "" : "What is wrong with claims, " + unit.code();
        return Table.of("finding_kinds", title, columns, rows);
    }

    Table<ClaimFinding> findings(int top) {
        List<ClaimFinding> all = figures.findings();
        List<ClaimFinding> rows = all.subList(0, Math.min(top, all.size()));
        List<Column<ClaimFinding>> columns = List.of(
                Column.<ClaimFinding>text(
                                "severity",
                                "severity",
                                row -> row.kind().severity().word())
                        .optional(4),
                Column.id("finding", "finding", row -> row.kind().id()),
                Column.id("claim_id", "claim", ClaimFinding::claim),
                Column.<ClaimFinding>count("line", "line", ClaimFinding::line).optional(2),
                Column.<ClaimFinding>id("partner_id", "partner", ClaimFinding::partner)
                        .optional(1),
                Column.<ClaimFinding>id("offer_id", "offer", ClaimFinding::offer)
                        .optional(3),
                Column.<ClaimFinding>id("other_claim", "other", ClaimFinding::other)
                        .seenBy(Audience.MACHINES),
                Column.money("money", "at stake", unit, ClaimFinding::money),
                Column.text("message", "what", ClaimFinding::words),
                currency());
        return Table.of("findings", all.isEmpty() ? "" : "Findings, " + unit.code(), columns, rows)
                .withNotes(shown(rows.size(), all.size()));
    }

    /** Every claim, for programs. */
    Table<ClaimLine> claims(int top) {
        List<ClaimLine> all = figures.lines();
        List<Column<ClaimLine>> columns = List.of(
                Column.id("claim_id", "claim", ClaimLine::id),
                Column.count("line", "line", ClaimLine::line),
                Column.id("partner_id", "partner", ClaimLine::partner),
                Column.text("name", "name", ClaimLine::name),
                Column.id("offer_id", "offer", ClaimLine::offer),
                Column.id("deal_id", "deal", ClaimLine::deal),
                Column.id("event_id", "event", ClaimLine::event),
                Column.date("submitted_date", "submitted", ClaimLine::submitted),
                Column.date("decided_date", "decided", ClaimLine::decided),
                Column.date("paid_date", "paid on", ClaimLine::settled),
                Column.text("status", "status", ClaimLine::status),
                Column.flag("disputed", "disputed", ClaimLine::disputed),
                Column.money("claimed", "claimed", unit, ClaimLine::claimed),
                Column.money("computed", "computed", unit, ClaimLine::computed),
                Column.money("above", "above", unit, ClaimLine::above),
                Column.money("paid", "paid", unit, ClaimLine::paid),
                Column.money("paid_out", "paid out", unit, ClaimLine::paidOut),
                Column.words("missing", "missing", ClaimLine::missing),
                Column.words("findings", "findings", ClaimLine::findings),
                currency());
        return Table.of("claims", "", columns, all.subList(0, Math.min(top, all.size())))
                .seenBy(Audience.MACHINES);
    }

    static List<String> shown(int shown, int all) {
        return shown < all
                ? List.of("showing " + shown + " of " + Cells.group("" + all, true) + " (--top all)")
                : List.of();
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }
}
