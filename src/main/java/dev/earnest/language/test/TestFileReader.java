package dev.earnest.language.test;

import dev.earnest.language.CatalogReader;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Tree;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Related;
import dev.earnest.problem.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code *.test.yaml} files. */
public final class TestFileReader {
    /** The keys of a test file. */
    public static final Shape FILE = Shape.of("", "the test file", "catalog", "given", "tests!");

    /** The keys of a test. */
    public static final Shape TEST = Shape.of(
            "tests[]", "a test", "name!", "partners", "deals", "events", "touches", "claims", "fx", "as_of", "expect!");

    private static final List<Shape> ALL = List.of(FILE, TEST);

    private final String file;
    private final Findings findings = new Findings();

    private TestFileReader(String file) {
        this.file = file;
    }

    /** Reads a test file. {@code file} is its name as the user gave it. */
    public static TestFileReading read(String file, byte[] bytes) {
        return new TestFileReader(file).read(Tree.parse(file, bytes));
    }

    /** Reads a test file of a text. */
    public static TestFileReading read(String file, String text) {
        return new TestFileReader(file).read(Tree.parse(file, text));
    }

    private TestFileReading read(Tree tree) {
        findings.addAll(tree.problems());
        MapNode root = tree.root();
        TestFile tests = root == null ? null : file(new Spot(findings, root, Place.ROOT), root);
        return new TestFileReading(findings.count() > 0 ? null : tests, findings.sorted());
    }

    private @Nullable TestFile file(Spot spot, MapNode root) {
        Section section = Section.of(spot, root, FILE, "the test file", ALL);
        List<String> given = section.only("catalog", "given");
        if (given.isEmpty()) {
            section.error(
                    "missing-key",
                    "the test file has neither `catalog` nor `given`",
                    "add `catalog: catalog.yaml`, or a catalog under `given:`");
        }
        String catalog = section.read("catalog", Texts::text);
        CatalogReading inline = section.read("given", this::inline);
        List<TestCase> tests = section.require(
                "tests",
                "tests: [{name: …, deals: […], expect: {…}}]",
                value -> value.list("`tests: [{name: …, deals: […], expect: {…}}]`", this::test));
        if (tests == null || given.isEmpty()) {
            return null;
        }
        checkNames(tests);
        Entry entry = root.entry(given.get(0));
        return new TestFile(file, catalog, inline, entry == null ? root.span() : entry.keySpan(), tests);
    }

    private @Nullable CatalogReading inline(Spot spot) {
        MapNode map = spot.map("a catalog: `given: {earnest: 1, …}`");
        if (map == null) {
            return null;
        }
        CatalogReading reading = CatalogReader.bind(file, map);
        findings.addAll(reading.problems());
        return reading;
    }

    private void checkNames(List<TestCase> tests) {
        Map<String, Span> names = new HashMap<>();
        for (TestCase test : tests) {
            Span before = names.putIfAbsent(test.name(), test.span());
            if (before != null) {
                findings.add(Problem.error(
                                "duplicate-test",
                                test.span(),
                                "two tests are called `" + test.name() + "`",
                                "say what each shows")
                        .with(new Related("the first", before)));
            }
        }
    }

    private @Nullable TestCase test(Spot spot) {
        MapNode map = spot.map("`{name: …, deals: […], expect: {…}}`");
        if (map == null) {
            return null;
        }
        Section section = Section.of(spot, map, TEST, "the test", ALL);
        String name = section.require("name", "name: what the test shows", Texts::text);
        LocalDate asOf = section.read("as_of", Times::date);
        List<Row> deals = rows(section, "deals", "deal_id", "partner_id");
        List<Row> events = rows(section, "events", "event_id", "partner_id");
        List<Row> partners = section.has("partners") ? rows(section, "partners", "partner_id") : null;
        List<Row> touches = rows(section, "touches", "deal_id", "partner_id");
        List<Row> claims = section.has("claims") ? rows(section, "claims", "claim_id", "partner_id", "offer_id") : null;
        List<Row> fx = rows(section, "fx", "date", "currency", "rate");
        Expectation expect =
                section.require("expect", "expect: {my-offer: 500}", new ExpectationReader(findings)::read);
        if (!section.has("deals") && !section.has("events")) {
            section.error(
                    "missing-key", "the test has neither `deals` nor `events`", "add `deals: [{deal_id: D1, …}]`");
        }
        Spot named = section.spot("name");
        Span span = named == null ? section.span() : named.node().span();
        return name == null || expect == null
                ? null
                : new TestCase(name, span, partners, deals, events, touches, claims, fx, asOf, expect);
    }

    private List<Row> rows(Section section, String key, String... required) {
        Spot spot = section.spot(key);
        if (spot == null) {
            return List.of();
        }
        if (!(spot.node() instanceof ListNode)) {
            spot.wrongKind("a list of rows", "`" + key + ": [{" + required[0] + ": …}]`");
            return List.of();
        }
        List<Row> rows = spot.list("`" + key + ": [{" + required[0] + ": …}]`", item -> RowReader.read(item, required));
        return rows == null ? List.of() : new ArrayList<>(rows);
    }
}
