package dev.earnest;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rooms of the code, what each may use, and the few words no class may be called by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "dev.earnest.";

    /** A room is a package right under the root, with all below it. Same table as in docs/architecture.md. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("money", Set.of()),
            entry("problem", Set.of()),
            entry("catalog", Set.of("money", "problem")),
            entry("language", Set.of("catalog", "deal", "money", "problem")),
            entry("lint", Set.of("catalog", "money", "problem")),
            entry("revision", Set.of("lint", "catalog", "money", "problem")),
            entry("trial", Set.of("lint", "payout", "catalog", "deal", "money", "problem")),
            entry("output", Set.of()),
            entry("deal", Set.of("output", "money", "problem")),
            entry("check", Set.of("catalog", "deal", "money", "problem")),
            entry("synthetic", Set.of("money", "problem")),
            entry("payout", Set.of("catalog", "deal", "money", "problem")),
            entry("explain", Set.of("payout", "catalog", "deal", "money", "problem")),
            entry("ledger", Set.of("output", "payout", "catalog", "deal", "money", "problem")),
            entry("testing", Set.of("language", "catalog", "deal", "payout", "ledger", "money", "problem")),
            entry("analysis", Set.of("revision", "payout", "catalog", "deal", "money", "problem", "ledger")),
            entry("statement", Set.of("analysis", "payout", "catalog", "deal", "money", "problem")),
            entry("claims", Set.of("analysis", "payout", "catalog", "deal", "money", "problem")),
            entry("wording", Set.of("catalog", "money", "problem")),
            entry(
                    "guide",
                    Set.of("wording", "trial", "lint", "payout", "ledger", "catalog", "deal", "money", "problem")),
            entry("scenario", Set.of("analysis", "payout", "revision", "catalog", "deal", "money", "problem")),
            entry(
                    "report",
                    Set.of(
                            "scenario",
                            "analysis",
                            "check",
                            "claims",
                            "explain",
                            "statement",
                            "guide",
                            "wording",
                            "revision",
                            "payout",
                            "ledger",
                            "catalog",
                            "deal",
                            "money",
                            "problem")),
            entry(
                    "cli",
                    Set.of(
                            "money",
                            "problem",
                            "catalog",
                            "language",
                            "lint",
                            "revision",
                            "trial",
                            "wording",
                            "guide",
                            "deal",
                            "check",
                            "payout",
                            "ledger",
                            "testing",
                            "analysis",
                            "statement",
                            "claims",
                            "scenario",
                            "report",
                            "synthetic",
                            "output",
                            "explain")));

    /** A library is known in these rooms only; one that isn't listed is known in none. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("org.jline.", Set.of("cli")),
            Map.entry("tools.jackson.", Set.of("language", "report", "cli")),
            Map.entry("com.fasterxml.jackson.", Set.of("language", "report", "cli")),
            Map.entry("org.snakeyaml.", Set.of("language", "report", "cli")),
            Map.entry("tech.tablesaw.", Set.of("analysis")),
            Map.entry("org.hipparchus.", Set.of("scenario")),
            Map.entry("org.dhatim.", Set.of("report", "deal")),
            Map.entry("javax.xml.stream.", Set.of("deal")),
            Map.entry("org.apache.parquet.", Set.of("deal")),
            Map.entry("blue.strategic.", Set.of("deal")),
            Map.entry("org.xerial.snappy.", Set.of("deal")),
            Map.entry("com.github.luben.", Set.of("deal")),
            Map.entry("io.airlift.", Set.of("deal")),
            Map.entry("de.siegmar.", Set.of("deal", "report", "ledger")));

    private static final Set<String> EXACT_ROOMS =
            Set.of("money", "payout", "explain", "ledger", "synthetic", "claims");

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Utils?|Impl)|(Base|Default|Abstract)(\\p{Upper}.*)?");

    private static final Set<String> EMPTY_PACKAGES =
            Set.of("util", "utils", "common", "core", "helper", "helpers", "impl", "model", "service");

    private static final List<JavaClass> CODE = new ClassFileImporter()
            .importPackages("dev.earnest").stream()
                    .filter(ArchitectureTest::isMain)
                    .toList();

    /** By source file, not by folder of class files, so that it holds however the classes were compiled. */
    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .flatMap(source -> source.getFileName())
                .map(file ->
                        Files.exists(Tree.MAIN.resolve(type.getPackageName().replace('.', '/') + "/" + file)))
                .orElse(false);
    }

    private static String room(JavaClass type) {
        if (!isOurs(type)) return "";
        String below = type.getPackageName().substring(ROOT.length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    @Test
    void every_class_is_in_a_known_room() {
        assertThat(CODE).isNotEmpty();
        for (JavaClass type : CODE) {
            assertThat(isOurs(type)).as(type.getName()).isTrue();
            assertThat(MAY_USE).as(type.getName()).containsKey(room(type));
        }
    }

    @Test
    void rooms_use_only_what_they_may() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CODE) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (isOurs(target)
                        && !room(target).equals(room(type))
                        && !MAY_USE.getOrDefault(room(type), Set.of()).contains(room(target))) {
                    faults.add(room(type) + " must not use " + room(target) + ": " + use.getDescription());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void rooms_have_no_cycles() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : CODE) {
            Set<String> used = uses.computeIfAbsent(room(type), any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getBaseComponentType())
                    .filter(ArchitectureTest::isOurs)
                    .map(ArchitectureTest::room)
                    .filter(other -> !other.equals(room(type)))
                    .forEach(used::add);
        }
        // rooms that use none that is left are taken away until none is left, or a cycle stands
        boolean removed = true;
        while (removed) {
            Set<String> left = Set.copyOf(uses.keySet());
            removed = uses.values().removeIf(used -> used.stream().noneMatch(left::contains));
        }
        assertThat(uses).as("rooms on a cycle").isEmpty();
    }

    @Test
    void libraries_stay_in_their_rooms() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CODE) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                JavaClass target = use.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !isOurs(target) && !mayUseLibrary(room(type), target.getName())) {
                    faults.add(use.getDescription());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean mayUseLibrary(String room, String name) {
        if (name.startsWith("java.util.logging.")) return false;
        if (name.startsWith("java.") || name.startsWith("org.jspecify.")) return true;
        return LIBRARIES.entrySet().stream()
                .anyMatch(library ->
                        name.startsWith(library.getKey()) && library.getValue().contains(room));
    }

    @Test
    void only_the_console_room_prints() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (room(type).equals("cli")) continue;
            type.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                    .forEach(access -> faults.add(access.getDescription()));
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("printStackTrace"))
                    .forEach(call -> faults.add(call.getDescription()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void money_is_never_a_floating_point_number() throws IOException {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (EXACT_ROOMS.contains(room(type))) faults.addAll(floatingPoint(type));
        }
        assertThat(faults).isEmpty();
    }

    /** Fields, parameters and results by signature; locals, constants and casts by instruction. */
    private static List<String> floatingPoint(JavaClass type) throws IOException {
        List<String> found = new ArrayList<>();
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = ArchitectureTest.class.getResourceAsStream(file)) {
            new ClassReader(bytes)
                    .accept(new FloatingPoint(type.getName(), found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return found;
    }

    @Test
    void names_say_something() {
        Set<String> faults = CODE.stream()
                .filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()
                        || List.of(type.getPackageName().split("\\.")).stream().anyMatch(EMPTY_PACKAGES::contains))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(faults).isEmpty();
    }
}
