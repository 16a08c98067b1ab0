package dev.earnest.cli;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Nearest;
import dev.earnest.synthetic.Names;
import dev.earnest.synthetic.Recipe;
import dev.earnest.synthetic.Sizes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how much of what is made up. */
final class RecipeOptions {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final int YEARS = 3;
    private static final long DEALS = 10_000;

    @Option(
            names = "--deals",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many deals: 10_000, 100k or 2.5M. 10k.")
    long deals = DEALS;

    @Option(
            names = "--partners",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many partners. 16 times the square root of the deals.")
    @Nullable
    Long partners;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many customers. A third of the deals.")
    @Nullable
    Long accounts;

    @Option(
            names = "--events",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many events; 0 for no file. A twentieth of the deals.")
    @Nullable
    Long events;

    @Option(
            names = "--touches",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many touches; 0 for no file. A fifth of the deals.")
    @Nullable
    Long touches;

    @Option(
            names = "--claims",
            paramLabel = "N",
            converter = OfRows.class,
            description = "How many claims, at most three for ten events. None.")
    @Nullable
    Long claims;

    @Option(
            names = "--claim-offer",
            paramLabel = "ID",
            description = "The offer that claims are for. ${DEFAULT-VALUE}.")
    String claimOffer = Names.USUAL.claimOffer();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number gives other data of the same kind. ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "The first day a deal may close on. 2024-01-01.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "The last day of the data.")
    @Nullable
    LocalDate to;

    @Option(names = "--years", paramLabel = "N", description = "How many years from --from on, or up to --to. 3.")
    @Nullable
    Integer years;

    @Option(
            names = "--products",
            paramLabel = "NAME",
            split = ",",
            description = "The products, the most sold first. core,plus,pro,edge,care,services.")
    List<String> products = Names.USUAL.products();

    @Option(
            names = "--regions",
            paramLabel = "NAME",
            split = ",",
            description = "The regions, the largest first. amer,emea,apac.")
    List<String> regions = Names.USUAL.regions();

    @Option(
            names = "--tiers",
            paramLabel = "NAME",
            split = ",",
            description = "The tiers of partners, the lowest first. registered,silver,gold.")
    List<String> tiers = Names.USUAL.tiers();

    @Option(
            names = "--deal-types",
            paramLabel = "NAME",
            split = ",",
            description = "What new, renewed and extended business is called. new,renewal,expansion.")
    List<String> dealTypes = Names.USUAL.dealTypes();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description =
                    "Write amounts with this currency's decimals, and the currency in a column. Two decimals, and no such column.")
    @Nullable
    String currency;

    @Option(
            names = "--columns",
            paramLabel = "WHICH",
            converter = OfWidth.class,
            description = "Columns of deals: short, usual, or long with sentences as exports have them. usual.")
    Recipe.Width columns = Recipe.Width.USUAL;

    Recipe recipe() {
        if (dealTypes.size() != 3) {
            throw new UsageError(
                    "--deal-types has " + dealTypes.size() + " names, where three belong",
                    "name new, renewed and extended business: --deal-types new,renewal,expansion");
        }
        Names names = new Names(products, regions, tiers, dealTypes, claimOffer);
        LocalDate first = first();
        return new Recipe(seed, sizes(), first, last(first), names, unit(), columns);
    }

    private Sizes sizes() {
        atLeastOne("--deals", deals);
        Sizes usual = Sizes.of(deals);
        long partnersHere = partners == null ? usual.partners() : partners;
        long accountsHere = accounts == null ? usual.accounts() : accounts;
        long eventsHere = events == null ? usual.events() : events;
        long claimsHere = claims == null ? usual.claims() : claims;
        atLeastOne("--partners", partnersHere);
        atLeastOne("--accounts", accountsHere);
        if (partnersHere > Sizes.MOST_PARTNERS) {
            throw new UsageError(
                    "--partners " + partnersHere + ": at most " + Sizes.MOST_PARTNERS + " can be made", null);
        }
        if (claimsHere > Sizes.mostClaims(eventsHere)) {
            throw new UsageError(
                    "--claims " + claimsHere + ": of " + eventsHere + " events only " + Sizes.mostClaims(eventsHere)
                            + " can be claimed for",
                    "ask for more events: --events " + Math.min(Sizes.MOST, claimsHere / 3 * 10 + 10));
        }
        long touchesHere = touches == null ? usual.touches() : touches;
        return new Sizes(deals, (int) partnersHere, accountsHere, eventsHere, touchesHere, claimsHere);
    }

    private void atLeastOne(String option, long count) {
        if (count < 1) {
            throw new UsageError(option + " " + count + ": there must be at least one", null);
        }
    }

    private LocalDate first() {
        if (from != null && to != null && years != null) {
            throw new UsageError("--from, --to and --years say the same thing twice", "leave one of them out");
        }
        if (years != null && (years < 1 || years > Recipe.MOST_YEARS)) {
            throw new UsageError("--years " + years + ": from 1 to " + Recipe.MOST_YEARS + " years can be made", null);
        }
        LocalDate first =
                from != null ? from : to == null ? FROM : to.plusDays(1).minusYears(count());
        if (first.isBefore(Recipe.FIRST)) {
            throw new UsageError(
                    "the first day is " + first + ", before " + Recipe.FIRST, "choose a later --from or --to");
        }
        return first;
    }

    private LocalDate last(LocalDate first) {
        LocalDate last = to != null ? to : first.plusYears(count()).minusDays(1);
        if (last.isBefore(first)) {
            throw new UsageError("--to " + last + " is before --from " + first, null);
        }
        if (last.isAfter(Recipe.LAST) || !last.isBefore(first.plusYears(Recipe.MOST_YEARS))) {
            throw new UsageError(
                    "the last day is " + last + ", after " + Recipe.LAST + " or more than " + Recipe.MOST_YEARS
                            + " years behind " + first,
                    "choose an earlier one");
        }
        return last;
    }

    private int count() {
        return years == null ? YEARS : years;
    }

    private @Nullable CurrencyUnit unit() {
        if (currency == null) {
            return null;
        }
        try {
            return CurrencyUnit.of(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String near = Nearest.to(currency.toUpperCase(Locale.ROOT), CurrencyUnit.codes());
            throw new UsageError(
                    "--currency " + currency + ": no currency has this code",
                    near == null ? null : "did you mean `" + near + "`?");
        }
    }

    /** A number of rows: {@code 250}, {@code 10_000}, {@code 100k}, {@code 2.5M}. */
    static final class OfRows implements ITypeConverter<Long> {
        @Override
        public Long convert(String word) {
            String digits = word.replace("_", "");
            int zeros = digits.endsWith("k") || digits.endsWith("K")
                    ? 3
                    : digits.endsWith("M") || digits.endsWith("m") ? 6 : 0;
            String number = zeros == 0 ? digits : digits.substring(0, digits.length() - 1);
            if (!number.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
                throw wrong(word);
            }
            try {
                long rows = new BigDecimal(number).scaleByPowerOfTen(zeros).longValueExact();
                if (rows > Sizes.MOST) {
                    throw new TypeConversionException("`" + word + "` is more than can be made, " + Sizes.MOST);
                }
                return rows;
            } catch (ArithmeticException e) {
                throw wrong(word);
            }
        }

        private static TypeConversionException wrong(String word) {
            return new TypeConversionException("`" + word + "` is no number of rows: write it as 10_000, 100k or 2.5M");
        }
    }

    static final class OfWidth implements ITypeConverter<Recipe.Width> {
        @Override
        public Recipe.Width convert(String word) {
            return Words.of(Recipe.Width.class, word);
        }
    }
}
