package dev.earnest.claims.remit;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Timeline;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of all versions: the one that has begun last by a day counts on it. */
final class PayRules {
    private final List<PayRule> versions;

    PayRules(Timeline timeline) {
        FiscalCalendar calendar = new FiscalCalendar(timeline.last().fiscal());
        this.versions = timeline.versions().stream()
                .map(version -> new PayRule(version, calendar))
                .toList();
    }

    /** The rule of a day since 1970-01-01; before the first version that one's. */
    PayRule on(int day) {
        PayRule found = versions.get(0);
        for (PayRule version : versions) {
            found = version.from() <= day ? version : found;
        }
        return found;
    }

    /** The rules in words; where they differ each with its version. */
    List<String> words() {
        List<String> each = versions.stream().map(PayRule::words).toList();
        boolean same = each.stream().distinct().count() == 1;
        return same
                ? List.of("remittances: " + each.get(0))
                : IntStream.range(0, each.size())
                        .mapToObj(i -> "remittances by " + versions.get(i).version() + ": " + each.get(i))
                        .toList();
    }
}
