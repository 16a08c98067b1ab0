package dev.earnest.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is for, with the columns that the data contract gives it. */
public enum Role {
    /** What was sold, one row a deal. */
    DEALS(
            "deal",
            "deal_id:ID! partner_id:PARTNER! close_date:DATE! amount:NUMBER! account_id:ACCOUNT product region deal_type"
                    + " stage created_date:DATE registered_date:DATE approved_date:DATE cash_date:DATE"
                    + " list_amount:NUMBER cost:NUMBER arr:NUMBER mrr:NUMBER quantity:NUMBER currency"
                    + " term_months:NUMBER refunded_date:DATE refunded_amount:NUMBER churned_date:DATE source"),
    /** Who sold it, one row a partner, or one for each {@code valid_from}. */
    PARTNERS(
            "partner",
            "partner_id:PARTNER! name tier type region specialization parent_id:PARTNER joined_date:DATE left_date:DATE"
                    + " quota:NUMBER valid_from:DATE"),
    /** What happened beside deals. */
    EVENTS(
            "event",
            "event_id:ID! partner_id:PARTNER! type! date:DATE! amount:NUMBER value:NUMBER deal_id account_id:ACCOUNT"
                    + " evidence status currency"),
    /** Which partners had a part in a deal. */
    TOUCHES("touch", "deal_id! partner_id:PARTNER! date:DATE role weight:NUMBER"),
    /** What partners have asked for, with their evidence. */
    CLAIMS(
            "claim",
            "claim_id:ID! partner_id:PARTNER! offer_id! deal_id event_id submitted_date:DATE decided_date:DATE"
                    + " paid_date:DATE status amount:NUMBER evidence disputed reason invoice paid_amount:NUMBER"),
    /** What other currencies are worth, a day. */
    FX("rate", "date:DATE! currency! rate:NUMBER!");

    private final String row;
    private final Map<String, Kind> columns = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    Role(String row, String columns) {
        this.row = row;
        for (String word : columns.split(" ")) {
            String[] parts = word.replace("!", "").split(":");
            this.columns.put(parts[0], parts.length > 1 ? Kind.valueOf(parts[1]) : Kind.TEXT);
            if (word.endsWith("!")) {
                required.add(parts[0]);
            }
        }
    }

    /** The word for the file: {@code deals}, {@code partners}, {@code events}, {@code touches}, {@code claims}, {@code fx}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for one row: {@code deal}, {@code partner}, {@code event}, {@code touch}, {@code claim}, {@code rate}. */
    public String rowWord() {
        return row;
    }

    /** The standard columns in the order of the data contract, and as what each is read. */
    public Map<String, Kind> columns() {
        return java.util.Collections.unmodifiableMap(columns);
    }

    /** The columns that must be there. */
    public List<String> required() {
        return java.util.Collections.unmodifiableList(required);
    }

    /** The column whose value names a row and is unique in the file; null where rows have no such name. */
    public @Nullable String idColumn() {
        return switch (this) {
            case DEALS -> "deal_id";
            case EVENTS -> "event_id";
            case CLAIMS -> "claim_id";
            case PARTNERS, TOUCHES, FX -> null;
        };
    }

    /** Money columns turned into the catalog's currency on reading. */
    List<String> converted() {
        return switch (this) {
            case DEALS -> List.of("amount", "list_amount", "cost", "arr", "mrr", "refunded_amount");
            case EVENTS -> List.of("amount");
            case PARTNERS, TOUCHES, CLAIMS, FX -> List.of();
        };
    }
}
