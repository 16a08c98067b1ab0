package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Range;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on what an account did before; a blank account meets none of them. */
final class AccountConditions {
    private final Scope scope;
    private final String what;
    private final Domain domain;
    private final Codes accounts;
    private final Days days;

    AccountConditions(Scope scope, String what) {
        this.scope = scope;
        this.what = what;
        this.domain = scope.domain();
        this.accounts = domain.accounts();
        this.days = factDays();
    }

    /** The day on which account facts are read: the close of a deal, the date of an event. */
    Days factDays() {
        return domain.events() ? scope.days() : domain.days("close_date");
    }

    Filter of(Condition condition) {
        return switch (condition.field()) {
            case "account" -> newOrExisting((Condition.Among) condition);
            case "owns" -> owns((Condition.Among) condition);
            case "incumbent" -> incumbent((Condition.Among) condition);
            case "account_age" -> age((Condition.Within) condition);
            case "account_idle" -> idle((Condition.Within) condition);
            default -> throw new IllegalStateException(condition.field());
        };
    }

    /** The deal row of a row for order among the account's deals; events come after all deals of their day. */
    private int orderRow(int row) {
        return domain.events() ? Integer.MAX_VALUE : domain.dealRow(row);
    }

    private boolean known(int row) {
        return accounts.at(row) >= 0 && days.at(row) != DateColumn.BLANK;
    }

    private Filter newOrExisting(Condition.Among among) {
        Accounts won = scope.context().accounts();
        BitSet firsts = domain.events() ? new BitSet() : scope.context().firsts();
        boolean ofNew = among.values().contains("new") != among.negated();
        boolean ofExisting = among.values().contains("existing") != among.negated();
        boolean ofNeither = among.negated();
        return new RowFilter(
                what,
                row -> {
                    if (!known(row)) {
                        return false;
                    }
                    if (!domain.events() && firsts.get(domain.dealRow(row))) {
                        return ofNew;
                    }
                    boolean existing =
                            ofExisting != ofNeither && won.previous(accounts.at(row), days.at(row), orderRow(row)) >= 0;
                    return existing ? ofExisting : ofNeither;
                },
                row -> {
                    if (!known(row)) {
                        return new Found.Blank();
                    }
                    boolean first = !domain.events() && firsts.get(domain.dealRow(row));
                    boolean existing = !first && won.previous(accounts.at(row), days.at(row), orderRow(row)) >= 0;
                    return new Found.Word(first ? "new" : existing ? "existing" : "neither new nor existing");
                });
    }

    private Filter incumbent(Condition.Among among) {
        Accounts won = scope.context().accounts();
        Cells sellers = domain.partner();
        return new RowFilter(
                what,
                row -> {
                    if (!known(row)) {
                        return false;
                    }
                    int previous = won.previous(accounts.at(row), days.at(row), orderRow(row));
                    return Conditioner.flag(among, previous >= 0 && won.partner(previous) == sellers.at(row));
                },
                row -> before(won, row));
    }

    private Filter age(Condition.Within within) {
        Accounts won = scope.context().accounts();
        Range.Durations range = (Range.Durations) within.range();
        return new RowFilter(
                what,
                row -> {
                    int first = known(row) ? won.first(accounts.at(row)) : -1;
                    int since = first < 0 || won.day(first) > days.at(row) ? DateColumn.BLANK : won.day(first);
                    return known(row) && aged(since, days.at(row), range) != within.negated();
                },
                row -> {
                    int first = known(row) ? won.first(accounts.at(row)) : -1;
                    return first < 0 || won.day(first) > days.at(row)
                            ? new Found.Blank()
                            : Found.span(won.day(first), days.at(row));
                });
    }

    /** The account's last won deal before a row. */
    private Found before(Accounts won, int row) {
        int previous = known(row) ? won.previous(accounts.at(row), days.at(row), orderRow(row)) : -1;
        return Found.deal(previous, previous < 0 ? 0 : won.day(previous));
    }

    private Filter idle(Condition.Within within) {
        Accounts won = scope.context().accounts();
        Range.Durations range = (Range.Durations) within.range();
        return new RowFilter(
                what,
                row -> {
                    int last = known(row) ? won.previous(accounts.at(row), days.at(row), orderRow(row)) : -1;
                    int since = last < 0 ? DateColumn.BLANK : won.day(last);
                    return known(row) && aged(since, days.at(row), range) != within.negated();
                },
                row -> before(won, row) instanceof Found.Deal deal
                        ? Found.span(deal.day(), days.at(row))
                        : new Found.Blank());
    }

    /** Whether the time from one day to another lies in a range; from a blank day it lies in none. */
    static boolean aged(int since, int day, Range.Durations range) {
        if (since == DateColumn.BLANK || day == DateColumn.BLANK) {
            return false;
        }
        Range.Bound<Duration> lower = range.lower();
        Range.Bound<Duration> upper = range.upper();
        return (lower == null || reached(since, lower.value().before(day), lower.inclusive()))
                && (upper == null || reached(upper.value().before(day), since, upper.inclusive()));
    }

    private static boolean reached(int edge, int day, boolean inclusive) {
        return inclusive ? edge <= day : edge < day;
    }

    private Filter owns(Condition.Among among) {
        int[] earliest = earliest(among.values());
        return new RowFilter(
                what, row -> known(row) && (earliest[accounts.at(row)] < days.at(row)) != among.negated(), row -> {
                    int day = known(row) ? earliest[accounts.at(row)] : Integer.MAX_VALUE;
                    return day == Integer.MAX_VALUE ? new Found.Blank() : new Found.Day(day);
                });
    }

    /** The first day on which each account won one of the products. */
    private int[] earliest(List<String> products) {
        Frame deals = scope.context().data.deals();
        TextColumn product = deals.text("product");
        TextColumn account = deals.text("account_id");
        DateColumn close = deals.date("close_date");
        int[] earliest = new int[scope.context().data.accountIds().size()];
        Arrays.fill(earliest, Integer.MAX_VALUE);
        if (product == null || account == null || close == null) {
            return earliest;
        }
        boolean[] won = scope.context().won();
        boolean[] wanted = wanted(product.dictionary(), products);
        for (int row = 0; row < deals.rows(); row++) {
            boolean counts = product.code(row) >= 0
                    && wanted[product.code(row)]
                    && account.code(row) >= 0
                    && !close.blank(row)
                    && won[row];
            if (counts) {
                earliest[account.code(row)] = Math.min(earliest[account.code(row)], close.day(row));
            }
        }
        return earliest;
    }

    private static boolean[] wanted(@Nullable Dictionary dictionary, List<String> products) {
        boolean[] wanted = new boolean[dictionary == null ? 0 : dictionary.size()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = dictionary != null && products.contains(dictionary.value(code));
        }
        return wanted;
    }
}
