package dev.earnest.revision;

import dev.earnest.revision.Change.Action;
import java.util.Locale;

/** Every kind of change there is; its id says which way. */
public enum ChangeKind {
    OFFER_ADDED(Area.OFFER, Action.ADDED, "a new offer"),
    OFFER_REMOVED(Area.OFFER, Action.REMOVED, "an offer is gone"),
    OFFER_RENAMED(Area.OFFER, Action.RENAMED, "an offer has the same body under a new id"),
    OFFER_STOPPED(Area.OFFER, Action.CHANGED, "an active offer becomes a ghost or is retired"),
    OFFER_STARTED(Area.OFFER, Action.CHANGED, "a ghost or retired offer becomes active"),
    STATUS_CHANGED(Area.OFFER, Action.CHANGED, "an offer that pays nothing has another status"),
    TYPE_CHANGED(Area.TEXT, Action.CHANGED, "an offer has another type"),
    SERVES_CHANGED(Area.TEXT, Action.CHANGED, "an offer serves another objective"),
    WINDOW_CUT(Area.OFFER, Action.CHANGED, "an offer or the program is in force on fewer days"),
    WINDOW_EXTENDED(Area.OFFER, Action.CHANGED, "an offer or the program is in force on more days"),
    WINDOW_MOVED(Area.OFFER, Action.CHANGED, "an offer or the program is in force on other days"),
    EARNING_DATE_CHANGED(Area.OFFER, Action.CHANGED, "another day of the deal counts"),
    PAYEE_CHANGED(Area.OFFER, Action.CHANGED, "an offer pays someone else"),

