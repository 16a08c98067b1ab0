package dev.earnest.cli;

import java.util.Locale;

/**
 * A ledger in parts, each a file of a folder that an engine writes.
 *
 * @param address the folder, as the user named it
 */
public record LedgerFolder(String address, Form form) {
    /** What the parts are. */
    public enum Form {
        CSV,
        PARQUET
    }

    /** By how the name of the folder ends; fails with UsageError where it doesn't say what the parts are. */
    public static LedgerFolder of(String address) {
        String name = address.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new LedgerFolder(address, Form.CSV);
        }
        if (name.endsWith(".parquet")) {
            return new LedgerFolder(address, Form.PARQUET);
        }
        throw new UsageError(
                "--ledger " + address + ": a ledger in parts is written as a folder of CSV or Parquet files",
                "name the folder ledger.csv or ledger.parquet");
    }
}
