package dev.earnest.cli;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warns of columns of the data contract that a catalog reads and the files lack: they count as blank, so nobody is paid. */
final class AbsentColumns {
    private AbsentColumns() {}

    /** @param read the standard columns that a catalog reads, by file */
    static List<Problem> of(Map<Role, Set<String>> read, Dataset data) {
        List<Problem> problems = new ArrayList<>();
        Set<String> deals = read.getOrDefault(Role.DEALS, Set.of());
        Set<String> partners = read.getOrDefault(Role.PARTNERS, Set.of());
        Set<String> events = read.getOrDefault(Role.EVENTS, Set.of());
        add(Role.DEALS, deals, data.deals(), partners, data.partners(), problems);
        add(Role.PARTNERS, partners, data.partners(), deals, data.deals(), problems);
        add(Role.EVENTS, events, data.events(), partners, data.partners(), problems);
        return problems;
    }

    private static void add(
            Role role,
            Set<String> read,
            @Nullable Frame file,
            Set<String> otherReads,
            @Nullable Frame other,
            List<Problem> problems) {
        if (file == null || file.headers().isEmpty()) {
            return;
        }
        for (String name : read.stream().sorted().toList()) {
            boolean elsewhere = otherReads.contains(name)
                    && other != null
                    && other.headers().contains(name);
            if (!file.headers().contains(name) && !elsewhere) {
                problems.add(new Problem(
                        "absent-column",
                        Severity.WARNING,
                        "the " + role.word() + " have no column `" + name
                                + "`, which the catalog reads: it counts as blank",
                        Place.ROOT,
                        Span.ofFile(file.file()),
                        null,
                        "add the column, or bring it from another one with --map",
                        List.of()));
            }
        }
    }
}
