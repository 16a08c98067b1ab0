package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.deal.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Step 5 at period ends: minimums that forfeit or carry, then guarantees. */
final class PeriodEnds {
    private final Series series;
    private final Lines lines;
    private final Dictionary partners;

    /** A partner, and its account where each account counts apart; the account's code is below -1 where not. */
    private record Owner(String partner, String accountId, int payee, int account) implements Comparable<Owner> {
        @Override
        public int compareTo(Owner other) {
            int compared = partner.compareTo(other.partner);
            return compared != 0 ? compared : accountId.compareTo(other.accountId);
        }
    }

    PeriodEnds(Series series) {
        this.series = series;
        this.lines = series.lines;
        this.partners = series.versions.get(0).context.data.partnerIds();
    }

    void run() {
        boolean changed = false;
        List<Limit> latest = series.offer().limits();
        int place = 0;
        for (Limit limit : latest) {
            if (limit instanceof Limit.PartnerMin min) {
                minimum(min, place++);
                changed = true;
            }
        }
        place = 0;
        for (Limit limit : latest) {
            if (limit instanceof Limit.Guarantee guarantee) {
                guarantee(guarantee, place++);
                changed = true;
            }
        }
        if (changed) {
            series.sort();
        }
    }

    private int index(Period every, int day) {
        return series.versions.get(0).context.periods.index(every, day);
    }

    private int first(Period every, int index) {
        return every == Period.TERM
                ? (int) series.term.from().toEpochDay()
                : series.versions.get(0).context.periods.calendar().first(every, index);
    }

    private int lastOf(Period every, int index) {
        return every == Period.TERM
                ? (int) series.term.to().toEpochDay()
                : series.versions.get(0).context.periods.calendar().last(every, index);
    }

    private Owner owner(Scope per, int line) {
        int account = per == Scope.ACCOUNT ? lines.account(line) : -2;
        String id = account < 0
                ? ""
                : series.versions.get(0).context.data.accountIds().value(account);
        return new Owner(partners.value(lines.payee(line)), id, lines.payee(line), account);
    }

    private Map<Owner, TreeMap<Integer, List<Integer>>> byPeriod(Scope per, Period every) {
        Map<Owner, TreeMap<Integer, List<Integer>>> found = new TreeMap<>();
        for (int place = 0; place < series.places(); place++) {
            int line = series.lineAt(place);
            found.computeIfAbsent(owner(per, line), any -> new TreeMap<>())
                    .computeIfAbsent(index(every, lines.periodDay(line)), any -> new ArrayList<>())
                    .add(line);
        }
        return found;
    }

    /** The limit at a place of the list in the version of a period's last day. */
    private <L extends Limit> @Nullable L at(Class<L> kind, int place, int lastDay) {
        int found = 0;
        OfferVersion version =
                series.at(Math.min(lastDay, (int) series.term.to().toEpochDay()));
        for (Limit limit : series.writes(version) ? version.offer.limits() : List.<Limit>of()) {
            if (kind.isInstance(limit) && found++ == place) {
                return kind.cast(limit);
            }
        }
        return null;
    }

    private void felt(int lastDay, Limit limit) {
        series.at(Math.min(lastDay, (int) series.term.to().toEpochDay())).felt.add(limit);
    }

    private long minor(java.math.BigDecimal money) {
        OfferVersion version = series.versions.get(0);
        return version.catalog.rounding().toMinor(money, version.digits());
    }

    private void minimum(Limit.PartnerMin latest, int place) {
        int end = Math.min(DataSpan.LAST, (int) series.term.to().toEpochDay());
        for (Map.Entry<Owner, TreeMap<Integer, List<Integer>>> entry :
                byPeriod(latest.per(), latest.every()).entrySet()) {
            TreeMap<Integer, List<Integer>> periods = entry.getValue();
            long carried = 0;
            int period = periods.firstKey();
            while (period <= periods.lastKey() || carried != 0) {
                if (first(latest.every(), period) > end) {
                    carried = 0;
                }
                List<Integer> own = periods.getOrDefault(period, List.of());
                carried = settle(entry.getKey(), own, carried, latest, place, period);
                if (latest.every() == Period.TERM) {
                    break;
                }
                period++;
            }
        }
    }

