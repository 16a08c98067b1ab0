package dev.earnest.wording;

import java.util.Map;
import java.util.Set;

/** What the fields of the language are called in a sentence. */
public final class FieldWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("list_amount", "list price"),
            Map.entry("arr", "annual recurring revenue"),
            Map.entry("mrr", "monthly recurring revenue"),
            Map.entry("joined_date", "joining date"),
            Map.entry("left_date", "leaving date"),
            Map.entry("close_date", "closing date"),
            Map.entry("created_date", "creation date"),
            Map.entry("registered_date", "registration date"),
            Map.entry("approved_date", "approval date"),
            Map.entry("cash_date", "day of the customer's payment"),
            Map.entry("refunded_date", "refund date"),
            Map.entry("churned_date", "day the customer left"),
            Map.entry("refunded_amount", "refunded amount"),
            Map.entry("term_months", "contract term in months"),
            Map.entry("partner_id", "partner id"),
            Map.entry("account_id", "customer"),
            Map.entry("margin_rate", "margin in percent of the amount"),
            Map.entry("discount", "discount off the list price"),
            Map.entry("days_to_close", "number of days from creation to closing"),
            Map.entry("days_since_close", "number of days since the deal closed"));

    private static final Set<String> MONEY =
            Set.of("amount", "list_amount", "cost", "margin", "arr", "mrr", "refunded_amount");

    private FieldWords() {}

    /** {@code deal type}; with whose it is where that is written: {@code deal type of the deal}. */
    public static String name(String field) {
        if (field.startsWith("deal.")) {
            return name(field.substring(5)) + " of the deal";
        }
        if (field.startsWith("partner.")) {
            return name(field.substring(8)) + " of the partner";
        }
        return NAMES.getOrDefault(field, Names.plain(field));
    }

    /** Whether the field is a sum of money, in the currency of the catalog. */
    public static boolean isMoney(String field) {
        return MONEY.contains(field.substring(field.indexOf('.') + 1));
    }
}
