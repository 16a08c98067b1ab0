package dev.earnest.wording;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import java.util.ArrayList;
import java.util.List;

/** When money is paid, what it waits for and what takes it back, in sentences. */
final class PaymentWords {
    private final Catalog version;

    PaymentWords(Catalog version) {
        this.version = version;
    }

    List<String> payout(Payout payout) {
        List<String> told = new ArrayList<>();
        told.add(Names.sentence(day(payout)));
        if (!payout.instalments().isEmpty()) {
            told.add("In parts: "
                    + Names.list(
                            payout.instalments().stream()
                                    .map(PaymentWords::part)
                                    .toList(),
                            "and") + ".");
        }
        return told;
    }

    private static String day(Payout payout) {
        boolean held = payout.hold().count() > 0;
        String from = held ? payout.hold() + " after the earning date" : "the earning date";
        Period every = payout.every();
        boolean later = payout.after().count() > 0;
        if (every == null) {
            String base = held ? "due " + from : "due on the earning date";
            return later ? "due " + payout.after() + " after " + (held ? "the day " + from : from) : base;
        }
        String end = "the end of the " + Figures.period(every) + " that holds " + (held ? "the day " + from : from);
        return later ? "due " + payout.after() + " after " + end : "due at " + end;
    }

    private static String part(Instalment part) {
        String when = part.after().count() == 0 ? "on that day" : part.after() + " after that day";
        return part.share() + " " + when + (part.over() == null ? "" : " in equal monthly parts over " + part.over());
    }

    String evidence(List<String> names, Subject subject) {
        return Names.sentence(Names.list(names.stream().map(Names::plain).toList(), "and")) + " Nothing is paid for "
                + Names.one(subject.one()) + " until a claim that shows " + (names.size() == 1 ? "it" : "all of it")
                + " is approved.";
    }

    List<String> clawback(Clawback clawback) {
        boolean both = clawback.onRefund() && clawback.onChurn();
        List<String> events = new ArrayList<>();
        if (clawback.onRefund()) {
            events.add("gets a refund");
        }
        if (clawback.onChurn()) {
            events.add("leaves");
        }
        String what = "the customer " + String.join(" or ", events);
        String within = clawback.within() == null ? "" : " within " + clawback.within() + " of the earning date";
        within += both ? ", the earlier of the two" : "";
        String taken = switch (clawback.take()) {
            case ALL -> "all that was paid on the deal is taken back";
            case SHARE -> "the refunded part is taken back: as large a share of what was paid as of the amount";
            case UNUSED_TERM ->
                "the part for the months of the contract that are not used is taken back; a month that has"
                        + " begun counts as used";
            case RECOUNT ->
                "the deal is counted again without what was refunded or not used, in the period in which it was"
                        + " earned, and the difference is taken back";
        };
        return List.of("If " + what + within + ", " + taken + ".");
    }

    List<String> payments(Payments payments) {
        List<String> told = new ArrayList<>();
        told.add("All that is due is paid together every " + Figures.period(payments.every()) + ".");
        if (payments.min() != null) {
            told.add("Payments of less than " + Figures.money(payments.min(), version.currency()) + " are "
                    + (payments.carryShort() ? "carried to the next one." : "not made, and lapse."));
        }
        told.add(
                payments.carryNegative()
                        ? "If more is taken back than is due, the rest comes off the next payment."
                        : "If more is taken back than is due, the rest is billed to the partner.");
        return told;
    }
}
