package dev.earnest.payout;

/** Why a line pays less (or more) than it earned, in the words of the ledger. */
public enum Reason {
    DEAL_MIN("raised to the minimum per deal"),
    DEAL_MAX("limit per deal"),
    STACKING("another offer of the stacking group"),
    CEILING("ceiling of the stacking group"),
    COUNT("count limit"),
    PARTNER_MAX("limit per partner"),
    SHORT("below the period's minimum"),
    CARRIED("carried from the period before"),
    GUARANTEE("topped up to the guarantee"),
    OFFER_MAX("limit of the offer"),
    BUDGET("budget spent"),
    PRORATED("budget shared out"),
    FUND("fund spent"),
    EVIDENCE("evidence missing"),
    COMMITTED("dated after the day of the run"),
    REFUND("refunded"),
    CHURN("churned"),
    APPROVED("above what was approved"),
    PORTFOLIO("ceiling of all programs");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** As printed. */
    public String words() {
        return words;
    }

    /** The words of several, given as bits, parted by {@code ; }. */
    public static String words(int bits) {
        StringBuilder words = new StringBuilder();
        for (Reason reason : values()) {
            if ((bits & 1 << reason.ordinal()) != 0) {
                words.append(words.length() == 0 ? "" : "; ").append(reason.words());
            }
        }
        return words.toString();
    }
}
