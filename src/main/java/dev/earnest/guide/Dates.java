package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Window;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days that matter to partners: when offers begin and end, when tiers are reviewed, when what was earned is due. */
final class Dates {
    private final Catalog version;
    private final List<Offer> offers;
    private final FiscalCalendar calendar;

    Dates(Catalog version, List<Offer> offers) {
        this.version = version;
        this.offers = offers;
        this.calendar = new FiscalCalendar(version.fiscal());
    }

    /** In order. */
    List<Guide.Dated> days() {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        Window whole = version.effective();
        at(days, whole.from()).add("The program starts, version " + version.version());
        Map<LocalDate, List<String>> starts = new TreeMap<>();
        Map<LocalDate, List<String>> ends = new TreeMap<>();
        for (Offer offer : offers) {
            Window own = version.window(offer);
            if (!own.from().equals(whole.from())) {
                at(starts, own.from()).add(Names.title(offer.id()));
            }
            if (!own.to().equals(whole.to())) {
                at(ends, own.to()).add(Names.title(offer.id()));
            }
        }
        starts.forEach((day, names) -> at(days, day).add(Names.list(names, "and") + verb(names, " starts", " start")));
        reviews(days);
        ends.forEach((day, names) -> at(days, day).add("Last day of " + Names.list(names, "and")));
        at(days, whole.to()).add("Last day of the program in this version");
        List<Guide.Dated> all = new ArrayList<>();
        days.forEach((day, what) -> what.forEach(each -> all.add(new Guide.Dated(day, each))));
        return all;
    }

    private static String verb(List<String> names, String one, String many) {
        return names.size() == 1 ? one : many;
    }

    private static List<String> at(Map<LocalDate, List<String>> days, LocalDate day) {
        return days.computeIfAbsent(day, any -> new ArrayList<>());
    }

    private void reviews(Map<LocalDate, List<String>> days) {
        for (Ladder ladder : version.ladders().values()) {
            if (ladder.review() == Period.TERM) {
                continue;
            }
            for (Guide.DuePeriod stretch : stretches(ladder.review(), List.of())) {
                if (stretch.from().isAfter(version.effective().from())) {
                    at(days, stretch.from()).add("Review of the " + FieldWords.name(ladder.attribute()));
                }
            }
        }
    }

    /** The periods of a kind that lie in the window, cut to it. */
    private List<Guide.DuePeriod> stretches(Period period, List<Offer> paid) {
        Window whole = version.effective();
        int first = calendar.index(period, (int) whole.from().toEpochDay());
        int last = calendar.index(period, (int) whole.to().toEpochDay());
        List<Guide.DuePeriod> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            LocalDate from = LocalDate.ofEpochDay(calendar.first(period, i));
            LocalDate to = LocalDate.ofEpochDay(calendar.last(period, i));
            all.add(new Guide.DuePeriod(calendar.name(period, i), from, to, due(to, from, paid)));
        }
        return all;
    }

    /** Offers that are due on one day together; an offer that does not run in the period is not named. */
    private String due(LocalDate end, LocalDate start, List<Offer> paid) {
        Map<LocalDate, List<String>> due = new TreeMap<>();
        for (Offer offer : paid) {
            Window own = version.window(offer);
            if (!own.to().isBefore(start) && !own.from().isAfter(end)) {
                at(due, offer.payout().after().after(end)).add(Names.title(offer.id()));
            }
        }
        return due.entrySet().stream()
                .map(each -> each.getKey() + ": " + Names.list(each.getValue(), "and"))
                .collect(Collectors.joining("; "));
    }

    /** Fiscal periods in which offers are paid, and the quarters at least. */
    Map<Period, List<Guide.DuePeriod>> periods() {
        Map<Period, List<Offer>> paid = new LinkedHashMap<>();
        for (Period period : List.of(Period.MONTH, Period.QUARTER, Period.HALF, Period.YEAR)) {
            List<Offer> own = offers.stream()
                    .filter(offer -> offer.payout().every() == period && plain(offer.payout()))
                    .toList();
            if (!own.isEmpty() || period == Period.QUARTER) {
                paid.put(period, own);
            }
        }
        Map<Period, List<Guide.DuePeriod>> all = new LinkedHashMap<>();
        paid.forEach((period, own) -> all.put(period, stretches(period, own)));
        return all;
    }

    private static boolean plain(Payout payout) {
        return payout.hold().count() == 0;
    }
}