    /** Tests one period; returns what is carried to the next. */
    private long settle(Owner owner, List<Integer> own, long carried, Limit.PartnerMin latest, int place, int period) {
        long total = carried;
        for (int line : own) {
            total = Math.addExact(total, lines.left(line));
        }
        Limit.PartnerMin min = at(Limit.PartnerMin.class, place, lastOf(latest.every(), period));
        if (min == null || total <= 0 || total >= minor(min.money())) {
            if (carried != 0) {
                carry(owner, first(latest.every(), period), carried);
            }
            return 0;
        }
        felt(lastOf(latest.every(), period), min);
        for (int line : own) {
            Trail trail = series.trailOf(line);
            if (trail != null) {
                String name = series.versions.get(0).context.periods.name(min.every(), lines.periodDay(line));
                trail.note(
                        line, new Note.Short(min, name, total, minor(min.money()), lines.left(line), lines.left(line)));
            }
            lines.cutByLimit(line, lines.left(line), Reason.SHORT);
        }
        return min.carry() ? total : 0;
    }

    private void carry(Owner owner, int day, long money) {
        int line = lines.add(
                -1, versionAt(day), LineKind.CARRY, day, day, day, owner.payee(), Math.max(owner.account(), -1), 0);
        lines.cutByLimit(line, -money, Reason.CARRIED);
    }

    private short versionAt(int day) {
        return (short) series.versions.indexOf(series.at(day));
    }

    private void guarantee(Limit.Guarantee latest, int place) {
        Map<Owner, TreeMap<Integer, Long>> sums = new TreeMap<>();
        Entries entries = series.entries;
        for (int i = 0; i < entries.size(); i++) {
            OfferVersion version = series.versions.get(entries.version(i));
            if (!series.writes(version)) {
                continue;
            }
            int payee = version.scope.payee().at(entries.row(i));
            sums.computeIfAbsent(new Owner(partners.value(payee), "", payee, -2), any -> new TreeMap<>())
                    .merge(index(latest.every(), entries.periodDay(i)), 0L, Long::sum);
        }
        for (int line = 0; line < lines.size(); line++) {
            sums.computeIfAbsent(owner(Scope.PARTNER, line), any -> new TreeMap<>())
                    .merge(index(latest.every(), lines.periodDay(line)), lines.left(line), Math::addExact);
        }
        sums.forEach((owner, periods) -> topUp(owner, periods, latest, place));
    }

    private void topUp(Owner owner, TreeMap<Integer, Long> periods, Limit.Guarantee latest, int place) {
        long surplus = 0;
        for (Map.Entry<Integer, Long> period : periods.entrySet()) {
            int last = Math.min(lastOf(latest.every(), period.getKey()), (int)
                    series.term.to().toEpochDay());
            Limit.Guarantee guarantee = at(Limit.Guarantee.class, place, last);
            if (guarantee == null || first(latest.every(), period.getKey()) > last) {
                continue;
            }
            long needed = Math.subtractExact(minor(guarantee.money()), period.getValue());
            if (needed <= 0) {
                surplus -= needed;
                continue;
            }
            long used = guarantee.carry() ? Math.min(surplus, needed) : 0;
            surplus -= used;
            if (needed > used) {
                felt(last, guarantee);
                short version = versionAt(last);
                int line =
                        lines.add(-1, version, LineKind.GUARANTEE, last, last, last, owner.payee(), -1, needed - used);
                lines.because(line, Reason.GUARANTEE);
                Trail trail = series.trailOf(line);
                if (trail != null) {
                    String name = series.versions.get(0).context.periods.name(guarantee.every(), last);
                    trail.note(
                            line,
                            new Note.ToppedUp(guarantee, name, period.getValue(), minor(guarantee.money()), used));
                }
            }
        }
    }
}
