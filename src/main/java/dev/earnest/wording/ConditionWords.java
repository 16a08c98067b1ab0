package dev.earnest.wording;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Conditions as clauses, each a short sentence that is true where the condition holds. */
public final class ConditionWords {
    private final Catalog version;

    ConditionWords(Catalog version) {
        this.version = version;
    }

    /** One clause for each condition, none for everything. */
    public List<String> clauses(Conditions conditions) {
        return conditions.all().stream().map(this::clause).toList();
    }

    /** All in one, joined by {@code and}; empty for everything. */
    public String joined(Conditions conditions) {
        List<String> clauses = clauses(conditions);
        return clauses.size() < 3
                ? String.join(" and ", clauses)
                : String.join(", ", clauses.subList(0, clauses.size() - 1)) + " and " + clauses.get(clauses.size() - 1);
    }

    /** {@code the tier is gold or platinum}. */
    public String clause(Condition condition) {
        if (condition instanceof Condition.InSegment in) {
            return segment(in);
        }
        if (condition instanceof Condition.AttachedTo attached) {
            return attached(attached);
        }
        if (condition instanceof Condition.Nth nth) {
            String whose = nth.per() == Scope.ACCOUNT ? "the customer's " : "the partner's ";
            return "it is " + whose + RangeWords.counted(nth.counts()) + " of this kind";
        }
        if (condition instanceof Condition.Within within) {
            return within(within);
        }
        return among((Condition.Among) condition);
    }

    private String among(Condition.Among among) {
        String known = known(among);
        if (!known.isEmpty()) {
            return known;
        }
        if (among.values().size() == 1 && isBoolean(among.values().get(0))) {
            boolean yes = among.values().get(0).equals("true") != among.negated();
            return "the " + FieldWords.name(among.field()) + " is " + (yes ? "yes" : "no");
        }
        boolean several = among.field().endsWith("specialization");
        String values = Names.list(among.values(), among.negated() ? "nor" : "or");
        String verb = several
                ? among.negated() ? "does not include " : "includes "
                : among.negated() ? among.values().size() > 1 ? "is neither " : "is not " : "is ";
        return "the " + FieldWords.name(among.field()) + " " + verb + values;
    }

    private static boolean isBoolean(String value) {
        return value.equals("true") || value.equals("false");
    }

    /** What the language itself gives a meaning; empty for a plain column. */
    private String known(Condition.Among among) {
        String field = among.field().startsWith("deal.") ? among.field().substring(5) : among.field();
        String one = among.values().size() == 1 ? among.values().get(0) : "";
        boolean yes = one.equals("true") != among.negated();
        return switch (field) {
            case "registered" -> isBoolean(one) ? registered(yes) : "";
            case "incumbent" ->
                isBoolean(one)
                        ? "the customer's last won deal before it was " + (yes ? "" : "not ") + "the same partner's"
                        : "";
            case "account" ->
                one.equals("new") || one.equals("existing") ? account(one.equals("new") != among.negated()) : "";
            case "owns" ->
                "the customer " + (among.negated() ? "has not won" : "won") + " a deal with "
                        + Names.list(among.values(), "or") + " on an earlier day";
            case "stage" -> "the deal is " + (among.negated() ? "not " : "") + Names.list(among.values(), "or");
            default -> "";
        };
    }

    private String registered(boolean yes) {
        Duration valid = version.registrationValid();
        String how = "on or before the day it closed" + (valid == null ? "" : ", at most " + valid + " earlier");
        return "the deal was " + (yes ? "" : "not ") + "registered " + how;
    }

    private static String account(boolean isNew) {
        return isNew ? "it is the customer's first won deal" : "the customer has won deals from before";
    }

    private String segment(Condition.InSegment in) {
        List<String> told = new ArrayList<>();
        for (String id : in.segments()) {
            String meaning = joined(version.segments().getOrDefault(id, Conditions.ANY));
            told.add(Names.title(id) + (meaning.isEmpty() ? "" : " (" + meaning + ")"));
        }
        return "the segment is " + (in.negated() ? "not " : "") + Names.list(told, "or");
    }

    private String attached(Condition.AttachedTo attached) {
        String meets = joined(attached.deal());
        Duration within = attached.within();
        String when = within == null ? "on the same day or before" : "on the same day or up to " + within + " before";
        return "the customer won another deal " + when + (meets.isEmpty() ? "" : ", for which " + meets);
    }

    private String within(Condition.Within within) {
        String field = within.field();
        String bare = field.substring(field.indexOf('.') + 1);
        String range = RangeWords.of(within.range(), value -> figure(field, value));
        String asked = within.negated() ? "given, but not " + range : range;
        if (within.range() instanceof Range.Durations && bare.equals("account_age")) {
            return "the time since the customer's first won deal is " + asked;
        }
        if (within.range() instanceof Range.Durations && bare.equals("account_idle")) {
            return "the time since the customer's last won deal is " + asked;
        }
        if (version.metrics().containsKey(bare)) {
            return "the measure " + Names.title(bare) + " is " + asked;
        }
        return "the " + FieldWords.name(field) + " is " + asked;
    }

    private String figure(String field, BigDecimal value) {
        String bare = field.substring(field.indexOf('.') + 1);
        var metric = version.metrics().get(bare);
        boolean money =
                metric == null ? FieldWords.isMoney(field) : metric.outOf() == null && FieldWords.isMoney(metric.of());
        return money ? Figures.money(value, version.currency()) : Figures.number(value);
    }
}
