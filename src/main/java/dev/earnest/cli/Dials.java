package dev.earnest.cli;

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

    /** A program paid: what was read, and what it comes to. */
    private record State(TimelineReading reading, Glance glance) {}

    /** Reads the catalog and the data, and pays by the catalog as it stands; fails with InputException where it can't. */
    Dials(String catalog, DataOptions data, Console console) {
        this.catalog = catalog;
        this.data = data;
        data.digests = true; // some command will ask for them
        this.console = console;
        this.files = stamps();
        this.base = state(Overlay.NONE, null);
        this.now = base;
    }

    private State state(Overlay changes, @Nullable Glance known) {
        CatalogFiles read = CatalogFiles.of(catalog, console.surroundings());
        TimelineReading reading = read.read(changes.options().changesOnly());
        reading.orThrow();
        State state = new State(reading, glance(read, reading, known));
        List<Problem> news = reading.problems().stream().filter(told::add).toList();
        if (!news.isEmpty() && !console.options().quiet) {
            console.problems(news);
        }
        return state;
    }

    private Glance glance(CatalogFiles read, TimelineReading reading, @Nullable Glance known) {
        Timeline timeline = reading.orThrow();
        try (Progress progress = console.progress()) {
            Wanted columns = Run.with(List.of(), RoiCommand.COLUMNS, Plan.wantedForReturns(timeline));
            DataRequest request = data.request(timeline.last(), columns, read.folder(), console);
            Dataset deals = console.data().read(request.with(progress));
            progress.stage("working out what is paid");
            Options options = new Options(null, console.threads(), false);
            Payouts payouts = Run.pay(reading, timeline, deals, options, console.data());
            progress.stage("summing up");
            Glance glance = Glance.of(payouts, known, console.threads());
            console.detail("summed up in " + progress.elapsed());
            return glance;
        }
    }

    /** Pays by other changes. Where the data had to be read again for it, the catalog as it stands is paid anew too. */
    private void turn(Overlay next) {
        State turned = state(next, now.glance());
        if (turned.glance().payouts().data() != base.glance().payouts().data()) {
            base = state(Overlay.NONE, turned.glance());
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
        List<String> lines = new ArrayList<>(heads);
        if (then.glance().payouts().data() != now.glance().payouts().data()) {
            lines.add("  " + GlanceText.of(now.glance()) + " (on other data than before)");
        } else {
            GlanceText.of(then.glance(), now.glance(), seconds(begin)).forEach(line -> lines.add("  " + line));
        }
        if (overlay.size() > 1 && then != base) {
            List<String> all = GlanceText.sinceBase(base.glance(), now.glance());
            lines.add("all " + overlay.size() + " changes: " + all.get(0));
            lines.add("  " + all.get(1));
        }
        return String.join("\n", lines);
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
        List<String> lines = new ArrayList<>();
        for (dev.earnest.language.Change change : overlay.options().changes()) {
            lines.add(change.path() + "  " + shown(base.reading(), change.path()) + " -> "
                    + shown(now.reading(), change.path()));
        }
        lines.addAll(GlanceText.of(base.glance(), now.glance(), ""));
        return String.join("\n", lines);
    }

    private String changes() {
        return overlay.size() == 0 ? "nothing is changed" : "left: " + String.join(", ", overlay.set());
    }

    /** Writes the changes as a scenario, which from then on is what is changed. */
    String save(Path file, @Nullable String because, boolean force) {
        if (overlay.size() == 0) {
            throw new UsageError("there is nothing to save", "change something first: set PATH VALUE");
        }
        ScenarioFile.write(file, because, overlay, force);
        Overlay next = new Overlay(List.of(file.toString()), List.of());
        Timeline same = CatalogFiles.of(catalog, console.surroundings())
                .read(next.options().changesOnly())
                .orThrow();
        if (!same.equals(now.reading().orThrow())) {
            throw new IllegalStateException(
                    "the scenario " + file + " does not read back as the program it was made of");
        }
        before.push(overlay);
        overlay = next;
        saved = next;
        files = stamps();
        return "saved " + file + ": earnest simulate " + catalog + " --with " + file;
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
        base = state(Overlay.NONE, now.glance());
        turn(overlay);
        return answer(then, List.of(String.join(", ", changed)), begin);
    }

    /** The state of the files it depends on. */
    FileStamps stamps() {
        return Watching.stamps(data.files(catalog), overlay.with());
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