    TRIGGER_NARROWED(Area.ELIGIBILITY, Action.CHANGED, "an offer pays on fewer types of event"),
    TRIGGER_WIDENED(Area.ELIGIBILITY, Action.CHANGED, "an offer pays on more types of event"),
    TRIGGER_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "an offer pays on something else"),
    CONDITION_ADDED(Area.ELIGIBILITY, Action.ADDED, "one more condition must hold"),
    CONDITION_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a condition need not hold any more"),
    CONDITION_NARROWED(Area.ELIGIBILITY, Action.CHANGED, "fewer partners or deals meet a condition"),
    CONDITION_WIDENED(Area.ELIGIBILITY, Action.CHANGED, "more partners or deals meet a condition"),
    CONDITION_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "other partners or deals meet a condition"),
    SEGMENT_ADDED(Area.ELIGIBILITY, Action.ADDED, "a new segment"),
    SEGMENT_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a segment is gone"),
    SEGMENT_NARROWED(Area.ELIGIBILITY, Action.CHANGED, "a segment holds fewer partners"),
    SEGMENT_WIDENED(Area.ELIGIBILITY, Action.CHANGED, "a segment holds more partners"),
    SEGMENT_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "a segment holds other partners"),
    DIMENSION_ADDED(Area.ELIGIBILITY, Action.ADDED, "a field may hold listed values only"),
    DIMENSION_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a field may hold any value"),
    VALUE_ADDED(Area.ELIGIBILITY, Action.ADDED, "a dimension has one more value"),
    VALUE_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a dimension has a value less, so data that hold it are refused"),
    METRIC_ADDED(Area.ELIGIBILITY, Action.ADDED, "a new metric"),
    METRIC_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a metric is gone"),
    METRIC_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "a metric counts something else"),
    LADDER_ADDED(Area.ELIGIBILITY, Action.ADDED, "an attribute of partners is worked out at reviews"),
    LADDER_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "an attribute of partners is as the partner file has it"),
    LEVEL_ADDED(Area.ELIGIBILITY, Action.ADDED, "a ladder has one more level"),
    LEVEL_REMOVED(Area.ELIGIBILITY, Action.REMOVED, "a ladder has a level less"),
    LEVEL_HARDER(Area.ELIGIBILITY, Action.CHANGED, "a level of a ladder is reached by fewer"),
    LEVEL_EASIER(Area.ELIGIBILITY, Action.CHANGED, "a level of a ladder is reached by more"),
    LEVEL_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "a level of a ladder is reached by others"),
    LEVEL_KEPT_SHORTER(Area.ELIGIBILITY, Action.CHANGED, "a level is lost earlier"),
    LEVEL_KEPT_LONGER(Area.ELIGIBILITY, Action.CHANGED, "a level is kept longer"),
    REVIEW_PERIOD_CHANGED(Area.ELIGIBILITY, Action.CHANGED, "levels are reviewed at other times"),

    RATE_LOWERED(Area.EARNING, Action.CHANGED, "a rate is lower"),
    RATE_RAISED(Area.EARNING, Action.CHANGED, "a rate is higher"),
    SUM_LOWERED(Area.EARNING, Action.CHANGED, "a sum is lower"),
    SUM_RAISED(Area.EARNING, Action.CHANGED, "a sum is higher"),
    TABLE_CHANGED(Area.EARNING, Action.CHANGED, "a figure stands where a table did, or a table goes by another field"),
    FORM_CHANGED(Area.EARNING, Action.CHANGED, "an offer pays in another form"),
    MEASURE_CHANGED(Area.EARNING, Action.CHANGED, "an offer pays on another measure"),
    BLOCK_CHANGED(Area.EARNING, Action.CHANGED, "units are paid in other blocks"),
    DEDUCTION_ADDED(Area.EARNING, Action.ADDED, "what another offer pays comes off the measure"),
    DEDUCTION_REMOVED(Area.EARNING, Action.REMOVED, "what another offer pays no longer comes off the measure"),
    REPEAT_ADDED(Area.EARNING, Action.ADDED, "a payout recurs"),
    REPEAT_REMOVED(Area.EARNING, Action.REMOVED, "a payout no longer recurs"),
    REPEAT_SHORTENED(Area.EARNING, Action.CHANGED, "a payout recurs for less time"),
    REPEAT_EXTENDED(Area.EARNING, Action.CHANGED, "a payout recurs for more time"),
    REPEAT_CHANGED(Area.EARNING, Action.CHANGED, "a payout recurs at other times"),
    METHOD_CHANGED(Area.EARNING, Action.CHANGED, "tiers are worked out by another method"),
    COUNTING_CHANGED(Area.EARNING, Action.CHANGED, "tiers count something else, or over another period"),
    TARGET_RAISED(Area.EARNING, Action.CHANGED, "a target is higher"),
    TARGET_LOWERED(Area.EARNING, Action.CHANGED, "a target is lower"),
    TARGET_CHANGED(Area.EARNING, Action.CHANGED, "thresholds are percents of something else"),
    EDGE_RAISED(Area.EARNING, Action.CHANGED, "a count must exceed a threshold, not only reach it"),
    EDGE_LOWERED(Area.EARNING, Action.CHANGED, "a count need only reach a threshold"),
    THRESHOLD_RAISED(Area.EARNING, Action.CHANGED, "a step starts later"),
    THRESHOLD_LOWERED(Area.EARNING, Action.CHANGED, "a step starts earlier"),
    STEP_ADDED(Area.EARNING, Action.ADDED, "tiers have one more step"),
    STEP_REMOVED(Area.EARNING, Action.REMOVED, "tiers have a step less"),
    BOOST_ADDED(Area.EARNING, Action.ADDED, "lines are multiplied where conditions hold"),
    BOOST_REMOVED(Area.EARNING, Action.REMOVED, "lines are no longer multiplied"),
    BOOST_LOWERED(Area.EARNING, Action.CHANGED, "a factor is lower"),
    BOOST_RAISED(Area.EARNING, Action.CHANGED, "a factor is higher"),
    BOOST_CHANGED(Area.EARNING, Action.CHANGED, "a factor holds for others"),

    LIMIT_ADDED(Area.LIMIT, Action.ADDED, "one more limit"),
    LIMIT_REMOVED(Area.LIMIT, Action.REMOVED, "a limit is gone"),
    LIMIT_LOWERED(Area.LIMIT, Action.CHANGED, "a limit is lower"),
    LIMIT_RAISED(Area.LIMIT, Action.CHANGED, "a limit is higher"),
    LIMIT_CHANGED(Area.LIMIT, Action.CHANGED, "a limit is over another period or column"),
    MINIMUM_ADDED(Area.LIMIT, Action.ADDED, "one more minimum"),
    MINIMUM_REMOVED(Area.LIMIT, Action.REMOVED, "a minimum is gone"),
    MINIMUM_LOWERED(Area.LIMIT, Action.CHANGED, "a minimum is lower"),
    MINIMUM_RAISED(Area.LIMIT, Action.CHANGED, "a minimum is higher"),
    MINIMUM_CHANGED(Area.LIMIT, Action.CHANGED, "a minimum is over another period, or does something else below it"),
    GUARANTEE_ADDED(Area.LIMIT, Action.ADDED, "one more guarantee"),
    GUARANTEE_REMOVED(Area.LIMIT, Action.REMOVED, "a guarantee is gone"),
    GUARANTEE_LOWERED(Area.LIMIT, Action.CHANGED, "a guarantee is lower"),
    GUARANTEE_RAISED(Area.LIMIT, Action.CHANGED, "a guarantee is higher"),
    GUARANTEE_CHANGED(
            Area.LIMIT, Action.CHANGED, "a guarantee is over another period, or counts what was earned before"),

    STACKING_ADDED(Area.STACKING, Action.ADDED, "offers that were paid side by side meet in a group"),
    STACKING_REMOVED(Area.STACKING, Action.REMOVED, "offers that met in a group are paid side by side"),
    STACKING_TIGHTENED(Area.STACKING, Action.CHANGED, "a group keeps less"),
    STACKING_LOOSENED(Area.STACKING, Action.CHANGED, "a group keeps more"),
    STACKING_JOINED(Area.STACKING, Action.CHANGED, "an offer joins a group"),
    STACKING_LEFT(Area.STACKING, Action.CHANGED, "an offer leaves a group"),
    STACKING_CHANGED(Area.STACKING, Action.CHANGED, "a group keeps other lines"),

    BUDGET_ADDED(Area.BUDGET, Action.ADDED, "a new budget"),
    BUDGET_REMOVED(Area.BUDGET, Action.REMOVED, "a budget is gone"),
    BUDGET_LOWERED(Area.BUDGET, Action.CHANGED, "a budget holds less"),
    BUDGET_RAISED(Area.BUDGET, Action.CHANGED, "a budget holds more"),
    BUDGET_TIGHTENED(Area.BUDGET, Action.CHANGED, "an overrun is cut where it was paid"),
    BUDGET_LOOSENED(Area.BUDGET, Action.CHANGED, "an overrun is paid where it was cut"),
    BUDGET_CHANGED(Area.BUDGET, Action.CHANGED, "a budget is given another way"),
    BUDGET_BOUND(Area.BUDGET, Action.ADDED, "an offer spends a budget, and spent none"),
    BUDGET_UNBOUND(Area.BUDGET, Action.REMOVED, "an offer spends no budget any more"),
    BUDGET_SWITCHED(Area.BUDGET, Action.CHANGED, "an offer spends another budget"),

    EVIDENCE_ADDED(Area.PAYMENT, Action.ADDED, "a claim must show more"),
    EVIDENCE_REMOVED(Area.PAYMENT, Action.REMOVED, "a claim must show less"),
    CLAWBACK_ADDED(Area.PAYMENT, Action.ADDED, "money is taken back after a refund or churn"),
    CLAWBACK_REMOVED(Area.PAYMENT, Action.REMOVED, "money is no longer taken back"),
    CLAWBACK_EXTENDED(Area.PAYMENT, Action.CHANGED, "money is taken back for longer, or more often"),
    CLAWBACK_SHORTENED(Area.PAYMENT, Action.CHANGED, "money is taken back for less time, or less often"),
    CLAWBACK_RAISED(Area.PAYMENT, Action.CHANGED, "more is taken back"),
    CLAWBACK_LOWERED(Area.PAYMENT, Action.CHANGED, "less is taken back"),
    CLAWBACK_CHANGED(Area.PAYMENT, Action.CHANGED, "something else is taken back"),
    PAYOUT_LATER(Area.PAYMENT, Action.CHANGED, "money is paid later"),
    PAYOUT_EARLIER(Area.PAYMENT, Action.CHANGED, "money is paid earlier"),
    PAYOUT_CHANGED(Area.PAYMENT, Action.CHANGED, "money is paid on other days"),
    PAYMENTS_CHANGED(Area.PAYMENT, Action.CHANGED, "the run that pays partners has other rules"),

    VERSION_ADDED(Area.PROGRAM, Action.ADDED, "a new version"),
    VERSION_REMOVED(Area.PROGRAM, Action.REMOVED, "a version is gone"),
    VERSION_RENAMED(Area.TEXT, Action.RENAMED, "a version has another name"),
    CATALOG_RENAMED(Area.TEXT, Action.RENAMED, "the catalog has another id"),
    CURRENCY_CHANGED(Area.PROGRAM, Action.CHANGED, "the program pays in another currency"),
    FISCAL_CHANGED(Area.PROGRAM, Action.CHANGED, "periods are cut another way"),
    ROUNDING_CHANGED(Area.PROGRAM, Action.CHANGED, "halves of the smallest unit round another way"),
    ATTRIBUTION_CHANGED(Area.PROGRAM, Action.CHANGED, "partners share a deal another way"),
    REGISTRATION_SHORTENED(Area.PROGRAM, Action.CHANGED, "a registration protects for less time"),
    REGISTRATION_EXTENDED(Area.PROGRAM, Action.CHANGED, "a registration protects for more time"),
    VERSION_DATE_CHANGED(Area.PROGRAM, Action.CHANGED, "another day of the deal picks its version"),

    OBJECTIVE_CHANGED(Area.TEXT, Action.CHANGED, "an objective is new, gone or another"),
    ECONOMICS_CHANGED(Area.TEXT, Action.CHANGED, "reports assume something else"),
    REVIEW_DAY_CHANGED(Area.TEXT, Action.CHANGED, "the program is reviewed on another day"),
    WAIVER_CHANGED(Area.TEXT, Action.CHANGED, "a waiver is new, gone or another"),
    VALUE_CHANGED(Area.PROGRAM, Action.CHANGED, "something else differs");

    private final Area area;
    private final Action action;
    private final String summary;

    ChangeKind(Area area, Action action, String summary) {
        this.area = area;
        this.action = action;
        this.summary = summary;
    }

    /** Its stable name: {@code rate-lowered}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What part of a program it is in. */
    public Area area() {
        return area;
    }

    /** Whether something came, went or became another. */
    public Change.Action action() {
        return action;
    }

    /** One sentence, lower case, no full stop: what happened. */
    public String summary() {
        return summary;
    }
}
