package dev.earnest.report;

import dev.earnest.guide.Example;
import dev.earnest.guide.Guide;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import dev.earnest.wording.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Worked examples in sentences. */
final class GuideExamples {
    private final CurrencyUnit unit;

    GuideExamples(CurrencyUnit unit) {
        this.unit = unit;
    }

    private record Row(String offer, Example.Case at) {}

    /** All cases of all examples, for programs. */
    static Section table(Guide guide) {
        CurrencyUnit unit = guide.version().currency();
        List<Row> rows = new ArrayList<>();
        guide.offers()
                .forEach(offer -> offer.example()
                        .cases()
                        .forEach(at -> rows.add(new Row(offer.offer().id(), at))));
        List<Column<Row>> columns = List.of(
                Column.id("offer", "offer", Row::offer),
                Column.text(
                        "size",
                        "size",
                        row -> row.at().size().isEmpty() ? null : row.at().size()),
                Column.text(
                        "working",
                        "working",
                        row -> row.at().working().isEmpty() ? null : row.at().working()),
                Column.money("earned", "earned", unit, row -> minor(row.at().earned(), unit)),
                Column.money("limits", "limits", unit, row -> minor(row.at().cut(), unit)),
                Column.money("stacking", "stacking", unit, row -> minor(row.at().ceiling(), unit)),
                Column.money("paid", "paid", unit, row -> minor(row.at().paid(), unit)),
                Column.count("payments", "payments", row -> row.at().payments()),
                Column.date("due", "due", row -> row.at().due()));
        return Table.of("examples", "", columns, rows).seenBy(Audience.MACHINES);
    }

    private static Long minor(BigDecimal money, CurrencyUnit unit) {
        return money.movePointRight(unit.digits()).longValueExact();
    }

    /**
     * The example of an offer.
     *
     * @param subject what is paid on, {@code deal}
     */
    List<Term> terms(Example example, String subject) {
        if (example.cases().isEmpty()) {
            return List.of(new Term(
                    "example", "Example", List.of("There is none: no made-up deal could be found that shows it.")));
        }
        List<String> lines = new ArrayList<>();
        String partner =
                example.partner().isEmpty() ? "A partner" : "A partner with " + Names.list(example.partner(), "and");
        String and = example.partner().isEmpty() ? " and " : ", and ";
        lines.add(partner + and + Names.one(subject) + " with " + Names.list(example.row(), "and") + ".");
        example.before()
                .forEach(each -> lines.add(each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1) + "."));
        if (!example.given().isEmpty()) {
            lines.add("Taken as given: " + String.join("; ", example.given()) + ".");
        }
        boolean several = example.cases().size() > 1;
        example.cases().forEach(each -> lines.add((several ? "  " : "") + told(each)));
        return List.of(new Term("example", "Example", lines));
    }

    private String told(Example.Case each) {
        StringBuilder text = new StringBuilder();
        if (!each.size().isEmpty()) {
            text.append("With ").append(each.size()).append(": ");
        }
        if (each.earned().signum() == 0 && each.paid().signum() == 0) {
            return text.append("nothing.").toString();
        }
        boolean plain = each.cut().signum() == 0
                && each.ceiling().signum() == 0
                && each.paid().compareTo(each.earned()) == 0;
        String working = each.working().isEmpty() ? "" : each.working() + " = ";
        text.append(each.working().startsWith("a fixed") ? "" : working);
        if (each.each() != null) {
            text.append(money(each.each())).append(" each time; ");
        }
        if (each.added().signum() > 0) {
            text.append(money(each.earned().subtract(each.added())))
                    .append(", and ")
                    .append(money(each.added()));
            text.append(" added by the guarantee; ");
        }
        if (!plain) {
            text.append(money(each.earned())).append(each.each() == null ? " earned" : " earned in all");
            if (each.cut().signum() > 0 && each.paid().signum() == 0) {
                text.append(", below the least sum for a payment");
            } else if (each.cut().signum() > 0) {
                text.append(", cut by ").append(money(each.cut())).append(" at the limit");
            } else if (each.cut().signum() < 0) {
                text.append(", raised by ").append(money(each.cut().negate())).append(" to the least sum");
            }
            if (each.ceiling().signum() != 0) {
                text.append(", cut by ").append(money(each.ceiling())).append(" where offers meet on one deal");
            }
            text.append(", ");
        }
        text.append(money(each.paid())).append(" paid");
        if (each.due() != null) {
            text.append(each.payments() > 1 ? " in " + each.payments() + " payments from " : ", due ")
                    .append(Figures.day(each.due()))
                    .append(each.payments() > 1 ? " on" : "");
        }
        return text.append('.').toString();
    }

    private String money(BigDecimal value) {
        return Figures.money(value, unit);
    }
}
