package dev.earnest.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What was asked for on the command line. */
record Settings(
        List<Long> sizes,
        int runs,
        int threads,
        int seed,
        Path folder,
        Set<String> only,
        boolean keep,
        boolean verifyAll,
        boolean verify,
        boolean page,
        boolean kernels) {
    static final Set<String> PARTS =
            Set.of("duckdb", "plain", "scan", "csv", "read", "summaries", "threads", "gz", "long", "startup");
    /** What takes long, or much disk, above a million deals. */
    private static final Set<String> LARGE = Set.of("plain", "long");

    static final long LARGEST_WITHOUT_ASKING = 1_000_000;
    static final String USAGE = """
            Usage: bin/benchmark [SIZE...] [kernels] [OPTIONS]

            Generates deals, runs Earnest and its peers on the same files in turn, checks that
            they agree, prints medians and writes them into docs/benchmarks.md.

              SIZE             how many deals: 100k 1m 10m; 100k and 1m unless told
              kernels          measure the inner loops too, with JMH; alone: nothing else
              --runs N         rounds of each size; 5 unless told
              --threads N      for Earnest and DuckDB; as many as there are processors
              --seed N         other data of the same kind; 1 unless told
              --only LIST      not everything: duckdb,plain,scan,csv,read,summaries,
                               threads,gz,long,startup (Earnest itself always runs; plain
                               Java and long rows above 1m only if named here)
              --duckdb VERSION another driver from Maven Central
              --dir DIR        where data and results go; target/benchmark/work
              --verify         compare ledgers line by line above 1m too (10m: 10 GB)
              --no-verify      compare nothing
              --keep           leave data and ledgers there
              --no-page        leave docs/benchmarks.md as it is
            """;

    static Settings of(List<String> args, Path home) {
        List<Long> sizes = new ArrayList<>();
        int runs = 5;
        int threads = Runtime.getRuntime().availableProcessors();
        int seed = 1;
        Path folder = home.resolve("target/benchmark/work");
        Set<String> only = new TreeSet<>();
        Set<String> flags = new TreeSet<>();
        List<String> words = new ArrayList<>(args);
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "--runs" -> runs = number(word, words);
                case "--threads" -> threads = number(word, words);
                case "--seed" -> seed = number(word, words);
                case "--dir" -> folder = Path.of(value(word, words)).toAbsolutePath();
                case "--only" -> only.addAll(parts(value(word, words)));
                case "--keep", "--verify", "--no-verify", "--no-page", "kernels" -> flags.add(word);
                default -> sizes.add(size(word));
            }
        }
        boolean kernels = flags.contains("kernels");
        if (sizes.isEmpty() && !kernels) sizes.addAll(List.of(100_000L, 1_000_000L));
        return new Settings(
                sizes.stream().sorted().distinct().toList(),
                runs,
                threads,
                seed,
                folder,
                only,
                flags.contains("--keep"),
                flags.contains("--verify"),
                !flags.contains("--no-verify"),
                !flags.contains("--no-page"),
                kernels);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    boolean wants(String part, long size) {
        return wants(part) && (!LARGE.contains(part) || size <= LARGEST_WITHOUT_ASKING || only.contains(part));
    }

    boolean verifiesLines(long size) {
        return verify && (verifyAll || size <= LARGEST_WITHOUT_ASKING);
    }

    private static List<String> parts(String list) {
        List<String> parts = List.of(list.split(","));
        for (String part : parts) {
            if (!PARTS.contains(part))
                throw new Failure("--only knows no `" + part + "`: " + String.join(", ", new TreeSet<>(PARTS)));
        }
        return parts;
    }

    private static String value(String option, List<String> words) {
        if (words.isEmpty()) throw new Failure(option + " needs a value");
        return words.remove(0);
    }

    private static int number(String option, List<String> words) {
        String value = value(option, words);
        if (!value.matches("[1-9][0-9]{0,5}"))
            throw new Failure(option + " needs a whole number from 1 on, not `" + value + "`");
        return Integer.parseInt(value);
    }

    private static long size(String word) {
        String size = word.toLowerCase(Locale.ROOT).replace("_", "");
        if (!size.matches("[0-9]+(\\.[0-9]+)?[km]?"))
            throw new Failure("`" + word
                    + "` is neither a size, such as 100k or 10m, nor an option; bin/benchmark --help names them");
        int zeros = size.endsWith("k") ? 3 : size.endsWith("m") ? 6 : 0;
        long deals = new BigDecimal(size.replaceAll("[km]", ""))
                .scaleByPowerOfTen(zeros)
                .longValue();
        if (deals < 1_000) throw new Failure("`" + word + "`: from 1k deals on");
        return deals;
    }
}
