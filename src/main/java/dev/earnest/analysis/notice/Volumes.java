package dev.earnest.analysis.notice;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.LedgerCursor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes that are typical of a group of partners: its quartiles, rounded to two digits so that they are nobody's own. */
final class Volumes {
    /** Where nothing was sold. */
    static final Volumes NONE = new Volumes(List.of());

    /** Of fewer partners a quartile would tell something of one of them. */
    private static final int FEWEST = 5;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final List<Volume> all;
    private final Map<String, List<Volume>> groups = new TreeMap<>();
    private final Set<BigDecimal> own = new HashSet<>();

    private Volumes(List<Volume> all) {
        this.all = all;
        for (Volume volume : all) {
            groups.computeIfAbsent(volume.group(), any -> new ArrayList<>()).add(volume);
            own.add(volume.value().stripTrailingZeros());
        }
    }

    private record Volume(int partner, String group, BigDecimal value) {}

    private record Key(int partner, int place) {}

    /**
     * What one offer's lines were paid on.
     *
     * @param grouping null: all partners are one group
     * @param every summed by partner over this period; null: each deal by itself
     */
    static Volumes of(LedgerCursor line, @Nullable Grouping grouping, FiscalCalendar calendar, @Nullable Period every) {
        Map<Key, Long> sums = new LinkedHashMap<>();
        Map<Key, Integer> days = new HashMap<>();
        while (line.next()) {
            if (line.measured() && line.measure() > 0) {
                int place = every == null
                        ? line.dealRow()
                        : every == Period.TERM ? 0 : calendar.index(every, line.earnedDay());
                Key key = new Key(line.partner(), place);
                sums.merge(key, line.measure(), Math::addExact);
                days.put(key, line.earnedDay());
            }
        }
        List<Volume> volumes = new ArrayList<>();
        sums.forEach((key, sum) -> volumes.add(new Volume(
                key.partner(),
                grouping == null ? "" : grouping.ofPartner(key.partner(), days.getOrDefault(key, 0)),
                BigDecimal.valueOf(sum, 4))));
        return new Volumes(volumes);
    }

    /** The groups that partners are in, in order. */
    Set<String> groups() {
        return groups.keySet();
    }

    /** Ascending; of all partners where a group has too few, none where all are too few. */
    List<BigDecimal> typical(String group) {
        List<Volume> own = groups.getOrDefault(group, List.of());
        List<Volume> taken = enough(own) ? own : all;
        if (!enough(taken)) {
            return List.of();
        }
        List<BigDecimal> sorted = taken.stream().map(Volume::value).sorted().toList();
        Set<BigDecimal> typical = new TreeSet<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            typical.add(nobodys(sorted.get(sorted.size() * quarter / 4)));
        }
        return List.copyOf(typical);
    }

    private static boolean enough(List<Volume> volumes) {
        return volumes.stream().map(Volume::partner).distinct().limit(FEWEST).count() == FEWEST;
    }

    private BigDecimal nobodys(BigDecimal value) {
        BigDecimal rounded = value.round(TWO_DIGITS);
        while (own.contains(rounded.stripTrailingZeros())) {
            rounded = rounded.add(rounded.ulp()).round(TWO_DIGITS);
        }
        return new BigDecimal(rounded.toPlainString());
    }
}
