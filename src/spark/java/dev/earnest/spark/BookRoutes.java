package dev.earnest.spark;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.deal.RowKeys;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.RowPartners;
import dev.earnest.payout.Slices;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** To which slices the rows of one book go by themselves, and what they name. */
final class BookRoutes {
    private final Job job;
    private final BookPart part;
    private final Dataset data;
    private final Needs needs;
    private final List<RowPartners> partners = new ArrayList<>();
    private final Map<Role, Integer> next = new HashMap<>();
    private final Map<Role, long[]> places = new HashMap<>();
    private final int[] dealOfTouch;
    private @Nullable RowKeys claimKeys;

    private BookRoutes(Job job, BookPart part, Needs needs) {
        this.job = job;
        this.part = part;
        this.needs = needs;
        this.data = Objects.requireNonNull(part.book().data());
        for (Timeline timeline : job.timelines()) {
            partners.add(RowPartners.of(timeline, data));
        }
        this.dealOfTouch = dealOfTouch();
    }

    /** The rows of a book that were found good, in their order. */
    static List<RoutedRow> of(Job job, BookPart part, Needs needs) {
        BookRoutes routes = new BookRoutes(job, part, needs);
        List<RoutedRow> routed = new ArrayList<>();
        for (StoredRow row : part.rows()) {
            if (row.isRow()) {
                routed.add(routes.route(row, routes.next.merge(row.role(), 1, Integer::sum) - 1));
            } else if (row.kind() == StoredRow.GUEST) {
                routed.add(routes.named(row, -1, routes.guest(row)));
            }
        }
        return routed;
    }

    private RoutedRow route(StoredRow row, int number) {
        return switch (row.role()) {
            case DEALS -> sold(row, data.deals(), number, -1, of -> of.ofDeal(number), of -> of.sellersOfDeal(number));
            case EVENTS ->
                sold(
                        row,
                        Objects.requireNonNull(data.events()),
                        number,
                        place(Role.DEALS, data.eventDealRow()[number]),
                        of -> of.ofEvent(number),
                        of -> of.sellersOfEvent(number));
            case TOUCHES -> named(row, place(Role.DEALS, dealOfTouch[number]), -1);
            case CLAIMS ->
                named(
                        row,
                        place(Role.DEALS, data.claimDealRow()[number]),
                        place(Role.EVENTS, data.claimEventRow()[number]));
            case PARTNERS, FX -> throw new IllegalStateException("in every slice");
        };
    }

    private RoutedRow sold(
            StoredRow row,
            Frame frame,
            int number,
            long deal,
            Function<RowPartners, BitSet> concerned,
            Function<RowPartners, BitSet> sold) {
        BitSet named = all(concerned);
        BitSet slices = new BitSet();
        ids(named).forEach(partner -> slices.set(Slices.number(partner, job.slices())));
        TextColumn accounts = frame.text("account_id");
        String account = !needs.byAccount() || accounts == null || accounts.blank(number) ? "" : accounts.text(number);
        return new RoutedRow(
                row,
                slices,
                account,
                needs.byPartner() ? ids(named) : List.of(),
                needs.byPartner() ? ids(all(sold)) : List.of(),
                deal,
                -1);
    }

    private BitSet all(Function<RowPartners, BitSet> some) {
        BitSet all = new BitSet();
        partners.forEach(of -> all.or(some.apply(of)));
        return all;
    }

    private List<String> ids(BitSet codes) {
        return codes.stream().mapToObj(data.partnerIds()::value).toList();
    }

    private RoutedRow named(StoredRow row, long deal, long event) {
        return new RoutedRow(row, new BitSet(), "", List.of(), List.of(), deal, event);
    }

    private long place(Role role, int row) {
        return row < 0 ? -1 : places.computeIfAbsent(role, part.places()::places)[row];
    }

    private int[] dealOfTouch() {
        Frame touches = data.touches();
        int[] deals = new int[touches == null ? 0 : touches.rows()];
        java.util.Arrays.fill(deals, -1);
        for (int deal = 0; deal + 1 < data.touchStart().length; deal++) {
            for (int touch = data.touchStart()[deal]; touch < data.touchStart()[deal + 1]; touch++) {
                deals[data.touchOrder()[touch]] = deal;
            }
        }
        return deals;
    }

    /** The place of the event that a claim of another book names. */
    private long guest(StoredRow row) {
        RowKeys keys = claimKeys;
        if (keys == null) {
            keys = KeyedRows.keys(
                    Role.CLAIMS, Objects.requireNonNull(job.roles().get(Role.CLAIMS)), job);
            claimKeys = keys;
        }
        String event = keys.of(PlacedRow.file(row.place()), row.row()).get(1);
        return place(Role.EVENTS, Objects.requireNonNull(data.events()).id().row(event));
    }
}
