package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that catalogs, sorted by the start of their windows, make one timeline. */
final class Versions {
    private final List<Problem> problems = new ArrayList<>();

    private Versions() {}

    static List<Problem> check(List<CatalogReading> sorted) {
        Versions versions = new Versions();
        for (int i = 1; i < sorted.size(); i++) {
            if (versions.identity(sorted.get(0), sorted.get(i))) {
                versions.numbers(sorted.subList(0, i), sorted.get(i));
                versions.windows(sorted.subList(0, i), sorted.get(i));
            }
        }
        return versions.problems;
    }

    private void add(
            String code,
            Severity severity,
            String message,
            String help,
            CatalogReading at,
            String key,
            @Nullable CatalogReading other) {
        Place place = Place.ROOT.key(key);
        Problem problem =
                new Problem(code, severity, message, place, at.sourceMap().value(place), null, help, List.of());
        problems.add(
                other == null
                        ? problem
                        : problem.with(new Related(
                                "the other version", other.sourceMap().value(place))));
    }

    /** Whether both are versions of one program. */
    private boolean identity(CatalogReading first, CatalogReading next) {
        Catalog one = TimelineReader.catalog(first);
        Catalog two = TimelineReader.catalog(next);
        if (!one.id().equals(two.id())) {
            add(
                    "different-catalog",
                    Severity.ERROR,
                    "catalog `" + two.id() + "` lies in one folder with catalog `" + one.id() + "`",
                    "give all versions of one program the same `catalog:`, or put each program into a folder of its own;"
                            + " `simulate`, `compare` and `validate` also take a folder of several programs",
                    next,
                    "catalog",
                    first);
        } else if (!one.currency().code().equals(two.currency().code())) {
            add(
                    "different-currency",
                    Severity.ERROR,
                    "version " + two.version() + " is in " + two.currency().code() + ", version " + one.version()
                            + " in " + one.currency().code(),
                    "a program keeps one currency; another needs another `catalog:`",
                    next,
                    "currency",
                    first);
        }
        return one.id().equals(two.id());
    }

    private void numbers(List<CatalogReading> before, CatalogReading next) {
        String version = TimelineReader.catalog(next).version();
        for (CatalogReading other : before) {
            if (TimelineReader.catalog(other).version().equals(version)) {
                add(
                        "equal-versions",
                        Severity.ERROR,
                        "two catalogs have the version `" + version + "`",
                        "give each its own",
                        next,
                        "version",
                        other);
                return;
            }
        }
    }

    private void windows(List<CatalogReading> before, CatalogReading next) {
        Catalog catalog = TimelineReader.catalog(next);
        LocalDate covered = LocalDate.MIN;
        CatalogReading last = before.get(0);
        for (CatalogReading other : before) {
            if (TimelineReader.catalog(other).effective().to().isAfter(covered)) {
                covered = TimelineReader.catalog(other).effective().to();
                last = other;
            }
        }
        LocalDate from = catalog.effective().from();
        String names = "version " + catalog.version() + " starts on " + from + ", version "
                + TimelineReader.catalog(last).version() + " ends on " + covered;
        if (!from.isAfter(covered)) {
            add(
                    "overlapping-versions",
                    Severity.ERROR,
                    names + ": both hold the days between",
                    "end the earlier one on " + from.minusDays(1) + ", or start the later one on "
                            + covered.plusDays(1),
                    next,
                    "effective",
                    last);
        } else if (from.isAfter(covered.plusDays(1))) {
            add(
                    "version-gap",
                    Severity.WARNING,
                    names + ": no version holds the days between",
                    "deals from " + covered.plusDays(1) + " to " + from.minusDays(1)
                            + " are not paid; widen one of the two",
                    next,
                    "effective",
                    last);
        }
    }
}
