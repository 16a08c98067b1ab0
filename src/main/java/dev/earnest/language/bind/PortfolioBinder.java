package dev.earnest.language.bind;

import dev.earnest.catalog.Portfolio;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.money.Rate;
import dev.earnest.problem.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code portfolio.yaml}: the order of programs, and what they may pay together on one deal. */
public final class PortfolioBinder {
    /** The keys of the file. */
    public static final Shape SHAPE = Shape.of("", "the portfolio", "portfolio", "programs!", "max", "of");

    private final Collection<String> known;
    private final Set<String> seen = new HashSet<>();

    /** @param known ids of the catalogs that lie beside it */
    public PortfolioBinder(Collection<String> known) {
        this.known = known;
    }

    /** The portfolio; null where something keeps it from being read, which is told. */
    public @Nullable Portfolio read(Spot spot, MapNode root) {
        Section section = Section.of(spot, root, SHAPE, "the portfolio", List.of(SHAPE));
        section.read("portfolio", Texts::text);
        List<String> programs = section.require("programs", "programs: [" + String.join(", ", known) + "]", this::all);
        Rate max = section.read("max", Numbers::percent);
        String of = section.read("of", spotOf -> Measures.inMoney(spotOf, Measures.column(spotOf)));
        if (section.has("of") && !section.has("max")) {
            section.errorAt(
                    "of",
                    "useless-key",
                    "`of` goes with `max`, the ceiling in percent",
                    "add `max: 25%`, or delete `of`");
        }
        if (programs == null) {
            return null;
        }
        return new Portfolio(programs, max == null ? null : new Portfolio.Ceiling(max, of == null ? "amount" : of));
    }

    private @Nullable List<String> all(Spot spot) {
        List<String> programs = spot.oneOrMore("`programs: [" + String.join(", ", known) + "]`", this::program);
        List<String> left = new ArrayList<>(known);
        left.removeAll(seen);
        boolean misspelt = spot.node() instanceof ListNode list && list.items().size() > programs.size();
        if (!left.isEmpty() && !programs.isEmpty() && !misspelt) {
            spot.error(
                    "program-not-listed",
                    "`programs` leaves out `" + String.join("`, `", left) + "`, which lies in the folder",
                    "list every program, in the order in which they fill the ceiling");
        }
        return programs.isEmpty() ? null : programs;
    }

    private @Nullable String program(Spot spot) {
        String id = Texts.text(spot);
        if (id == null) {
            return null;
        }
        if (!known.contains(id)) {
            String near = Nearest.to(id, known);
            spot.error(
                    "unknown-program",
                    "no catalog in the folder has the id `" + id + "`",
                    near == null ? "the ids: " + String.join(", ", known) : "did you mean `" + near + "`?");
            return null;
        }
        if (!seen.add(id)) {
            spot.error("duplicate-value", "`" + id + "` stands twice in `programs`", "delete one");
            return null;
        }
        return id;
    }
}
