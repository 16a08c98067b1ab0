package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Stacking;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 4: groups of offers that meet on one deal and payee, in the order written. */
final class StackingPass {
    private final Context context;
    private final List<Series> all;

    StackingPass(Context context, List<Series> all) {
        this.context = context;
        this.all = all;
    }

    /** Whether lines of an offer can stack. */
    static boolean stacks(OfferVersion version) {
        boolean accumulates = version.tiers != null
                && version.tiers.every() != null
                && version.tiers.method() != dev.earnest.catalog.Tiers.Method.PROSPECTIVE;
        return version.offer.trigger().onDeals()
                && !accumulates
                && version.offer.earn().repeat() == null;
    }

    void run() {
        for (Catalog version : context.timeline.versions()) {
            for (Stacking group : version.stacking()) {
                List<Series> members = members(version, group);
                if (!members.isEmpty()) {
                    run(version, group, members, LineKind.EARNING);
                    run(version, group, members, LineKind.RECOUNT);
                }
            }
        }
    }

    private List<Series> members(Catalog version, Stacking group) {
        List<Series> members = new ArrayList<>();
        List<String> ids =
                group.offers().isEmpty() ? List.copyOf(version.offers().keySet()) : group.offers();
        for (String id : ids) {
            for (Series series : all) {
                if (series.id.equals(id) && stacksIn(series, version)) {
                    members.add(series);
                }
            }
        }
        return members;
    }

    private static boolean stacksIn(Series series, Catalog version) {
        return series.versions.stream().anyMatch(offer -> offer.catalog == version && stacks(offer));
    }

    private void run(Catalog version, Stacking group, List<Series> members, LineKind kind) {
        int[][] lineOf = new int[members.size()][];
        boolean any = false;
        for (int m = 0; m < lineOf.length; m++) {
            lineOf[m] = linesByRow(members.get(m), version, kind);
            any |= lineOf[m].length > 0;
        }
        if (!any) {
            return;
        }
        Meeting meeting = new Meeting(version, group, members);
        Shares shares = context.deals.shares();
        for (int deal = 0; deal < context.data.deals().rows(); deal++) {
            int from = shares == null ? deal : shares.start()[deal];
            int to = shares == null ? deal + 1 : shares.start()[deal + 1];
            meeting.clear(to - from);
            for (int m = 0; m < lineOf.length; m++) {
                for (int row = from; row < to && lineOf[m].length > 0; row++) {
                    if (lineOf[m][row] >= 0) {
                        meeting.add(m, lineOf[m][row]);
                    }
                }
            }
            meeting.settle();
        }
        if (meeting.cuts) {
            context.felt.add(group);
        }
    }

    private int[] linesByRow(Series series, Catalog version, LineKind kind) {
        int[] byRow = {};
        for (int line = 0; line < series.lines.size(); line++) {
            boolean here = series.lines.kind(line) == kind
                    && series.version(line).catalog == version
                    && stacks(series.version(line));
            if (here) {
                if (byRow.length == 0) {
                    byRow = new int[context.deals.size()];
                    Arrays.fill(byRow, -1);
                }
                byRow[series.lines.row(line)] = line;
            }
        }
        return byRow;
    }

    /** The lines of a group on one deal, in the order listed. */
    private static final class Meeting {
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

        Meeting(Catalog version, Stacking group, List<Series> members) {
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

        /** Begins a deal of so many shares. */
        void clear(int shares) {
            size = 0;
            if (members.size() * shares > line.length) {
                member = new int[members.size() * shares];
                line = new int[members.size() * shares];
                done = new boolean[members.size() * shares];
            }
        }

        void add(int ofMember, int itsLine) {
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
                    boolean better = kept < 0
                            || (group.keep() == Stacking.Keep.BEST && Math.abs(left(i)) > Math.abs(left(kept)));
                    kept = better ? i : kept;
                }
            }
            for (int i = from; i < size; i++) {
                if (of(i, payee) && i != kept) {
                    cuts |= left(i) != 0;
                    lines(i).cutByStacking(line[i], left(i), Reason.STACKING);
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
            for (int i = size - 1; i >= from && sum > most; i--) {
                if (of(i, payee) && left(i) > 0) {
                    long cut = Math.min(left(i), sum - most);
                    lines(i).cutByStacking(line[i], cut, Reason.CEILING);
                    cuts = true;
                    sum -= cut;
                }
            }
        }
    }
}
