package dev.earnest.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who runs on a set of data, and with what command. */
final class Contenders {
    static final String EARNEST = "earnest";
    static final String DUCKDB = "duckdb";
    static final String PLAIN = "plain";
    static final String SUMMARIES = "summaries";
    static final String LONG = "long";
    static final String READ = "read";
    static final String ONE_THREAD = "one-thread";
    static final String GZ = "gz";
    static final String ROWS = "csv";
    static final String SCAN = "scan";
    static final String WC = "wc";

    private final Home home;
    private final Settings settings;

    Contenders(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** Those that were asked for, Earnest first. */
    List<Contender> of(Data data) {
        List<Contender> all = new ArrayList<>();
        int threads = settings.threads();
        all.add(ledger(EARNEST, "Earnest, full ledger", data, data.deals(), threads));
        if (wants(data, "duckdb")) all.add(duckdb(data));
        if (wants(data, "plain")) all.add(plain(data));
        if (wants(data, "summaries"))
            all.add(earnest(SUMMARIES, "Earnest, no ledger", data, home.catalog(), false, data.deals(), threads));
        if (wants(data, "threads") && threads > 1)
            all.add(ledger(ONE_THREAD, "Earnest, one thread", data, data.deals(), 1));
        if (wants(data, "gz")) all.add(ledger(GZ, "Earnest, deals.csv.gz", data, data.packedDeals(), threads));
        if (wants(data, "long")) all.add(ledger(LONG, "Earnest, long rows", data, data.longDeals(), threads));
        if (wants(data, "read"))
            all.add(earnest(READ, "Earnest, reading only", data, home.noOffer(), false, data.deals(), threads));
        if (wants(data, "csv")) all.add(java(ROWS, "FastCSV, rows", RowReader.class, data.deals(), data));
        if (wants(data, "long")) {
            all.add(earnest(
                    "read-long", "Earnest, reading long rows", data, home.noOffer(), false, data.longDeals(), threads));
            all.add(java("csv-long", "FastCSV, long rows", RowReader.class, data.longDeals(), data));
        }
        if (wants(data, "scan")) {
            all.add(java(SCAN, "line ends, Java", NewlineScan.class, data.deals(), data));
            Path wc = Path.of("/usr/bin/wc");
            if (Files.isExecutable(wc))
                all.add(new Contender(
                        WC,
                        "line ends, wc -l",
                        List.of(wc.toString(), "-l", data.deals().toString()),
                        data.out(WC)));
        }
        return all;
    }

    /** Short runs, against a JVM that says hello. */
    List<Contender> startUp(Data small) {
        Path out = small.out("start-up");
        String program = home.program().toString();
        List<Contender> all = new ArrayList<>();
        all.add(new Contender(
                "hello",
                "a bare JVM",
                List.of(home.java(), "-Xshare:auto", "-cp", home.classes().toString(), Hello.class.getName()),
                out));
        all.add(new Contender("version", "earnest --version", List.of(home.earnest(), "--version"), out));
        all.add(new Contender("help", "earnest --help", List.of(home.earnest(), "--help"), out));
        all.add(new Contender("validate", "earnest validate", List.of(home.earnest(), "validate", program), out));
        all.add(new Contender(
                "validate-jar",
                "java -jar … validate",
                List.of(home.java(), "-jar", home.jar().toString(), "validate", program),
                out));
        all.add(ledger("small", "earnest simulate, 1k deals", small, small.deals(), settings.threads()));
        return all;
    }

    private boolean wants(Data data, String part) {
        return settings.wants(part, data.size());
    }

    private Contender ledger(String id, String title, Data data, Path deals, int threads) {
        return earnest(id, title, data, home.catalog(), true, deals, threads);
    }

    private Contender earnest(
            String id, String title, Data data, Path catalog, boolean ledger, Path deals, int threads) {
        Path out = data.out(id);
        List<String> command = new ArrayList<>(List.of(home.earnest(), "simulate", catalog.toString()));
        command.addAll(List.of(
                "--deals", deals.toString(), "--partners", data.partners().toString()));
        if (ledger) command.addAll(List.of("--ledger", out.resolve("ledger.csv").toString()));
        command.addAll(List.of(
                "--threads",
                Integer.toString(threads),
                "-f",
                "json",
                "-o",
                out.resolve("summary.json").toString()));
        return new Contender(id, title, command, out);
    }

    /** DuckDB's library is taken out of the driver's jar once, not on every start; the JVM around it is as light as can be. */
    private Contender duckdb(Data data) {
        Path out = data.out(DUCKDB);
        List<String> command = new ArrayList<>(
                List.of(home.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"));
        command.add(home.classPath());
        home.nativeDriver()
                .ifPresentOrElse(
                        unpacked -> {
                            command.set(command.size() - 1, home.classes() + java.io.File.pathSeparator + unpacked);
                            command.add("-Djava.library.path=" + unpacked);
                        },
                        () -> {});
        Stream.of(DuckDbPeer.class.getName(), home.sql(), data.deals(), data.partners(), out, settings.threads())
                .map(Object::toString)
                .forEach(command::add);
        return new Contender(DUCKDB, "DuckDB " + home.duckdbVersion(), command, out);
    }

    private Contender plain(Data data) {
        Path out = data.out(PLAIN);
        List<String> command = List.of(
                home.java(),
                "-XX:MaxRAMPercentage=70",
                "-cp",
                home.classPath(),
                dev.earnest.benchmark.plain.PlainJava.class.getName(),
                data.deals().toString(),
                data.partners().toString(),
                out.toString());
        return new Contender(PLAIN, "ordinary Java", command, Map.of(), out);
    }

    private Contender java(String id, String title, Class<?> main, Path deals, Data data) {
        return new Contender(
                id,
                title,
                List.of(home.java(), "-cp", home.classPath(), main.getName(), deals.toString()),
                data.out(id));
    }
}
