package dev.earnest.cli;

import dev.earnest.deal.InputFile;
import dev.earnest.deal.Role;
import dev.earnest.report.Findings;
import dev.earnest.report.GlanceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prompt of a shell: which catalog on which branch, what is changed, which deals, which currency. */
final class ShellPrompt {
    private final ShellSession session;
    private final LoadedData data;
    private @Nullable FileStamps known;
    private String branch = "";

    ShellPrompt(ShellSession session, LoadedData data) {
        this.session = session;
        this.data = data;
    }

    /** Such as {@code earnest [northwind@main* +1 deals.csv USD] > }. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(last(session.catalog()) + branch());
        Overlay overlay = session.dials().overlay();
        List<String> changes = new ArrayList<>();
        overlay.with().forEach(file -> changes.add(last(file).replaceFirst("\\.ya?ml$", "")));
        if (!overlay.set().isEmpty()) {
            changes.add(String.valueOf(overlay.set().size()));
        }
        if (!changes.isEmpty()) {
            parts.add("+" + String.join("+", changes));
        }
        files().stream().limit(1).forEach(parts::add);
        parts.add(session.dials().glance().currency().code());
        return "earnest [" + String.join(" ", parts) + "] > ";
    }

    /** The branch, and a star where the catalog differs from what was committed; git is asked where a file has changed. */
    private String branch() {
        FileStamps now = Watching.stamps(List.of(session.catalog()), List.of());
        if (!now.equals(known)) {
            known = now;
            branch = CheckedOut.of(session.catalog());
        }
        return branch;
    }

    /** What a person is told first. */
    String welcome() {
        var payouts = session.dials().glance().payouts();
        int offers = payouts.offers().size();
        long deals = payouts.data().deals().rows();
        return Findings.words(offers, "offer") + ", " + Findings.words(deals, "deal") + "   "
                + GlanceText.of(session.dials().glance()) + "\nhelp lists the commands, Tab completes, Ctrl-D leaves";
    }

    private List<String> files() {
        var loaded = data.data();
        return loaded == null
                ? List.of()
                : loaded.inputs().stream()
                        .filter(file -> file.role().equals(Role.DEALS.word()))
                        .map(InputFile::file)
                        .map(ShellPrompt::last)
                        .toList();
    }

    private static String last(String name) {
        Path file = Path.of(name).toAbsolutePath().normalize().getFileName();
        return file == null ? name : file.toString();
    }
}
