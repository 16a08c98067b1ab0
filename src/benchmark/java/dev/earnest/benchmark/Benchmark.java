package dev.earnest.benchmark;

import static dev.earnest.benchmark.Contenders.DUCKDB;
import static dev.earnest.benchmark.Contenders.GZ;
import static dev.earnest.benchmark.Contenders.LONG;
import static dev.earnest.benchmark.Contenders.ONE_THREAD;
import static dev.earnest.benchmark.Contenders.PLAIN;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Measures Earnest and what one would write instead, on the same files in the same run. */
public final class Benchmark {
    private static final int MOST_WAITING_SECONDS = 120;

    private final Home home;
    private final Settings settings;
    private final Stopwatch stopwatch;
    private final Rounds rounds;
    private final Contenders contenders;
    private final Figures figures = new Figures();
    private final String busy = Machine.busy();

    private Benchmark(Home home, Settings settings) throws IOException {
        this.home = home;
        this.settings = settings;
        Files.createDirectories(settings.folder());
        Map<String, String> environment = Map.of(
                "EARNEST_BUILD",
                "never",
                "XDG_CACHE_HOME",
                settings.folder().resolve("cache").toString());
        this.stopwatch = new Stopwatch(settings.folder().resolve("said.log"), environment);
        this.rounds = new Rounds(stopwatch, settings.keep());
        this.contenders = new Contenders(home, settings);
    }

    /** HOME and what was given to {@code bin/benchmark}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args).subList(1, args.length);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(Settings.USAGE);
            return;
        }
        try {
            Home home = new Home(Path.of(args[0]));
            new Benchmark(home, Settings.of(words, home.root())).run();
        } catch (Failure e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.println(
                Machine.inWords() + "\n" + Machine.java() + ", Earnest " + Machine.commit(home.root()) + "\n");
        if (!busy.isEmpty()) System.out.println(busy + "\n");
        if (!settings.sizes().isEmpty()) warmUp();
        if (settings.wants("startup") && !settings.sizes().isEmpty()) startUp();
        for (long size : settings.sizes()) measure(size);
        if (settings.kernels()) {
            System.out.println("inner loops: about two minutes");
            figures.kernels(Kernels.run());
        }
        Report report = new Report(figures);
        System.out.print(report.text());
        if (settings.page()) write(report);
    }

    private void write(Report report) throws IOException, InterruptedException {
        String where = "Measured on " + LocalDate.now() + ": " + Machine.inWords() + "; " + Machine.java()
                + "; Earnest " + Machine.commit(home.root());
        if (!settings.sizes().isEmpty()) {
            String how = "; DuckDB " + home.duckdbVersion() + "; " + settings.threads() + " threads; " + settings.runs()
                    + (settings.runs() == 1 ? " round. " : " rounds. ");
            Page.replace(home.page(), "whole processes", report.markdown((where + how + busy).strip()));
        }
        if (settings.kernels()) Page.replace(home.page(), "inner loops", report.kernels((where + ". " + busy).strip()));
        System.out.println("\nwritten to " + home.root().relativize(home.page()));
    }

    /** The launcher makes its archive of classes in the background after a first run; nothing is measured until it is there. */
    private void warmUp() throws IOException, InterruptedException {
        Path cache = settings.folder().resolve("cache/earnest");
        stopwatch.run(List.of(home.earnest(), "--version"), Map.of());
        for (int i = 0; i < MOST_WAITING_SECONDS; i++) {
            Thread.sleep(1000);
            if (Files.isDirectory(cache) && isSettled(cache)) return;
        }
        System.err.println("benchmark: the launcher made no archive of classes; start-up is measured without");
    }

    private static boolean isSettled(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            List<Path> all = files.toList();
            return all.stream().anyMatch(Files::isRegularFile)
                    && all.stream().noneMatch(file -> file.toString().endsWith(".making"));
        } catch (UncheckedIOException changing) {
            return false;
        }
    }

    private void startUp() throws IOException, InterruptedException {
        Data small = generate(1_000);
        int times = settings.runs() == 1 ? 1 : 2 * settings.runs() + 1;
        figures.startUp(rounds.run(contenders.startUp(small), times, contender -> {}));
        tidy(small);
    }

    private void measure(long size) throws IOException, InterruptedException {
        Data data = generate(size);
        if (settings.wants("gz")) pack(data);
        if (settings.wants("long", size)) LongRows.write(data.deals(), data.longDeals());
        List<Contender> all = contenders.of(data);
        Equality equality = new Equality(all.get(0).out());
        Map<String, Series> series = rounds.run(all, settings.runs(), contender -> check(equality, data, contender));
        figures.size(data, Files.size(data.deals()), series);
        tidy(data);
    }

    private void check(Equality equality, Data data, Contender contender) throws IOException {
        if (!settings.verify()) return;
        String size = String.format(java.util.Locale.ROOT, "%,d deals: ", data.size());
        switch (contender.id()) {
            case DUCKDB, PLAIN -> {
                String lines = settings.verifiesLines(data.size())
                        ? String.format(java.util.Locale.ROOT, ", and all %,d ledger lines", equality.lines(contender))
                        : "";
                equality.summaries(contender);
                figures.equal(size + contender.title() + " has the same sums" + lines);
            }
            case ONE_THREAD, GZ, LONG -> {
                equality.bytes(contender);
                figures.equal(size + contender.title() + " writes the same bytes");
            }
            default -> {}
        }
    }

    private Data generate(long size) throws IOException, InterruptedException {
        Data data = new Data(size, settings.folder().resolve(size + "-deals"));
        Rounds.delete(data.folder());
        Rounds.say("generating " + size + " deals");
        stopwatch.run(
                List.of(
                        home.earnest(),
                        "generate",
                        "--deals",
                        Long.toString(size),
                        "--events",
                        "0",
                        "--touches",
                        "0",
                        "--seed",
                        Integer.toString(settings.seed()),
                        "--from",
                        "2024-01-01",
                        "-o",
                        data.folder().toString()),
                Map.of());
        return data;
    }

    private static void pack(Data data) throws IOException {
        Files.createDirectories(data.packedDeals().getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(data.packedDeals()), 1 << 16)) {
            Files.copy(data.deals(), packed);
        }
    }

    private void tidy(Data data) throws IOException {
        if (!settings.keep()) Rounds.delete(data.folder());
    }
}
