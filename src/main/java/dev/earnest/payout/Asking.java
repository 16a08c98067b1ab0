package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DateColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the conditions of one series one by one, as the run asked them all at once. */
final class Asking {
    private final Series series;
    private final Eligibility eligibility;

    Asking(Series series, Timeline timeline) {
        this.series = series;
        this.eligibility = new Eligibility(series, timeline);
    }

    /** The version that prices a row; where none does, that of its day, else the nearest. */
    OfferVersion version(int row) {
        for (OfferVersion version : series.versions) {
            if (eligibility.prices(version, row)) {
                return version;
            }
        }
        for (OfferVersion version : series.versions) {
            if (eligibility.catalogOf(version, row) == version.catalog) {
                return version;
            }
        }
        return nearest(row);
    }

    private OfferVersion nearest(int row) {
        OfferVersion nearest = series.versions.get(series.versions.size() - 1);
        int day = nearest.scope.days().at(row);
        long best = Long.MAX_VALUE;
        for (OfferVersion version : series.versions) {
            long from = version.window.from().toEpochDay() - day;
            long after = day - version.window.to().toEpochDay();
            long distance = Math.max(0, Math.max(from, after));
            if (day != DateColumn.BLANK && distance < best) {
                best = distance;
                nearest = version;
            }
        }
        return nearest;
    }

    /** Whether a version prices a row. */
    boolean prices(OfferVersion version, int row) {
        return eligibility.prices(version, row);
    }

    /** Every condition in the order of the language, as far as it can be asked. */
    List<Check> checks(OfferVersion version, int row) {
        List<Check> checks = new ArrayList<>();
        Checks known = new Checks(version);
        known.trigger(row, checks);
        Filter won = version.wonOnly();
        if (won != null) {
            checks.add(known.check(Check.Kind.STAGE, won, row, "stage"));
        }
        int day = version.scope.days().at(row);
        checks.add(new Check(
                Check.Kind.DATE,
                known.place("earned_on"),
                null,
                day != DateColumn.BLANK,
                Found.day(day),
                version.dateColumn(),
                List.of()));
        if (day == DateColumn.BLANK) {
            return checks;
        }
        if (!window(version, row, day, known, checks)) {
            return checks;
        }
        known.payee(row, checks);
        boolean payee = version.scope.payee().at(row) >= 0;
        for (Filter filter : payee ? version.others() : List.<Filter>of()) {
            checks.add(known.check(kind(filter, known), filter, row, ""));
        }
        nth(version, row, known, checks);
        return checks;
    }

    /** The conditions of each factor on the lines, in the order written. */
    List<List<Check>> boosts(OfferVersion version, int row) {
        Checks known = new Checks(version);
        List<List<Check>> boosts = new ArrayList<>();
        for (List<Filter> conditions : version.boosts.conditions()) {
            List<Check> checks = new ArrayList<>();
            for (Filter filter : conditions) {
                Check.Kind kind = filter.what().contains(".who") ? Check.Kind.WHO : Check.Kind.WHEN;
                boolean file = filter.condition() == null;
                checks.add(known.check(file ? Check.Kind.PARTNER_ROW : kind, filter, row, ""));
            }
            boosts.add(checks);
        }
        return boosts;
    }

    /** Whether the further conditions are those of this version: not where another version rules that has no such offer. */
    private boolean window(OfferVersion version, int row, int day, Checks known, List<Check> checks) {
        Catalog ruling = eligibility.catalogOf(version, row);
        if (ruling != null && ruling != version.catalog) {
            checks.add(new Check(
                    Check.Kind.VERSION, known.place(""), null, false, new Found.Word(ruling.version()), "", List.of()));
            return false;
        }
        boolean holds = eligibility.prices(version, row);
        boolean own = version.offer.window() != null;
        checks.add(new Check(
                Check.Kind.WINDOW,
                own ? known.place("effective") : "effective",
                null,
                holds,
                new Found.Day(day),
                version.dateColumn(),
                List.of()));
        return true;
    }

    private static Check.Kind kind(Filter filter, Checks known) {
        Condition condition = filter.condition();
        boolean seller = filter.what().startsWith(known.place("seller"));
        boolean who = seller || filter.what().startsWith(known.place("who"));
        if (condition == null && who) {
            return Check.Kind.PARTNER_ROW;
        }
        return seller ? Check.Kind.SELLER : who ? Check.Kind.WHO : Check.Kind.WHEN;
    }

    private void nth(OfferVersion version, int row, Checks known, List<Check> checks) {
        Condition.Nth nth = version.nth;
        boolean counted = nth != null && checks.stream().allMatch(Check::holds);
        if (nth == null || !counted) {
            return;
        }
        Trail trail = series.trail;
        long number = trail == null ? -1 : trail.number(row);
        boolean eligible = number < 0 && counted(row);
        checks.add(new Check(
                Check.Kind.NTH,
                known.place("when.nth"),
                nth,
                eligible || numbered(nth, number),
                number < 0 ? new Found.Blank() : new Found.Number(number * dev.earnest.money.Fixed4.ONE),
                "",
                List.of()));
    }

    private boolean counted(int row) {
        for (int i = 0; i < series.entries.size(); i++) {
            if (series.entries.row(i) == row) {
                return true;
            }
        }
        return false;
    }

    private static boolean numbered(Condition.Nth nth, long number) {
        return number > 0 && NumberRange.of(nth.counts()).holds(number * dev.earnest.money.Fixed4.ONE);
    }

    /** The conditions of one version, each as it is asked of a row. */
    private record Checks(OfferVersion version) {

        String place(String key) {
            return "offers." + version.offer.id() + (key.isEmpty() ? "" : "." + key);
        }

        void trigger(int row, List<Check> checks) {
            if (version.offer.trigger().onDeals()) {
                return;
            }
            Codes types = version.scope.fields().own("type") instanceof Codes codes ? codes : version.scope.blank();
            int code = types.at(row);
            boolean holds = version.scope.trigger(version.offer.trigger(), new int[] {row}, 1) == 1;
            Found found = code < 0
                    ? new Found.Blank()
                    : new Found.Word(types.dictionary().value(code));
            checks.add(new Check(Check.Kind.TRIGGER, place("trigger"), null, holds, found, "type", List.of()));
        }

        void payee(int row, List<Check> checks) {
            int payee = version.scope.payee().at(row);
            boolean partner = version.offer.paysTo() instanceof PaysTo.Partner;
            if (partner && payee >= 0) {
                return;
            }
            String column = version.offer.paysTo() instanceof PaysTo.Column named
                    ? named.column()
                    : partner ? "partner_id" : "parent_id";
            Found found = payee < 0
                    ? new Found.Blank()
                    : new Found.Word(version.context.data.partnerIds().value(payee));
            checks.add(new Check(Check.Kind.PAYEE, place("pays_to"), null, payee >= 0, found, column, List.of()));
        }

        Check check(Check.Kind kind, Filter filter, int row, String column) {
            @Nullable Condition condition = filter.condition();
            List<Check> parts = new ArrayList<>();
            for (List<Filter> list : filter.parts()) {
                for (Filter part : list) {
                    Check.Kind of = part.condition() == null ? Check.Kind.PARTNER_ROW : kind;
                    parts.add(check(of, part, row, ""));
                }
            }
            return new Check(
                    kind,
                    filter.what(),
                    condition,
                    filter.holds(row),
                    filter.found(row),
                    condition == null ? column : condition.field(),
                    parts);
        }
    }
}
