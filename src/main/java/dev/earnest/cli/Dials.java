package dev.earnest.cli;

import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.roi.Glance;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Wanted;
import dev.earnest.language.Paths;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.Problem;
import dev.earnest.report.GlanceText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalog on its data, what is changed of it, and what that comes to. Mutable, for one thread. */
final class Dials {
    private final String catalog;
    private final DataOptions data;
    private final Console console;
    private final Set<Problem> told = new HashSet<>();
    private final Deque<Overlay> before = new ArrayDeque<>();
    private Overlay started = Overlay.NONE;
    private Overlay saved = Overlay.NONE;
    private Overlay overlay = Overlay.NONE;
    private State base;
    private State now;
    private FileStamps files;

    /**
     * A program paid.
     *
     * @param read the data as they were read
     * @param assumed what partners are assumed to do, in lines; what the program comes to counts with it
     */
    private record State(TimelineReading reading, Dataset read, Glance glance, List<String> assumed) {}

    /** Reads the catalog and the data, and pays by the catalog as it stands; fails with InputException where it can't. */
    Dials(String catalog, DataOptions data, Console console) {
        this.catalog = catalog;
        this.data = data;
        data.digests = true; // some command will ask for them
        this.console = console;
        this.files = stamps();
        this.base = state(Overlay.NONE);
        this.now = base;
    }

    /** @param known what was paid before, of which it takes over what they have in common */
    private State state(Overlay changes, State... known) {
        CatalogFiles read = CatalogFiles.of(catalog, console.surroundings());
        ChangeOptions options = changes.options();
        TimelineReading reading = read.read(options.changes());
        reading.orThrow();
        State state = paid(read, reading, new Behaving(options.assumed()), known);
        List<Problem> news = reading.problems().stream().filter(told::add).toList();
        if (!news.isEmpty() && !console.options().quiet) {
            console.problems(news);
        }
        return state;
    }

    private State paid(CatalogFiles read, TimelineReading reading, Behaving behaving, State... known) {
        Timeline timeline = reading.orThrow();
        try (Progress progress = console.progress()) {
            Wanted columns = behaving.columns(
                    timeline, Run.with(List.of(), RoiCommand.COLUMNS, Plan.wantedForReturns(timeline)));
            DataRequest request = data.request(timeline.last(), columns, read.folder(), console);
            Dataset deals = console.data().read(request.with(progress));
            progress.stage("working out what is paid");
            Behaving.Altered altered = behaving.apply(timeline, deals, console.data());
            Payouts payouts = pay(reading, altered.data(), behaving.asOf(timeline, deals));
            progress.stage("summing up");
            Glance glance = Glance.of(payouts, on(payouts.data(), known), console.threads());
            console.detail("summed up in " + progress.elapsed());
            return new State(reading, deals, glance, altered.lines());
        }
    }

    private Payouts pay(TimelineReading reading, Dataset deals, @Nullable LocalDate day) {
        Options options = new Options(day, console.threads(), false);
        return Run.pay(reading, reading.orThrow(), deals, options, console.data());
    }

    /** The first glance at the same deals; null where there is none. */
    private static @Nullable Glance on(Dataset deals, State... known) {
        for (State state : known) {
            if (state.glance().payouts().data() == deals) {
                return state.glance();
            }
        }
        return null;
    }

    /** Pays by other changes. Where the data had to be read again for it, the catalog as it stands is paid anew too. */
    private void turn(Overlay next) {
        State turned = state(next, now, base);
        if (turned.read() != base.read()) {
            base = state(Overlay.NONE, turned);
        }
        now = turned;
        overlay = next;
    }

    /** Makes changes, and says what became of the program by them. */
    private String change(Overlay next, List<String> heads) {
        long begin = System.nanoTime();
        State then = now;
        Overlay former = overlay;
        turn(next);
        before.push(former);
        files = stamps();
        return answer(then, heads, begin);
    }

    private String answer(State then, List<String> heads, long begin) {
        List<String> lines = new ArrayList<>(now.assumed());
        lines.addAll(heads);
        if (then.read() != now.read()) {
            lines.add("  " + GlanceText.of(now.glance()) + " (on other data than before)");
        } else {
            GlanceText.of(then.glance(), now.glance(), seconds(begin)).forEach(line -> lines.add("  " + line));
        }
        if (overlay.size() > 1 && then != base) {
            List<String> all = GlanceText.sinceBase(base.glance(), now.glance());
            lines.add("all " + overlay.size() + " changes: " + all.get(0));
            lines.add("  " + all.get(1));
        }
        if (!now.assumed().equals(then.assumed())) {
            lines.addAll(parts());
        }
        return String.join("\n", lines);
    }

    /** What of the difference is the program's, and what the partners'; empty where nothing is assumed of them. */
    private List<String> parts() {
        if (now.assumed().isEmpty()) {
            return List.of();
        }
        CompareRequest all = CompareRequest.of(console.threads());
        Payouts same = pay(now.reading(), now.read(), null);
        Payouts altered = now.glance().payouts();
        return List.of(new AssumedMoney(now.glance().currency(), all)
                .parts(base.glance().payouts(), same, altered));
    }

    /** For people at a terminal: what is written to files is the same each time. */
    private String seconds(long begin) {
        long hundredths = (System.nanoTime() - begin) / 10_000_000;
        String text = BigDecimal.valueOf(hundredths, 2) + " s";
        console.detail("answered in " + text);
        return console.surroundings().outIsTerminal() ? text : "";
    }

