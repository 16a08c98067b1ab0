package dev.earnest.synthetic;

import dev.earnest.money.CurrencyUnit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What the rows of all files agree on: who sells to whom, who is there on which day, how ids look. */
final class World {
    static final int NONE = Integer.MIN_VALUE;

    private static final int YEARS_BEFORE = 9;
    private static final int DATE = 10;
    private static final int FRESH = 60;

    final Recipe recipe;
    final BusyDays deals;
    final BusyDays events;
    final Weighted products;
    final Weighted regions;
    private final int partners;
    private final int founding;
    private final long accounts;
    private final int span;
    private final int firstWritten;
    private final byte[] dates;
    private final int decimals;
    private final int perHundredth;
    private final int dealDigits;
    private final int partnerDigits;
    private final int accountDigits;
    private final int eventDigits;

    World(Recipe recipe) {
        this.recipe = recipe;
        Sizes sizes = recipe.sizes();
        this.deals = new BusyDays(recipe, sizes.deals());
        this.events = new BusyDays(recipe, sizes.events());
        this.products = Weighted.falling(recipe.names().products());
        this.regions = Weighted.falling(recipe.names().regions());
        this.partners = sizes.partners();
        this.founding = (int) (partners * 4L / 5);
        this.accounts = sizes.accounts();
        this.span = Math.max(FRESH, deals.last() - deals.first());
        this.firstWritten = (int) recipe.from().minusYears(YEARS_BEFORE).toEpochDay();
        this.dates = dates(firstWritten, deals.last());
        CurrencyUnit currency = recipe.currency();
        this.decimals = currency == null ? 2 : currency.digits();
        this.perHundredth = decimals == 4 ? 100 : decimals == 3 ? 10 : 1;
        this.dealDigits = digits(sizes.deals());
        this.partnerDigits = digits(sizes.partners());
        this.accountDigits = digits(sizes.accounts());
        this.eventDigits = digits(sizes.events());
    }

    private static byte[] dates(int first, int last) {
        byte[] dates = new byte[(last - first + 1) * DATE];
        for (int day = first; day <= last; day++) {
            byte[] text = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, dates, (day - first) * DATE, DATE);
        }
        return dates;
    }

    private static int digits(long count) {
        return Math.max(4, Long.toString(count).length());
    }

    Draws draws(Draws.Stream stream) {
        return new Draws(recipe.seed(), stream);
    }

    int partners() {
        return partners;
    }

    /** The day a partner joined: four in five before the first day, in order of number, the rest since then. */
    int joined(int partner) {
        if (partner < founding) {
            int before = deals.first() - firstWritten - 30;
            return firstWritten + 15 + (int) ((long) partner * before / founding);
        }
        int since = (deals.last() - deals.first()) * 9 / 10;
        return deals.first() + (int) ((long) (partner - founding) * since / (partners - founding));
    }

    /** {@code partner} where it has joined by {@code day}; else the one whose customers it will take over. */
    int thenPartner(int partner, int day) {
        return partner < founding || joined(partner) <= day ? partner : (int) (partner * 4L / 5);
    }

    /** A partner by size on a day. */
    int anyPartner(Draws draws, int day) {
        return thenPartner(draws.cubed(partners), day);
    }

    /** How many accounts there are on a day: two in five from the beginning. */
    private long accountsOn(int day) {
        long old = accounts * 2 / 5;
        return Math.max(1, old + (accounts - old) * (day - deals.first()) / span);
    }

    /** One of the accounts won in the 60 days up to {@code day}. */
    long freshAccount(Draws draws, int day) {
        long now = accountsOn(day);
        long fresh = Math.min(now, Math.max(1, (accounts - accounts * 2 / 5) * FRESH / span));
        return now - fresh + draws.below(fresh);
    }

    /** One of all accounts on {@code day}, older ones more often. */
    long anyAccount(Draws draws, int day) {
        return draws.squared(accountsOn(day));
    }

    /** {@code hundredths} of a unit as money: where a currency has no decimals, as many whole units. */
    long minor(long hundredths) {
        return hundredths * perHundredth;
    }

    void deal(ByteText out, long row) {
        out.id('D', row + 1, dealDigits).comma();
    }

    void partner(ByteText out, int partner) {
        out.id('P', partner + 1L, partnerDigits).comma();
    }

    void account(ByteText out, long account) {
        out.id('A', account + 1, accountDigits).comma();
    }

    void event(ByteText out, long row) {
        out.id('E', row + 1, eventDigits).comma();
    }

    void claim(ByteText out, long row) {
        out.id('C', row + 1, eventDigits).comma();
    }

    /** A day, or nothing. */
    void day(ByteText out, int day) {
        if (day != NONE) {
            out.text(dates, (day - firstWritten) * DATE, DATE);
        }
        out.comma();
    }

    /** {@code hundredths} of a unit. */
    void money(ByteText out, long hundredths) {
        out.money(minor(hundredths), decimals).comma();
    }

    /** {@code day} where the data go so far. */
    int ifSeen(int day) {
        return day <= deals.last() ? day : NONE;
    }
}
