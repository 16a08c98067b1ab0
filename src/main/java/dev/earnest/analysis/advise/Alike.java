package dev.earnest.analysis.advise;

import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What partners of the same kind were paid by an offer: of the same tier, type and region, else of fewer of these. */
final class Alike {
    /** Fewer that are paid say nothing. */
    private static final int LEAST = 3;

    private static final List<List<String>> KINDS =
            List.of(List.of("tier", "type", "region"), List.of("tier", "type"), List.of("tier"));

    private final Payouts payouts;
    private final int day;

    /** @param day whose rows of the partner file say what a partner is */
    Alike(Payouts payouts, int day) {
        this.payouts = payouts;
        this.day = day;
    }

    /** What alike partners were paid at the median, of so many. */
    record Median(List<String> columns, long paid, int partners, int eligible) {}

    /** What one offer paid, by kind of partner. */
    final class Medians {
        private final List<Map<String, List<Long>>> sums = new ArrayList<>();
        private final List<Map<String, Integer>> counts = new ArrayList<>();

        private Medians(OfferYear year, BitSet eligible) {
            for (List<String> columns : KINDS) {
                Map<String, List<Long>> byKind = new HashMap<>();
                Map<String, Integer> all = new HashMap<>();
                eligible.stream().forEach(partner -> {
                    String kind = kind(partner, columns);
                    if (kind != null) {
                        all.merge(kind, 1, Integer::sum);
                        if (year.paid(partner) > 0) {
                            byKind.computeIfAbsent(kind, any -> new ArrayList<>())
                                    .add(year.paid(partner));
                        }
                    }
                });
                byKind.values().forEach(list -> list.sort(null));
                sums.add(byKind);
                counts.add(all);
            }
        }

        /** Of the closest kind of which enough partners are paid; null where there is none. */
        @Nullable
        Median of(int partner) {
            for (int i = 0; i < KINDS.size(); i++) {
                String kind = kind(partner, KINDS.get(i));
                List<Long> sorted = kind == null ? null : sums.get(i).get(kind);
                if (kind != null && sorted != null && sorted.size() >= LEAST) {
                    int others = Objects.requireNonNull(counts.get(i).get(kind)) - 1;
                    return new Median(KINDS.get(i), median(sorted), sorted.size(), others);
                }
            }
            return null;
        }
    }

    /** Of one offer. */
    Medians of(OfferYear year, BitSet eligible) {
        return new Medians(year, eligible);
    }

    private static long median(List<Long> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : BigDecimal.valueOf(Math.addExact(sorted.get(half - 1), sorted.get(half)))
                        .divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** What a partner is by some columns; null where the partner file lacks one, or the partner's cell is blank. */
    private @Nullable String kind(int partner, List<String> columns) {
        Frame partners = payouts.data().partners();
        int row = partners == null ? -1 : payouts.partnerRow(partner, day);
        if (partners == null || row < 0) {
            return null;
        }
        StringBuilder kind = new StringBuilder();
        for (String name : columns) {
            TextColumn column = partners.text(name);
            if (column == null || column.blank(row)) {
                return null;
            }
            kind.append(column.text(row)).append('\n');
        }
        return kind.toString();
    }
}