    /** Begins with changes. */
    void start(Overlay with) {
        if (with.size() > 0) {
            turn(with);
        }
        started = with;
        saved = with;
        files = stamps();
    }

    /** {@code path value} or {@code path=value}. */
    String set(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '=' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String path = text.substring(0, end);
        String value = text.substring(end).strip();
        value = value.startsWith("=") ? value.substring(1).strip() : value;
        if (path.isEmpty() || value.isEmpty()) {
            throw new UsageError(
                    path.isEmpty() ? "set needs a path and a value" : "set " + path + " needs a value",
                    "set offers.spif.earn.pay 600; ~ takes the key out");
        }
        dev.earnest.language.Change change = dev.earnest.language.Setting.parse(path + "=" + value);
        String then = shown(now.reading(), path);
        Overlay next = overlay.and(change);
        String head = path + "  " + then + " -> " + NodePrinter.print(change.value());
        return change(next, List.of(head));
    }

    /** What stands at a place, in one version or another. */
    private static String shown(TimelineReading reading, String path) {
        List<String> values = Paths.values(reading, path).stream()
                .map(NodePrinter::print)
                .distinct()
                .toList();
        return values.isEmpty() ? "(nothing)" : String.join(", ", values);
    }

    String with(String file) {
        return change(overlay.and(file), List.of("with " + file));
    }

    /** Takes the last change back. */
    String undo() {
        if (before.isEmpty()) {
            throw new UsageError("there is nothing to undo", null);
        }
        long begin = System.nanoTime();
        State then = now;
        Overlay former = before.peek();
        turn(former);
        before.pop();
        files = stamps();
        return answer(then, List.of("undone; " + changes()), begin);
    }

    /** Takes all changes back, or those of a place. */
    String reset(String path) {
        Overlay next = path.isEmpty() ? started : overlay.without(path);
        if (next.equals(overlay)) {
            throw new UsageError(
                    path.isEmpty() ? "there is nothing to reset" : "nothing is set at " + path,
                    path.isEmpty() ? null : "set without a path lists what is");
        }
        return change(next, List.of("reset" + (path.isEmpty() ? "" : " " + path)));
    }

    /** What is changed, a line each, and what that comes to. */
    String diff() {
        if (overlay.size() == 0) {
            return "nothing is changed: " + GlanceText.of(base.glance());
        }
        List<String> lines = new ArrayList<>(now.assumed());
        for (dev.earnest.language.Change change : overlay.options().changes()) {
            lines.add(change.path() + "  " + shown(base.reading(), change.path()) + " -> "
                    + shown(now.reading(), change.path()));
        }
        lines.addAll(GlanceText.of(base.glance(), now.glance(), ""));
        lines.addAll(parts());
        return String.join("\n", lines);
    }

    private String changes() {
        return overlay.size() == 0 ? "nothing is changed" : "left: " + String.join(", ", overlay.words());
    }

    /** Writes the changes as a scenario, which from then on is what is changed. */
    String save(Path file, @Nullable String because, boolean force) {
        if (overlay.size() == 0) {
            throw new UsageError("there is nothing to save", "change something first: set PATH VALUE");
        }
        ScenarioFile.write(file, because, overlay, force);
        Overlay next = new Overlay(List.of(file.toString()), List.of());
        if (!readsBack(next)) {
            throw new IllegalStateException(
                    "the scenario " + file + " does not read back as the program it was made of");
        }
        before.push(overlay);
        turn(next);
        saved = next;
        files = stamps();
        return "saved " + file + ": earnest simulate " + catalog + " --with " + file;
    }

    private boolean readsBack(Overlay written) {
        ChangeOptions options = written.options();
        List<String> assumed = overlay.options().assumed().stream()
                .map(each -> each.assumption().words())
                .toList();
        return assumed.equals(options.assumed().stream()
                        .map(each -> each.assumption().words())
                        .toList())
                && CatalogFiles.of(catalog, console.surroundings())
                        .read(options.changes())
                        .orThrow()
                        .equals(now.reading().orThrow());
    }

    /** What became of the program where its files were saved anew; empty where they were not. */
    String reread() {
        FileStamps fresh = stamps();
        List<String> changed = files.since(fresh);
        if (changed.isEmpty()) {
            return "";
        }
        long begin = System.nanoTime();
        files = fresh;
        State then = now;
        base = state(Overlay.NONE, now, base);
        turn(overlay);
        return answer(then, List.of(String.join(", ", changed)), begin);
    }

    /** The state of the files it depends on. */
    FileStamps stamps() {
        return Watching.stamps(data.files(catalog), overlay.with());
    }

    /** What partners are assumed to do, in lines; empty where nothing is. */
    List<String> assumed() {
        return now.assumed();
    }

    Overlay overlay() {
        return overlay;
    }

    /** Changes that were not saved, as options of a command. */
    List<String> unsaved() {
        List<String> more = new ArrayList<>(overlay.with());
        more.removeAll(saved.with());
        List<String> settings = new ArrayList<>(overlay.set());
        settings.removeAll(saved.set());
        List<String> words = new ArrayList<>();
        more.forEach(file -> words.add("--with " + file));
        settings.forEach(setting -> words.add("--set '" + setting + "'"));
        return words;
    }

    Glance glance() {
        return now.glance();
    }

    RoiRow program() {
        return now.glance().program();
    }

    TimelineReading reading() {
        return now.reading();
    }
}
