package dev.earnest.cli;

import dev.earnest.analysis.advise.AdviceRules;
import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** Options that say from what figure on something is told. */
final class AdviceOptions {
    @Option(
            names = "--double-from",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "Double offers that pay back with this ROMI or more. 100%%.")
    BigDecimal doubleFrom = AdviceRules.USUAL.doubleFrom();

    @Option(
            names = "--low-adoption",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "Few take an offer that pays a smaller share of those it is for. 10%%.")
    BigDecimal lowAdoption = AdviceRules.USUAL.lowAdoption();

    @Option(
            names = "--everybody",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "Everybody passes a step that this share of partner-periods reaches. 95%%.")
    BigDecimal everybody = AdviceRules.USUAL.everybody();

    @Option(
            names = "--nobody",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "Nobody reaches a step that no larger share reaches. 0%%.")
    BigDecimal nobody = AdviceRules.USUAL.nobody();

    @Option(
            names = "--least-periods",
            paramLabel = "N",
            description = "Say nothing of steps with fewer partner-periods. 10.")
    int leastPeriods = AdviceRules.USUAL.leastPeriods();

    @Option(
            names = "--within",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "A step is within reach where no larger share of it is missing. 20%%.")
    BigDecimal within = AdviceRules.USUAL.within();

    @Option(
            names = "--lapse",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "A budget lapses where this share is left at its run rate. 10%%.")
    BigDecimal lapse = AdviceRules.USUAL.lapse();

    @Option(
            names = "--silent",
            paramLabel = "TIMES",
            converter = GateOptions.OfReturn.class,
            description = "A partner is late that has won nothing for so many of its median gaps. 3.")
    BigDecimal silent = AdviceRules.USUAL.silent();

    @Option(
            names = "--least-gaps",
            paramLabel = "N",
            description = "Say nothing of partners with fewer gaps between days with won deals. 4.")
    int leastGaps = AdviceRules.USUAL.leastGaps();

    @Option(
            names = "--decline",
            paramLabel = "PERCENT",
            converter = GateOptions.OfPercent.class,
            description = "A partner is falling that lost this share of its revenue of a year before. 30%%.")
    BigDecimal decline = AdviceRules.USUAL.decline();

    /** Fails with UsageError where one can't be met. */
    AdviceRules rules() {
        if (leastPeriods < 1) {
            throw new UsageError("--least-periods " + leastPeriods + ": nothing can be said of none", "1 is the least");
        }
        if (leastGaps < 1) {
            throw new UsageError("--least-gaps " + leastGaps + ": a rhythm needs a gap", "1 is the least");
        }
        if (silent.signum() <= 0) {
            throw new UsageError("--silent " + silent + ": everybody would be late", "1 is the usual gap itself");
        }
        return new AdviceRules(
                doubleFrom, lowAdoption, everybody, nobody, leastPeriods, within, lapse, silent, leastGaps, decline);
    }
}
