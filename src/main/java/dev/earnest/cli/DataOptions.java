package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Query;
import dev.earnest.deal.Reading;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that name the input files of a run. */
final class DataOptions {
    private static final List<String> MAPPINGS = List.of("mapping.yaml", "mapping.yml");
    private static final List<String> NO_INPUTS = List.of("--encoding", "--rejects", "--query", "--driver");

    @Option(
            names = "--deals",
            paramLabel = "FILE|URL",
            description = "What was sold: a file, a quoted pattern or a folder, again for more; - is standard input,"
                    + " jdbc:... a warehouse.")
    List<String> deals = new ArrayList<>();

    @Option(names = "--partners", paramLabel = "FILE", description = "Who sold it.")
    List<String> partners = new ArrayList<>();

    @Option(names = "--events", paramLabel = "FILE", description = "What happened beside deals.")
    List<String> events = new ArrayList<>();

    @Option(names = "--touches", paramLabel = "FILE", description = "Which partners had a part in a deal.")
    List<String> touches = new ArrayList<>();

    @Option(names = "--claims", paramLabel = "FILE", description = "Claims with their evidence.")
    List<String> claims = new ArrayList<>();

    @Option(names = "--no-claims", description = "Leave out the folder's claims.csv.")
    boolean noClaims;

    @Option(names = "--fx", paramLabel = "FILE", description = "Rates of other currencies.")
    List<String> fx = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "FILE|NAME",
            description =
                    "How the columns become ours: a mapping file, salesforce, hubspot, dynamics, pipedrive or zoho.")
    @Nullable
    String map;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Words.OfCharset.class,
            description = "Encoding of the files, such as windows-1252. UTF-8 unless told.")
    Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Go on without bad rows and write each to FILE with its reason.")
    @Nullable
    Path rejects;

    @Mixin
    WarehouseOptions warehouse = new WarehouseOptions();

    boolean take(String option, @Nullable String value) {
        if (value == null) {
            noClaims |= option.equals("--no-claims");
            return option.equals("--no-claims");
        }
        switch (option) {
            case "--deals" -> deals.add(value);
            case "--partners" -> partners.add(value);
            case "--events" -> events.add(value);
            case "--touches" -> touches.add(value);
            case "--claims" -> claims.add(value);
            case "--fx" -> fx.add(value);
            case "--map" -> map = value;
            case "--encoding" -> encoding = new Words.OfCharset().convert(value);
            case "--rejects" -> rejects = Path.of(value);
            default -> {
                return warehouse.take(option, value);
            }
        }
        return true;
    }

    /** The options that were given, each with its value. */
    List<List<String>> words() {
        List<List<String>> words = new ArrayList<>();
        for (Role role : Role.values()) {
            all(role).forEach(file -> words.add(List.of("--" + role.word(), file)));
        }
        if (noClaims) {
            words.add(List.of("--no-claims"));
        }
        if (map != null) {
            words.add(List.of("--map", map));
        }
        if (!encoding.equals(StandardCharsets.UTF_8)) {
            words.add(List.of("--encoding", encoding.name()));
        }
        if (rejects != null) {
            words.add(List.of("--rejects", rejects.toString()));
        }
        words.addAll(warehouse.words());
        return words;
    }

    /** What is read beside scenarios: a catalog, and the files that are named; a mapping may name more beside it. */
    List<String> files(String catalog) {
        List<String> files = new ArrayList<>(List.of(catalog));
        for (List<String> option : words()) {
            if (option.get(0).equals("--map")
                    && (option.get(1).contains(".") || option.get(1).contains("/"))) {
                Path folder = Path.of(option.get(1)).getParent();
                files.add(folder == null ? "." : folder.toString());
            } else if (option.size() > 1 && !NO_INPUTS.contains(option.get(0)) && !Query.isWarehouse(option.get(1))) {
                files.addAll(InputNames.watched(option.get(1)));
            }
        }
        files.addAll(warehouse.files());
        return files;
    }

    /** Whether some file of deals or beside them is named. */
    boolean isNamed() {
        return java.util.Arrays.stream(Role.values()).anyMatch(role -> named(role) != null);
    }

    /** Fails with UsageError where both the catalog and data are to come from standard input. */
    void checkBeside(String catalog) {
        if (!catalog.equals("-")) {
            return;
        }
        for (Role role : Role.values()) {
            if (all(role).contains("-")) {
                throw new UsageError(
                        "the catalog and --" + role.word() + " cannot both come from standard input",
                        "name one of the two files");
            }
        }
    }

    /** The files by role: those named, else those of the usual names in {@code folder}. */
    private Map<Role, Input> inputs(@Nullable Folder folder, Surroundings surroundings) {
        Map<Role, Input> inputs = new EnumMap<>(Role.class);
        List<String> there = names(folder);
        boolean standardInput = false;
        warehouse.check(named());
        for (Role role : Role.values()) {
            String named = named(role);
            if (named == null) {
                String usual = usualOf(role, there);
                if (usual != null && folder != null) {
                    inputs.put(role, folder.input(usual));
                }
            } else if (all(role).contains("-")) {
                if (standardInput || all(role).size() > 1) {
                    throw new UsageError("only one file can come from standard input", "name the others");
                }
                standardInput = true;
                inputs.put(role, standardInput(role, surroundings));
            } else if (all(role).stream().anyMatch(Query::isWarehouse)) {
                if (all(role).size() > 1) {
                    throw new UsageError(
                            "a warehouse cannot be one of several --" + role.word(), "select all rows in one query");
                }
                inputs.put(role, warehouse.input(role, named, surroundings));
            } else {
                inputs.put(role, InputNames.of("--" + role.word(), all(role)));
            }
        }
        return inputs;
    }

    /** Whether the SHA-256 of each file is told. */
    boolean digests;

    private Reading reading(Console console) {
        Reading reading = Reading.on(console.threads());
        return digests || RunRecord.current().isKept() ? reading.withDigests() : reading;
    }

    /** What is to be read for {@code version}, the latest of a program whose files lie in {@code folder}. */
    DataRequest request(Catalog version, Wanted wanted, @Nullable Folder folder, Console console) {
        Map<Role, Input> inputs = inputs(folder, console.surroundings());
        if (inputs.containsKey(Role.DEALS) || inputs.containsKey(Role.EVENTS)) {
            return request(inputs, version, wanted, folder, console);
        }
        throw noDeals(folder);
    }

    /** The same without inputs: how what lies elsewhere is read. */
    DataRequest settings(Catalog version, Wanted wanted, @Nullable Folder folder, Console console) {
        return request(Map.of(), version, wanted, folder, console);
    }

    private DataRequest request(
            Map<Role, Input> inputs, Catalog version, Wanted wanted, @Nullable Folder folder, Console console) {
        return new DataRequest(
                inputs,
                mapping(folder),
                encoding,
                version.currency(),
                version.dimensions(),
                wanted,
                rejects,
                console.progress(),
                reading(console));
    }

    /** Says that nothing is there to pay. */
    static UsageError noDeals(@Nullable Folder folder) {
        return new UsageError(
                "there are no deals to pay" + (folder == null ? "" : ": the folder has no deals.csv"),
                "name them: --deals deals.csv");
    }

    /** The same without a catalog: money as it stands, no declared values. */
    DataRequest request(@Nullable Folder folder, Console console) {
        Mapping mapping = mapping(folder);
        DataRequest request = new DataRequest(
                inputs(folder, console.surroundings()),
                mapping,
                encoding,
                CurrencyUnit.of("USD"),
                Map.of(),
                joined(mapping),
                rejects,
                console.progress(),
                reading(console));
        if (request.inputs().isEmpty()) {
            throw new UsageError("there is no data to check", "name a CSV file, or a folder with deals.csv");
        }
        return request;
    }

    /** The columns that a mapping joins to the deals, so that rows without a key are counted. */
    private static Wanted joined(Mapping mapping) {
        Map<String, Kind> columns = new TreeMap<>();
        mapping.of(Role.DEALS)
                .joins()
                .forEach(join -> join.take().keySet().forEach(name -> columns.put(name, Kind.TEXT)));
        return new Wanted(columns, Map.of(), Map.of(), false);
    }

    /** How the columns become ours. */
    Mapping mapping(@Nullable Folder folder) {
        if (map != null) {
            boolean preset = MappingReader.presets().contains(map) && !Files.exists(Path.of(map));
            boolean file = map.contains(".") || map.contains("/") || Files.exists(Path.of(map));
            return preset || !file ? MappingReader.preset(map) : mapping(existing(map));
        }
        for (String name : MAPPINGS) {
            if (folder != null && folder.names().contains(name)) {
                byte[] bytes = folder.bytes(name);
                RunRecord.current().read("mapping", folder.label(name), bytes);
                return MappingReader.read(folder.label(name), bytes, folder.path());
            }
        }
        return Mapping.NONE;
    }

    private static Mapping mapping(Path file) {
        byte[] bytes = CatalogFiles.read(file);
        RunRecord.current().read("mapping", file.toString(), bytes);
        return MappingReader.read(file.toString(), bytes, file.toAbsolutePath().getParent());
    }

    /** The file of a role among the names of a folder; null where it has none. */
    static @Nullable String usual(Role role, List<String> there) {
        return InputNames.ENDINGS.stream()
                .map(ending -> role.word() + ending)
                .filter(there::contains)
                .findFirst()
                .orElse(null);
    }

    /** The file that is taken where none is named; null where there is none, or it is not wanted. */
    @Nullable
    String usualOf(Role role, List<String> there) {
        return role == Role.CLAIMS && noClaims ? null : usual(role, there);
    }

    /** The names in a folder; none where there is no folder. */
    static List<String> names(@Nullable Folder folder) {
        return folder == null ? List.of() : folder.names();
    }

    private Map<Role, String> named() {
        Map<Role, String> named = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String file = named(role);
            if (file != null) {
                named.put(role, file);
            }
        }
        return named;
    }

    private @Nullable String named(Role role) {
        List<String> all = all(role);
        return all.isEmpty() ? null : all.get(0);
    }

    /** What is named for a role, in order. */
    List<String> all(Role role) {
        return switch (role) {
            case DEALS -> deals;
            case PARTNERS -> partners;
            case EVENTS -> events;
            case TOUCHES -> touches;
            case CLAIMS -> claims;
            case FX -> fx;
        };
    }

    private static Input standardInput(Role role, Surroundings surroundings) {
        if (surroundings.inIsTerminal()) {
            throw new InputException(Problem.error(
                    "nothing-on-stdin",
                    Span.ofFile("<stdin>"),
                    "`--" + role.word() + " -` reads standard input, and that is your keyboard",
                    "pipe a file in: ... < " + role.word() + ".csv"));
        }
        return Input.standardInput(surroundings.in());
    }

    /** The path of a file that is there; fails with InputException where it is not. */
    static Path existing(String named) {
        Path path = Path.of(named);
        if (!Files.exists(path)) {
            throw new InputException(CatalogFiles.missing(named, path));
        }
        if (Files.isDirectory(path)) {
            throw new InputException(Problem.error(
                    "is-a-folder", Span.ofFile(named), "`" + named + "` is a folder where a file belongs", null));
        }
        return path;
    }
}
