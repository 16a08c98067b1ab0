package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Stacking;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a group on one deal, in the order listed. */
final class StackedDeal {
    private final Catalog version;
    private final boolean noting;
    private final Stacking group;
    private final List<Series> members;
    private final @Nullable Factor ceiling;
    private final Rounding rounding;
    private int[] member;
    private int[] line;
    private boolean[] done;
    private int size;
    /** Whether some line was cut. */
    boolean cuts;

    StackedDeal(Catalog version, Stacking group, List<Series> members) {
        this.version = version;
        this.noting = members.stream().anyMatch(series -> series.trail != null);
        this.group = group;
        this.members = members;
        this.rounding = version.rounding();
        this.ceiling = group.max() == null
                ? null
                : Factor.of(group.max().fraction(), version.currency().digits());
        this.member = new int[members.size()];
        this.line = new int[members.size()];
        this.done = new boolean[members.size()];
    }

    /** Begins another deal. */
    void clear() {
        size = 0;
    }

    /** Adds a line; the lines of the member listed first come first. */
    void add(int ofMember, int itsLine) {
        if (size == line.length) {
            member = Arrays.copyOf(member, size * 2);
            line = Arrays.copyOf(line, size * 2);
            done = Arrays.copyOf(done, size * 2);
        }
        member[size] = ofMember;
        line[size] = itsLine;
        done[size++] = false;
    }

    private Lines lines(int i) {
        return members.get(member[i]).lines;
    }

    private long left(int i) {
        return lines(i).left(line[i]);
    }

    /** Settles the lines payee by payee. */
    void settle() {
        for (int i = 0; i < size; i++) {
            if (!done[i]) {
                int payee = lines(i).payee(line[i]);
                keep(i, payee);
                if (ceiling != null) {
                    cut(i, payee, ceiling);
                }
                for (int j = i; j < size; j++) {
                    done[j] |= lines(j).payee(line[j]) == payee;
                }
            }
        }
    }

    private boolean of(int i, int payee) {
        return lines(i).payee(line[i]) == payee;
    }

    private void keep(int from, int payee) {
        if (group.keep() == Stacking.Keep.ALL) {
            return;
        }
        int kept = -1;
        for (int i = from; i < size; i++) {
            if (of(i, payee) && left(i) != 0) {
                boolean better =
                        kept < 0 || (group.keep() == Stacking.Keep.BEST && Math.abs(left(i)) > Math.abs(left(kept)));
                kept = better ? i : kept;
            }
        }
        note(from, payee, kept);
        for (int i = from; i < size; i++) {
            if (of(i, payee) && i != kept) {
                cuts |= left(i) != 0;
                lines(i).cutByStacking(line[i], left(i), Reason.STACKING);
            }
        }
    }

    private @Nullable Trail trail(int i) {
        return members.get(member[i]).trailOf(line[i]);
    }

    /** The payee's lines as they are now, in the order listed. */
    private List<Note.Rival> met(int from, int payee) {
        List<Note.Rival> met = new java.util.ArrayList<>();
        for (int i = from; i < size; i++) {
            if (of(i, payee)) {
                met.add(new Note.Rival(members.get(member[i]).id, left(i), false));
            }
        }
        return met;
    }

    /** The same, line {@code i} marked as the one that is told of. */
    private List<Note.Rival> own(List<Note.Rival> met, int i, int from, int payee) {
        List<Note.Rival> marked = new java.util.ArrayList<>(met);
        int place = 0;
        for (int j = from; j < i; j++) {
            place += of(j, payee) ? 1 : 0;
        }
        Note.Rival own = met.get(place);
        marked.set(place, new Note.Rival(own.offer(), own.value(), true));
        return marked;
    }

    private void note(int from, int payee, int kept) {
        List<Note.Rival> met = noting ? met(from, payee) : List.of();
        for (int i = from; i < size && noting; i++) {
            Trail trail = of(i, payee) ? trail(i) : null;
            if (trail != null) {
                long cut = i == kept ? 0 : left(i);
                trail.note(line[i], new Note.Stacked(version, group, own(met, i, from, payee), left(i), cut));
            }
        }
    }

    /** The payee's line of the offer that stands first in the catalog: its share of the deal is the ceiling's. */
    private int earliest(int from, int payee) {
        int found = from;
        for (int i = from; i < size; i++) {
            if (of(i, payee) && members.get(member[i]).place < members.get(member[found]).place) {
                found = i;
            }
        }
        return found;
    }

    private void cut(int from, int payee, Factor share) {
        int earliest = earliest(from, payee);
        Series first = members.get(member[earliest]);
        int row = lines(earliest).row(line[earliest]);
        String of = group.of() == null ? "amount" : group.of();
        long measure = first.version(line[earliest]).measure(of, row);
        if (measure == Fixed4.BLANK) {
            return;
        }
        boolean credit = lines(from).kind(line[from]) == LineKind.RECOUNT;
        long most = credit ? 0 : share.apply(Math.max(measure, 0), rounding);
        long sum = 0;
        for (int i = from; i < size; i++) {
            sum += of(i, payee) ? Math.max(left(i), 0) : 0;
        }
        List<Note.Rival> met = noting ? met(from, payee) : List.of();
        for (int i = size - 1; i >= from && (sum > most || noting); i--) {
            Trail trail = of(i, payee) ? trail(i) : null;
            if (trail != null) {
                long value = left(i);
                long cut = value > 0 && sum > most ? Math.min(value, sum - most) : 0;
                trail.note(
                        line[i], new Note.Ceiling(version, group, measure, most, own(met, i, from, payee), value, cut));
            }
            if (of(i, payee) && left(i) > 0 && sum > most) {
                long cut = Math.min(left(i), sum - most);
                lines(i).cutByStacking(line[i], cut, Reason.CEILING);
                cuts = true;
                sum -= cut;
            }
        }
    }
}
