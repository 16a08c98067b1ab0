package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A condition that looks back, in front of a history that does not reach far enough. */
public final class ShortHistory implements HistoryRule {
    private static final RuleOption DAYS =
            RuleOption.number("days", "350", "days of history that an offer needs before its first day");
    private static final About ABOUT = About.of(
                    "short-history",
                    Severity.WARNING,
                    Area.HISTORY,
                    "an offer asks whether accounts are new of a history that begins less than a year before it")
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        LocalDate first = history.first();
        for (Offer offer : version.catalog().offers().values()) {
            LocalDate from = version.catalog().window(offer).from();
            if (first == null || !Version.isActive(offer)) {
                continue;
            }
            long days = ChronoUnit.DAYS.between(first, from);
            for (Condition condition : offer.when().all()) {
                boolean looksBack = condition instanceof Condition.Among
                        && condition.field().equals("account");
                if (looksBack && days < findings.option(DAYS).longValue()) {
                    findings.of(offer.id())
                            .add(
                                    Version.place(offer).key("when").key("account"),
                                    "`" + offer.id() + "` asks whether an account is new, and the history begins "
                                            + (days <= 0
                                                    ? "on " + first + ", not before it"
                                                    : days + " days before it"))
                            .note("the offer pays from " + from + " on; an account whose last deal was before " + first
                                    + " looks new")
                            .help("give deals of a year before, too; they are history only and earn nothing");
                }
            }
        }
    }
}
