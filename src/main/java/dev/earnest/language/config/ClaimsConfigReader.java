package dev.earnest.language.config;

import dev.earnest.catalog.Duration;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code .earnest.yaml} says about claims and the journal. */
final class ClaimsConfigReader {
    static final Shape CLAIMS = Shape.of("claims", "`claims`", "late_after", "same_within", "fail_on");
    static final Shape JOURNAL = Shape.of("journal", "`journal`", "accounts", "contra_revenue");
    static final Shape ACCOUNTS = Shape.of(
            "journal.accounts",
            "`accounts`",
            "expense",
            "contra_revenue",
            "payable",
            "held",
            "cash",
            "receivable",
            "forfeited");

    private static final Words<String> FAIL_ON =
            Words.of("severity", new String[] {"error", "warning", "info", "never"}, word -> word);

    private ClaimsConfigReader() {}

    static ClaimsConfig read(@Nullable Spot claims, @Nullable Spot journal) {
        Section rules = section(claims, CLAIMS, "`claims: {late_after: 60 days}`");
        Section books = section(journal, JOURNAL, "`journal: {contra_revenue: [rebate]}`");
        Duration late = rules == null ? null : rules.read("late_after", Times::duration);
        Duration same = rules == null ? null : rules.read("same_within", Times::duration);
        String failOn = rules == null ? null : rules.read("fail_on", FAIL_ON);
        Spot contra = books == null ? null : books.spot("contra_revenue");
        Spot accounts = books == null ? null : books.spot("accounts");
        return new ClaimsConfig(
                late,
                same,
                failOn,
                accounts == null ? Map.of() : accounts(accounts),
                contra == null ? null : contra.oneOrMore("`contra_revenue: [rebate]`", Texts::text));
    }

    private static @Nullable Section section(@Nullable Spot spot, Shape shape, String example) {
        MapNode map = spot == null ? null : spot.map(example);
        return spot == null || map == null
                ? null
                : Section.of(spot, map, shape, shape.title(), List.of(shape, ACCOUNTS));
    }

    private static Map<String, String> accounts(Spot spot) {
        Map<String, String> accounts = new LinkedHashMap<>();
        Section section = section(spot, ACCOUNTS, "`accounts: {cash: \"Assets:Bank\"}`");
        for (String key : ACCOUNTS.keys()) {
            String name = section == null ? null : section.read(key, Texts::text);
            if (name != null) {
                accounts.put(key, name);
            }
        }
        return accounts;
    }
}
