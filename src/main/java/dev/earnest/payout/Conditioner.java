package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Range;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Dictionary;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the conditions of a catalog into filters over the rows of a scope. */
final class Conditioner {
    private static final Set<String> ACCOUNT_FACTS =
            Set.of("account", "owns", "incumbent", "account_age", "account_idle");

    private final Scope scope;
    private final String where;

    Conditioner(Scope scope, String where) {
        this.scope = scope;
        this.where = where;
    }

    private String what(Condition condition) {
        return where + "." + condition.field();
    }

    /** Whether a condition of {@code who} looks at a row of the partner file. */
    boolean readsPartnerFile(Condition condition) {
        String field = condition.field();
        if (condition instanceof Condition.InSegment segment) {
            return segment.segments().stream()
                    .flatMap(id -> segment(id).all().stream())
                    .anyMatch(this::readsPartnerFile);
        }
        return !field.startsWith("deal.")
                && !scope.version().metrics().containsKey(field)
                && !scope.version().ladders().containsKey(field);
    }

    private Conditions segment(String id) {
        return scope.version().segments().getOrDefault(id, Conditions.ANY);
    }

    /** A condition of a {@code who}. */
    Filter who(Condition condition) {
        return ofPartner(condition).of(condition);
    }

    private Filter ofPartner(Condition condition) {
        if (condition instanceof Condition.InSegment segment) {
            return inSegment(segment);
        }
        MetricSeries metric = scope.context().metric(scope.version(), condition.field());
        if (metric != null) {
            return metric(condition, metric);
        }
        return plain(condition, scope.fields().who(condition.field()));
    }

    private Filter inSegment(Condition.InSegment segment) {
        List<List<Filter>> segments = new ArrayList<>();
        for (String id : segment.segments()) {
            List<Filter> filters = new ArrayList<>();
            for (Condition condition : segment(id).all()) {
                filters.add(new Conditioner(scope, "segments." + id).who(condition));
            }
            segments.add(filters);
        }
        return new RowFilter(
                        what(segment),
                        row -> {
                            boolean in = false;
                            for (List<Filter> filters : segments) {
                                in |= filters.stream().allMatch(filter -> filter.holds(row));
                            }
                            return in != segment.negated();
                        },
                        row -> segments(segment, segments, row))
                .of(segments);
    }

