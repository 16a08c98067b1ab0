package dev.earnest.cli;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.InputException;
import dev.earnest.report.Findings;
import dev.earnest.report.GlanceText;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that runs a command again whenever one of its files is saved. */
final class WatchOption {
    private static final String CLEAR = "\u001b[H\u001b[2J";

    @Option(names = "--watch", description = "Run again whenever a file it reads is saved, until Ctrl-C.")
    boolean watch;

    private @Nullable Outcome last;
    private @Nullable Outcome now;

    /** What a run came to, to be compared with the next. */
    private interface Outcome {
        /** What differs since another run of the same command. */
        String since(Outcome before);
    }

    /** @param noun what each mark is */
    private record Marks(String noun, Set<String> all) implements Outcome {
        @Override
        public String since(Outcome before) {
            Set<String> then = ((Marks) before).all();
            long fresh = all.stream().filter(mark -> !then.contains(mark)).count();
            long gone = then.stream().filter(mark -> !all.contains(mark)).count();
            if (fresh == 0 && gone == 0) {
                return "as before";
            }
            String more = fresh == 0 ? "" : Findings.words(fresh, noun) + " more";
            String less = gone == 0 ? "" : Findings.words(gone, noun) + " gone";
            return more + (more.isEmpty() || less.isEmpty() ? "" : ", ") + less;
        }
    }

    private record Paid(CurrencyUnit currency, long minor) implements Outcome {
        @Override
        public String since(Outcome before) {
            Paid then = (Paid) before;
            return then.currency().equals(currency)
                    ? "payout " + GlanceText.difference(currency, then.minor(), minor)
                    : "payout in another currency";
        }
    }

    boolean take(String option, @Nullable String value) {
        boolean own = option.equals("--watch") && value == null;
        watch |= own;
        return own;
    }

    /** Runs {@code once}, or again and again. */
    int run(Console console, Supplier<FileStamps> files, ToIntFunction<Console> once) {
        if (!watch) {
            return once.applyAsInt(console);
        }
        Surroundings around = console.surroundings();
        Surroundings keeping = around.data() == DataSource.FILES ? around.with(new LoadedData(line -> {})) : around;
        Console inner = new Console(keeping, console.options(), console.call());
        return new Watching(inner, files).run(changed -> again(changed, inner, files, once));
    }

    private int again(List<String> changed, Console console, Supplier<FileStamps> files, ToIntFunction<Console> once) {
        if (console.surroundings().outIsTerminal() && console.options().output == null) {
            console.call().out().print(CLEAR);
            console.call().out().flush();
        }
        changed.forEach(console::say);
        last = now;
        now = null;
        int code = attempt(console, once, changed.isEmpty());
        console.call().out().flush();
        Outcome before = last;
        Outcome found = now;
        if (before != null && found != null) {
            console.say("since the last run: " + found.since(before));
        } else if (found == null) {
            now = before; // what could not be run leaves nothing to compare with
        }
        console.say("watching " + Findings.words(files.get().count(), "file") + "; Ctrl-C ends it");
        return code;
    }

    /** A mistake in a file is told and may be mended; one in the command line ends it at once. */
    private static int attempt(Console console, ToIntFunction<Console> once, boolean first) {
        try {
            return once.applyAsInt(console);
        } catch (CancellationException e) {
            return ExitCode.INTERRUPTED;
        } catch (InputException | UncheckedIOException e) {
            return Failures.end(e, console);
        } catch (UsageError e) {
            if (first) {
                throw e;
            }
            return Failures.end(e, console);
        }
    }

    /** Notes what a run paid, in minor units. */
    void paid(CurrencyUnit currency, long minor) {
        now = new Paid(currency, minor);
    }

    /** Notes what a run found. */
    void found(String noun, Set<String> marks) {
        now = new Marks(noun, new TreeSet<>(marks));
    }

    /** Fails with UsageError where something can be read only once. */
    void check(List<String> names, DataOptions data) {
        boolean stdin = names.contains("-") || data.words().stream().anyMatch(option -> option.contains("-"));
        if (watch && stdin) {
            throw new UsageError("--watch reads files again, and standard input can be read once", "name a file");
        }
    }
}
