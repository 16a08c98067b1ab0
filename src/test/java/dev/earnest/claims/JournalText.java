package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checker of journals for hledger and Beancount, of the few kinds of lines that are written here: any other line fails, as
 * does an entry that does not come to 0, an account that is not declared, and a day before the one above it.
 */
final class JournalText {
    private static final Pattern TITLE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) ([*!]) (\\S.*)");
    private static final Pattern OPEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) open (\\S+) ([A-Z]{3})");
    private static final Pattern POSTING = Pattern.compile("    (\\S+(?: \\S+)*) {2,}(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern HEAD = Pattern.compile(
            "commodity 1000\\.\\d* [A-Z]{3}|option \"\\w+\" \".*\"|  (partner|offer): \".*\"|  lines: \\d+");

    final Map<String, BigDecimal> sums = new TreeMap<>();
    final List<String> titles = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    private final Set<String> accounts = new TreeSet<>();
    private String day = "";
    private BigDecimal entry = BigDecimal.ZERO;

    static JournalText of(String text) {
        JournalText journal = new JournalText();
        text.lines().forEach(journal::line);
        assertThat(journal.entry).isEqualByComparingTo("0");
        return journal;
    }

    private void line(String line) {
        Matcher title = TITLE.matcher(line);
        Matcher open = OPEN.matcher(line);
        Matcher posting = POSTING.matcher(line);
        if (line.startsWith("; ")) {
            remarks.add(line.substring(2));
        } else if (line.startsWith("account ")) {
            accounts.add(line.substring(8));
        } else if (open.matches()) {
            accounts.add(open.group(2));
            day = open.group(1);
        } else if (title.matches()) {
            assertThat(title.group(1)).as(line).isGreaterThanOrEqualTo(day);
            assertThat(entry).as("before " + line).isEqualByComparingTo("0");
            day = title.group(1);
            titles.add(line);
        } else if (posting.matches()) {
            BigDecimal money = new BigDecimal(posting.group(2));
            assertThat(accounts).as(line).contains(posting.group(1));
            entry = entry.add(money);
            sums.merge(posting.group(1), money, BigDecimal::add);
        } else if (line.isEmpty()) {
            assertThat(entry).as("entry of " + day).isEqualByComparingTo("0");
        } else {
            assertThat(HEAD.matcher(line).matches()).as(line).isTrue();
        }
    }

    /** What an account comes to; 0 where nothing is booked on it. */
    BigDecimal sum(String account) {
        return sums.getOrDefault(account, BigDecimal.ZERO);
    }

    /** What all accounts with that beginning come to. */
    BigDecimal below(String root) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().startsWith(root))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
