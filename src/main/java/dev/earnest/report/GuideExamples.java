package dev.earnest.report;

import dev.earnest.guide.Example;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import dev.earnest.wording.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Worked examples in sentences. */
final class GuideExamples {
    private final CurrencyUnit unit;

    GuideExamples(CurrencyUnit unit) {
        this.unit = unit;
    }

    List<Term> terms(Example example) {
        if (example.cases().isEmpty()) {
            return List.of(new Term(
                    "example", "Example", List.of("There is none: no made-up deal could be found that shows it.")));
        }
        List<String> lines = new ArrayList<>();
        String partner =
                example.partner().isEmpty() ? "A partner" : "A partner with " + Names.list(example.partner(), "and");
        String row = example.row().isEmpty() ? "" : "; " + String.join(", ", example.row());
        lines.add(partner + row + ".");
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
            return text.append("nothing").toString();
        }
        boolean plain = each.cut().signum() == 0 && each.paid().compareTo(each.earned()) == 0;
        String working = each.working().isEmpty() ? "" : each.working() + " = ";
        text.append(each.working().startsWith("a fixed") && plain ? "" : working);
        if (!plain) {
            text.append(money(each.earned())).append(" earned");
            if (each.cut().signum() > 0) {
                text.append(", cut by ").append(money(each.cut())).append(" at the limit");
            } else if (each.cut().signum() < 0) {
                text.append(", raised by ").append(money(each.cut().negate())).append(" to the least sum");
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
