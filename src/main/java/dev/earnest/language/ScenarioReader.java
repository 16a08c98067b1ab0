package dev.earnest.language;

import dev.earnest.catalog.Assumption;
import dev.earnest.language.bind.ScenarioBinder;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads scenario files: what changes in a catalog, and what partners might do about it. */
public final class ScenarioReader {
    /** The keys of a scenario file. */
    public static final Shape SHAPE = Shape.of("", "the scenario", "scenario!", "because", "set", "add", "assume");

    private ScenarioReader() {}

    /** Reads a scenario. {@code file} is its name as the user gave it. */
    public static ScenarioReading read(String file, byte[] bytes) {
        return read(Tree.parse(file, bytes));
    }

    /** Reads a scenario of a text. */
    public static ScenarioReading read(String file, String text) {
        return read(Tree.parse(file, text));
    }

    private static ScenarioReading read(Tree tree) {
        Findings findings = new Findings();
        findings.addAll(tree.problems());
        MapNode root = tree.root();
        Scenario scenario = root == null ? null : bind(new Spot(findings, root, Place.ROOT), root);
        return new ScenarioReading(findings.count() > 0 ? null : scenario, findings.sorted());
    }

    private static @Nullable Scenario bind(Spot spot, MapNode root) {
        Section section = Section.of(spot, root, SHAPE, "the scenario", List.of(SHAPE));
        String id = section.require("scenario", "scenario: richer-gold", Texts::text);
        String because = section.read("because", Texts::text);
        List<Change> changes = new ArrayList<>();
        changes(section.spot("set"), false, changes);
        changes(section.spot("add"), true, changes);
        List<Assumption> assumptions =
                section.list("assume", "`assume: [{who: {tier: gold}, volume: +8%}]`", ScenarioBinder::assumption);
        return id == null ? null : new Scenario(id, because, changes, assumptions);
    }

    private static void changes(@Nullable Spot spot, boolean adds, List<Change> changes) {
        MapNode map = spot == null ? null : spot.map("paths with values, such as `offers.vault-spif.earn.pay: 600`");
        if (spot == null || map == null) {
            return;
        }
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            boolean empty = entry.value() instanceof ScalarNode scalar
                    && !scalar.quoted()
                    && scalar.text().isEmpty();
            boolean nothing = entry.value() instanceof ScalarNode scalar && scalar.isNothing();
            if (empty) {
                value.error(
                        "no-value",
                        entry.keySpan(),
                        "`" + entry.key() + "` has no value",
                        "write `~` to take it out of the catalog");
            } else if (adds && nothing) {
                value.error(
                        "no-value",
                        entry.keySpan(),
                        "`" + entry.key() + "` adds nothing",
                        "write what is added, or move it to `set` to take it out");
            } else {
                changes.add(new Change(entry.key(), entry.keySpan(), adds, entry.value()));
            }
        }
    }
}
