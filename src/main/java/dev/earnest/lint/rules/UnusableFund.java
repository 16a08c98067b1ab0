package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.LocalDate;

/** An offer that is over before the fund it spends holds anything. */
public final class UnusableFund implements OfferRule {
    private static final About ABOUT = About.of(
            "unusable-fund",
            Severity.ERROR,
            Area.DEAD,
            "what a fund accrues can be used only when the offer that spends it is over");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        String id = offer.budget();
        Budget budget = id == null ? null : version.catalog().budgets().get(id);
        boolean open = !(budget instanceof Budget.Fund)
                || offer.earn().repeat() != null
                || version.catalog().versionBy() != null
                || !version.spaces().inOneVersion(budget)
                || !version.spaces().inOneVersion(offer);
        if (id == null || open || !(budget instanceof Budget.Fund fund) || fund.opening() != null) {
            return;
        }
        Place place = Version.place(offer).key("budget");
        Place written = Place.ROOT.key("budgets").key(id);
        Duration within = fund.useWithin();
        LocalDate usable = usable(fund, version);
        LocalDate last = version.catalog().window(offer).to();
        if (within != null && within.count() == 0) {
            findings.add(place, "`" + offer.id() + "` never pays: what `" + id + "` accrues lapses at once")
                    .near(written.key("use_within"), "no time to use it")
                    .help("write `use_within: 2 quarters`");
        } else if (usable.isAfter(last)) {
            findings.add(
                            place,
                            "`" + offer.id() + "` never pays: it ends on " + last + ", and what `" + id
                                    + "` accrues can be used from " + usable)
                    .near(written, "accrues every " + fund.every().word())
                    .note("a fund's money can be used from the day after the period that it was accrued in")
                    .help("accrue in a shorter period, such as `every: quarter`, or give an `opening` balance");
        }
    }

    /** The day after the first period in which deals of the catalog accrue something. */
    private static LocalDate usable(Budget.Fund fund, Version version) {
        int first = (int) version.catalog().effective().from().toEpochDay();
        if (fund.every() == Period.TERM) {
            return version.catalog().effective().to().plusDays(1);
        }
        FiscalCalendar calendar = new FiscalCalendar(version.catalog().fiscal());
        return LocalDate.ofEpochDay(calendar.last(fund.every(), calendar.index(fund.every(), first)) + 1L);
    }
}