    /** The segments asked for that a row lies in. */
    private static Found segments(Condition.InSegment segment, List<List<Filter>> segments, int row) {
        List<String> in = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).stream().allMatch(filter -> filter.holds(row))) {
                in.add(segment.segments().get(i));
            }
        }
        return in.isEmpty() ? new Found.Blank() : new Found.Word(String.join(", ", in));
    }

    private Filter metric(Condition condition, MetricSeries metric) {
        Cells payee = scope.payee();
        if (condition instanceof Condition.Within within && within.range() instanceof Range.Numbers numbers) {
            NumberRange range = NumberRange.of(numbers);
            return new RowFilter(
                    what(condition),
                    row -> metric.holds(payee.at(row), scope.days().at(row), range) != within.negated(),
                    row -> metric.found(payee.at(row), scope.days().at(row)));
        }
        Condition.Among among = (Condition.Among) condition;
        List<NumberRange> values =
                among.values().stream().map(Conditioner::exactly).toList();
        return new RowFilter(
                what(condition),
                row -> values.stream()
                                .anyMatch(value ->
                                        metric.holds(payee.at(row), scope.days().at(row), value))
                        != among.negated(),
                row -> metric.found(payee.at(row), scope.days().at(row)));
    }

    private static NumberRange exactly(String number) {
        Range.Bound<BigDecimal> edge = new Range.Bound<>(new BigDecimal(number.replace("_", "")), true);
        return NumberRange.of(new Range.Numbers(edge, edge, false));
    }

    /** A condition of a {@code when}. */
    Filter when(Condition condition) {
        return ofRow(condition).of(condition);
    }

    private Filter ofRow(Condition condition) {
        String field = condition.field();
        if (field.startsWith("deal.") && Condition.DERIVED.contains(field.substring(5))) {
            return ofDeal(condition);
        }
        if (condition instanceof Condition.AttachedTo attached) {
            return new Attachment(scope, where).of(attached, what(attached));
        }
        if (ACCOUNT_FACTS.contains(field)) {
            return new AccountConditions(scope, what(condition)).of(condition);
        }
        return switch (field) {
            case "registered" -> registered((Condition.Among) condition);
            case "discount" -> quotient((Condition.Within) condition, "list_amount", "amount", "list_amount");
            case "margin_rate" -> quotient((Condition.Within) condition, "amount", "cost", "amount");
            case "days_to_close" ->
                between(
                        condition,
                        scope.fields().own("created_date"),
                        scope.fields().own("close_date"));
            case "days_since_close" -> between(condition, scope.fields().ofDeal("close_date"), scope.days());
            default -> plain(condition, scope.fields().when(field));
        };
    }

    /** A derived field of the deal that an event names; for deals their own. */
    private Filter ofDeal(Condition condition) {
        Condition plain = condition instanceof Condition.Among among
                ? new Condition.Among(among.field().substring(5), among.values(), among.negated())
                : withoutPrefix((Condition.Within) condition);
        Domain domain = scope.domain();
        if (!domain.events()) {
            return when(plain);
        }
        Context context = scope.context();
        Scope deals = Scope.ofPartner(context, scope.version(), context.deals, "close_date", where);
        Filter filter = new Conditioner(deals, where).when(plain);
        Shares shares = context.deals.shares();
        boolean blankHolds = !ACCOUNT_FACTS.contains(plain.field())
                && (plain instanceof Condition.Among among ? among.negated() : ((Condition.Within) plain).negated());
        return new RowFilter(
                what(condition),
                row -> {
                    int deal = domain.dealRow(row);
                    return deal < 0 ? blankHolds : filter.holds(shares == null ? deal : shares.start()[deal]);
                },
                row -> {
                    int deal = domain.dealRow(row);
                    return deal < 0 ? new Found.Blank() : filter.found(shares == null ? deal : shares.start()[deal]);
                });
    }

    private static Condition withoutPrefix(Condition.Within within) {
        return new Condition.Within(within.field().substring(5), within.range(), within.negated());
    }

    private Filter plain(Condition condition, Feature field) {
        if (condition instanceof Condition.Among among) {
            return among(what(condition), field, among.values(), among.negated());
        }
        Condition.Within within = (Condition.Within) condition;
        if (field instanceof Codes) {
            return new RowFilter(what(condition), row -> within.negated(), row -> new Found.Blank());
        }
        if (within.range() instanceof Range.Numbers numbers && field instanceof Numbers values) {
            return new NumberFilter(what(condition), values, NumberRange.of(numbers), within.negated());
        }
        if (within.range() instanceof Range.Dates dates && field instanceof Days days) {
            return new DayFilter(what(condition), days, dates, within.negated());
        }
        throw new IllegalStateException(what(condition) + ": a range of another kind than its column");
    }

    /** A field is one of the values; what a blank meets is only {@code not}. */
    Filter among(String what, Feature field, List<String> values, boolean negated) {
        if (field instanceof Numbers numbers) {
            List<NumberRange> ranges = values.stream().map(Conditioner::exactly).toList();
            return new RowFilter(
                    what,
                    row -> {
                        long value = numbers.at(row);
                        return (value != Fixed4.BLANK && ranges.stream().anyMatch(range -> range.holds(value)))
                                != negated;
                    },
                    row -> Found.number(numbers.at(row)));
        }
        if (field instanceof Days days) {
            Set<Integer> wanted = new HashSet<>();
            values.forEach(
                    value -> wanted.add((int) java.time.LocalDate.parse(value).toEpochDay()));
            return new RowFilter(
                    what,
                    row -> (days.at(row) != DateColumn.BLANK && wanted.contains(days.at(row))) != negated,
                    row -> Found.day(days.at(row)));
        }
        Codes codes = (Codes) field;
        return new CodeFilter(what, codes, accept(codes, values, negated));
    }

    private static boolean[] accept(Codes codes, List<String> values, boolean negated) {
        Dictionary dictionary = codes.dictionary();
        boolean[] accept = new boolean[dictionary.size() + 1];
        accept[0] = negated;
        for (int code = 0; code < dictionary.size(); code++) {
            accept[code + 1] = holdsAny(dictionary.value(code), values, codes.many()) != negated;
        }
        return accept;
    }

    private static boolean holdsAny(String cell, List<String> values, boolean many) {
        for (String value : values) {
            if (holds(cell, value, many)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell holds a value; {@code true} is also {@code yes} and {@code 1}, in any case. */
    static boolean holds(String cell, String value, boolean many) {
        if (!many || cell.indexOf(';') < 0) {
            return same(cell, value);
        }
        for (String part : cell.split(";")) {
            if (same(part.strip(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String cell, String value) {
        return switch (value) {
            case "true" -> cell.equals("1") || cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("yes");
            case "false" -> cell.equals("0") || cell.equalsIgnoreCase("false") || cell.equalsIgnoreCase("no");
            default -> cell.equals(value);
        };
    }

    /** Whether a flag with a value that is true or false meets the written values. */
    static boolean flag(Condition.Among among, boolean value) {
        String word = String.valueOf(value).toLowerCase(Locale.ROOT);
        return among.values().contains(word) != among.negated();
    }

    private Filter registered(Condition.Among among) {
        Days registered = (Days) dated("registered_date");
        Days close = (Days) dated("close_date");
        dev.earnest.catalog.Duration valid = scope.version().registrationValid();
        return new RowFilter(
                what(among),
                row -> {
                    int day = registered.at(row);
                    int closed = close.at(row);
                    boolean holds = day != DateColumn.BLANK
                            && closed != DateColumn.BLANK
                            && day <= closed
                            && (valid == null || valid.before(closed) <= day);
                    return flag(among, holds);
                },
                row -> Found.span(registered.at(row), close.at(row)));
    }

    private Feature dated(String column) {
        Domain domain = scope.domain();
        return domain.events() ? days(scope.fields().ofDeal(column)) : domain.days(column);
    }

    private Days days(Feature feature) {
        return feature instanceof Days days ? days : Days.NONE;
    }

    /** {@code (a - b) / whole} lies in a range; what is blank, or a share of nothing, lies in none. */
    private Filter quotient(Condition.Within within, String a, String b, String whole) {
        NumberRange range = NumberRange.of((Range.Numbers) within.range());
        Domain domain = scope.domain();
        Measure from = domain.whole(a);
        Measure less = domain.whole(b);
        Measure of = domain.whole(whole);
        return new RowFilter(
                what(within),
                row -> {
                    int cell = domain.ownRow(row);
                    long more = from.at(cell);
                    long fewer = less.at(cell);
                    long by = of.at(cell);
                    boolean known = more != Fixed4.BLANK && fewer != Fixed4.BLANK && by != 0;
                    return (known && range.holdsQuotient(Math.subtractExact(more, fewer), by)) != within.negated();
                },
                row -> ratio(from.at(domain.ownRow(row)), less.at(domain.ownRow(row)), of.at(domain.ownRow(row))));
    }

    private static Found ratio(long more, long fewer, long by) {
        boolean known = more != Fixed4.BLANK && fewer != Fixed4.BLANK && by != Fixed4.BLANK && by != 0;
        return known ? new Found.Ratio(Math.subtractExact(more, fewer), by) : new Found.Blank();
    }

    /** Days from one date to another, tested as a number of days or as a duration counted from the first date. */
    private Filter between(Condition condition, Feature from, Feature to) {
        Days start = days(from);
        Days end = days(to);
        if (condition instanceof Condition.Among among) {
            List<NumberRange> values =
                    among.values().stream().map(Conditioner::exactly).toList();
            return new RowFilter(
                    what(condition),
                    row -> {
                        boolean known = start.at(row) != DateColumn.BLANK && end.at(row) != DateColumn.BLANK;
                        long days = known ? (end.at(row) - start.at(row)) * Fixed4.ONE : 0;
                        return (known && values.stream().anyMatch(value -> value.holds(days))) != among.negated();
                    },
                    row -> Found.span(start.at(row), end.at(row)));
        }
        Condition.Within within = (Condition.Within) condition;
        if (within.range() instanceof Range.Durations durations) {
            return new RowFilter(
                    what(condition),
                    row -> AccountConditions.aged(start.at(row), end.at(row), durations) != within.negated(),
                    row -> Found.span(start.at(row), end.at(row)));
        }
        NumberRange range = NumberRange.of((Range.Numbers) within.range());
        return new RowFilter(
                what(condition),
                row -> {
                    boolean known = start.at(row) != DateColumn.BLANK && end.at(row) != DateColumn.BLANK;
                    return (known && range.holds((end.at(row) - start.at(row)) * Fixed4.ONE)) != within.negated();
                },
                row -> Found.span(start.at(row), end.at(row)));
    }
}
