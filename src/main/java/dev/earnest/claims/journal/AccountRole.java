package dev.earnest.claims.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an account of the journal is for. */
public enum AccountRole {
    /** What incentives cost; an account below it for each offer. */
    EXPENSE("Expenses:Partner-Incentives"),
    /** Incentives that lessen revenue instead; an account below it for each offer. */
    CONTRA_REVENUE("Income:Partner-Rebates"),
    /** What is owed to partners. */
    PAYABLE("Liabilities:Partner-Incentives:Payable"),
    /** What is owed once the evidence is there. */
    HELD("Liabilities:Partner-Incentives:Held"),
    /** Where payments come from. */
    CASH("Assets:Bank"),
    /** What partners are asked to pay back. */
    RECEIVABLE("Assets:Partner-Receivables"),
    /** What partners gave up below the smallest payment. */
    FORFEITED("Expenses:Partner-Incentives-Forfeited");

    private final String account;

    AccountRole(String account) {
        this.account = account;
    }

    /** As written in settings and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The account unless told. */
    public String usual() {
        return account;
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(AccountRole::word).toList();
    }
}
