package dev.earnest.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a ledger, in order. */
public enum LedgerColumn {
    LINE,
    CATALOG_VERSION,
    OFFER_ID,
    TYPE,
    PARTNER_ID,
    DEAL_ID,
    EVENT_ID,
    ACCOUNT_ID,
    PRODUCT,
    REGION,
    PERIOD,
    EARNED_DATE,
    PAY_DATE,
    KIND,
    MEASURE,
    COUNT_BEFORE,
    COUNT_AFTER,
    RATE,
    EARNED,
    LIMIT_CUT,
    STACKING_CUT,
    BUDGET_CUT,
    HELD,
    COMMITTED,
    CLAWED_BACK,
    PAID,
    CURRENCY,
    REASON;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As in the header. */
    public String word() {
        return word;
    }

    /** All names in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LedgerColumn::word).toList();
    }

    /** The header line without its end. */
    static String header() {
        return Arrays.stream(values()).map(LedgerColumn::word).collect(Collectors.joining(","));
    }

    /** The same of a ledger of several programs, each line of which says which it is of. */
    static String headerOfPrograms() {
        return header().replaceFirst(LINE.word() + ",", LINE.word() + "," + Encoding.PROGRAM + ",");
    }
}
