package dev.earnest.language;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Portfolio;
import dev.earnest.language.bind.PortfolioBinder;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a folder of catalogs with different ids, and its {@code portfolio.yaml} where it has one. */
public final class PortfolioReader {
    private PortfolioReader() {}

    /**
     * Reads the programs of a folder.
     *
     * @param name of the folder, as the user gave it
     * @param texts its YAML files that may be catalogs
     * @param own its {@code portfolio.yaml}; null where it has none: then the programs stand by id, without a ceiling
     */
    public static PortfolioReading read(String name, List<SourceText> texts, @Nullable SourceText own) {
        Map<String, TimelineReading> readings = new LinkedHashMap<>();
        TimelineReader.byId(texts)
                .forEach((id, files) -> readings.put(id, TimelineReader.folder(name, files, List.of())));
        List<String> ids = List.copyOf(readings.keySet());
        List<Problem> problems = new ArrayList<>();
        Tree tree = own == null ? null : Tree.parse(own.name(), own.bytes());
        SourceMap map =
                tree == null || own == null ? new SourceMap(name, null) : new SourceMap(own.name(), tree.root());
        if (readings.isEmpty()) {
            problems.addAll(TimelineReader.folder(name, texts, List.of()).problems());
            return new PortfolioReading(new Portfolio(List.of(), null), List.of(), problems, map);
        }
        Portfolio portfolio = tree == null ? null : bind(tree, ids, problems);
        if (tree == null) {
            problems.add(unsaid(name, ids));
        }
        boolean whole = portfolio != null && problems.isEmpty();
        List<String> order = whole ? Objects.requireNonNull(portfolio).programs() : ids;
        List<TimelineReading> sorted = order.stream()
                .map(id -> Objects.requireNonNull(readings.get(id)))
                .toList();
        currencies(sorted, problems);
        Portfolio told = new Portfolio(order, portfolio == null ? null : portfolio.ceiling());
        return new PortfolioReading(told, sorted, problems, map);
    }

    /** One program as a portfolio, without a ceiling. */
    public static PortfolioReading one(TimelineReading program) {
        String id = program.orThrow().last().id();
        return new PortfolioReading(
                new Portfolio(List.of(id), null), List.of(program), List.of(), new SourceMap(id, null));
    }

    /** A slip in the id of a version would make a program of it, so that is told. */
    private static Problem unsaid(String folder, List<String> ids) {
        return new Problem(
                "several-programs",
                Severity.WARNING,
                "the catalogs `" + String.join("`, `", ids) + "` are taken as programs of their own",
                Place.ROOT,
                Span.ofFile(folder),
                null,
                "say so in a portfolio.yaml beside them: `programs: [" + String.join(", ", ids)
                        + "]`; or give versions of one program the same `catalog:`",
                List.of());
    }

    private static @Nullable Portfolio bind(Tree tree, List<String> ids, List<Problem> problems) {
        Findings findings = new Findings();
        findings.addAll(tree.problems());
        MapNode root = tree.root();
        Portfolio portfolio =
                root == null ? null : new PortfolioBinder(ids).read(new Spot(findings, root, Place.ROOT), root);
        problems.addAll(findings.sorted());
        return portfolio;
    }

    /** Money of different currencies is not added up. */
    private static void currencies(List<TimelineReading> programs, List<Problem> problems) {
        CatalogReading first = null;
        for (TimelineReading program : programs) {
            if (program.timeline() == null) {
                continue;
            }
            CatalogReading one = program.versions().get(program.versions().size() - 1);
            if (first == null) {
                first = one;
                continue;
            }
            Catalog own = TimelineReader.catalog(one);
            Catalog other = TimelineReader.catalog(first);
            if (!own.currency().code().equals(other.currency().code())) {
                Place place = Place.ROOT.key("currency");
                problems.add(Problem.error(
                                "different-currency",
                                one.sourceMap().value(place),
                                "program `" + own.id() + "` pays in "
                                        + own.currency().code() + ", program `" + other.id() + "` in "
                                        + other.currency().code(),
                                "programs are added up in one currency; put this one into a folder of its own")
                        .at(place)
                        .with(new Related("the other program", first.sourceMap().value(place))));
            }
        }
    }
}
