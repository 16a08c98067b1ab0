package dev.earnest.cli;

import dev.earnest.analysis.compare.Thresholds;
import dev.earnest.language.config.CompareConfig;
import dev.earnest.language.read.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that hold a new program to thresholds; each prints PASS or FAIL with its figure. */
final class GateOptions {
    @Option(
            names = "--max-increase",
            paramLabel = "PERCENT",
            converter = OfPercent.class,
            description = "Fail where the payout grows by more: 2%%.")
    @Nullable
    BigDecimal maxIncrease;

    @Option(
            names = "--max-payout",
            paramLabel = "MONEY",
            converter = OfMoney.class,
            description = "Fail where more is paid in all: 18_000_000.")
    @Nullable
    BigDecimal maxPayout;

    @Option(
            names = "--max-losers",
            paramLabel = "PERCENT",
            converter = OfPercent.class,
            description = "Fail where a larger share of the partners that the base pays lose: 5%%.")
    @Nullable
    BigDecimal maxLosers;

    @Option(
            names = "--max-loss-per-partner",
            paramLabel = "PERCENT",
            converter = OfPercent.class,
            description = "Fail where a partner loses a larger share of its payout: 10%%.")
    @Nullable
    BigDecimal maxLossPerPartner;

    @Option(
            names = "--min-roi",
            paramLabel = "NUMBER",
            converter = OfReturn.class,
            description = "Fail where the return on what is spent is less: 0.5, or 50%%.")
    @Nullable
    BigDecimal minRoi;

    @Option(names = "--within-budget", description = "Fail where a budget is asked for more than it has.")
    boolean withinBudget;

    /** What the command line says, and where it says nothing the settings. */
    Thresholds thresholds(CompareConfig config) {
        return new Thresholds(
                maxIncrease == null ? config.maxIncrease() : maxIncrease,
                maxPayout == null ? config.maxPayout() : maxPayout,
                maxLosers == null ? config.maxLosers() : maxLosers,
                maxLossPerPartner == null ? config.maxLossPerPartner() : maxLossPerPartner,
                minRoi == null ? config.minRoi() : minRoi,
                withinBudget || config.withinBudget());
    }

    /** As {@link ShortCut.Command#take}. */
    boolean take(String option, @Nullable String value) {
        if (option.equals("--within-budget") && value == null) {
            withinBudget = true;
            return true;
        }
        if (value == null) {
            return false;
        }
        switch (option) {
            case "--max-increase" -> maxIncrease = new OfPercent().convert(value);
            case "--max-payout" -> maxPayout = new OfMoney().convert(value);
            case "--max-losers" -> maxLosers = new OfPercent().convert(value);
            case "--max-loss-per-partner" -> maxLossPerPartner = new OfPercent().convert(value);
            case "--min-roi" -> minRoi = new OfReturn().convert(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(Numbers.plain(text));
    }

    private static BigDecimal percent(String text) {
        return number(text.substring(0, text.length() - 1)).movePointLeft(2);
    }

    /** Reads {@code 2%}; a bare number could mean a hundredfold. */
    static final class OfPercent implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!Numbers.isPercent(text)) {
                String near = Numbers.isNumber(text) ? text + "%" : "2%";
                throw new TypeConversionException("`" + text + "` is no percent: write it as " + near);
            }
            return percent(text);
        }
    }

    /** Reads {@code 18_000_000}. */
    static final class OfMoney implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!Numbers.isNumber(text)) {
                throw new TypeConversionException("`" + text + "` is no sum of money: write it as 18_000_000");
            }
            return number(text);
        }
    }

    /** Reads {@code 0.5} or {@code 50%}. */
    static final class OfReturn implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (Numbers.isPercent(text)) {
                return percent(text);
            }
            if (!Numbers.isNumber(text)) {
                throw new TypeConversionException("`" + text + "` is no return: write it as 0.5 or 50%");
            }
            return number(text);
        }
    }
}
