package dev.earnest.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What must hold in a deal: a partner unless the sale is direct, a day and an amount once it is won, days in order. */
final class DealCheck implements RowCheck {
    private static final int WON = 0;

    private final FilePlan plan;
    private final ColumnBuilder.@Nullable Texts stage;
    private final ColumnBuilder.@Nullable Texts partner;
    private final ColumnBuilder.@Nullable Texts source;
    private final ColumnBuilder.@Nullable Dates closed;
    private final ColumnBuilder.@Nullable Dates created;
    private final ColumnBuilder.@Nullable Numbers amount;
    private final int direct;

    DealCheck(FilePlan plan) {
        this.plan = plan;
        this.stage = plan.texts("stage");
        this.partner = plan.texts("partner_id");
        this.source = plan.texts("source");
        this.closed = plan.dates("close_date");
        this.created = plan.dates("created_date");
        this.amount = plan.numbers("amount");
        ColumnBuilder.Texts sources = source;
        this.direct = sources == null ? Integer.MIN_VALUE : sources.dictionary().add("direct");
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        if (partner != null && partner.code(at) < 0 && (source == null || source.code(at) != direct)) {
            blank("partner_id", Rule.MISSING_ID, "a deal without a partner says so: source is `direct`", faults);
        }
        boolean won = stage != null && stage.code(at) == WON;
        if (won && closed != null && closed.day(at) == DateColumn.BLANK && readable("close_date")) {
            blank("close_date", Rule.MISSING_VALUE, null, faults);
        }
        if (won && amount != null && amount.blank(at) && readable("amount")) {
            blank("amount", Rule.MISSING_VALUE, null, faults);
        }
        if (closed != null && created != null && created.day(at) != DateColumn.BLANK) {
            order(closed.day(at), created.day(at), faults);
        }
    }

    /** Whether a cell without a value is really blank, and not one that could not be read and was told already. */
    private boolean readable(String name) {
        Field field = plan.field(name);
        return field != null && field.cell().blank();
    }

    private void blank(String name, Rule rule, @Nullable String help, Faults.OfFile faults) {
        Field field = plan.field(name);
        if (field != null) {
            faults.add(rule, () -> new Said(field.blankSaid().message(), help));
        }
    }

    private void order(int close, int create, Faults.OfFile faults) {
        Field field = plan.field("close_date");
        if (field != null && close != DateColumn.BLANK && close < create) {
            faults.add(
                    Rule.CLOSED_BEFORE_CREATED,
                    () -> field.said("before the deal was created on " + LocalDate.ofEpochDay(create), null));
        }
    }
}
