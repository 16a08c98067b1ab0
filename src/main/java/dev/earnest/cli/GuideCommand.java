package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.guide.Guide;
import dev.earnest.guide.GuideMaker;
import dev.earnest.language.TimelineReading;
import dev.earnest.report.Format;
import dev.earnest.report.GuideReport;
import dev.earnest.revision.Change;
import dev.earnest.revision.Revision;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Names;
import dev.earnest.wording.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the program guide that partners read, from the catalog alone. */
@Command(
        name = "guide",
        description = "Write the program guide that partners read: each offer in plain words, from the catalog alone.",
        footer = {
            "",
            "Examples:",
            "  earnest guide my-program                    in the terminal",
            "  earnest guide my-program -o guide.html      one page that needs nothing beside it",
            "  earnest guide my-program -o gold.md --for tier=gold",
            "  earnest guide my-program --as-of 2025-06-30 -o guide-2025.html"
        })
final class GuideCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Option(
            names = "--for",
            paramLabel = "FIELD=VALUE",
            description = "Tell only offers open to partners with this value, as tier=gold. Repeatable.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Tell the version in force on DATE. The latest.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--sums", description = "Also tell the sums of budgets that all partners share.")
    boolean sums;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        Format format = console.format(Console.REPORTS);
        Map<String, String> wanted = wanted();
        TimelineReading reading = catalog.files(console.surroundings()).read(changes.changesOnly());
        Timeline timeline = reading.orThrow();
        if (!reading.problems().isEmpty() && !console.options().quiet) {
            console.problems(reading.problems());
        }
        int at = version(timeline);
        Catalog version = timeline.versions().get(at);
        checkValues(version, wanted);
        Guide guide = GuideMaker.of(version, new GuideMaker.Wanted(wanted, sums));
        List<String> only = wanted.entrySet().stream()
                .map(each -> FieldWords.name(each.getKey()) + " " + each.getValue())
                .toList();
        console.report(
                GuideReport.of(
                        guide,
                        Version.text(),
                        changed(timeline, at),
                        changed(timeline, at + 1),
                        timeline.versions(),
                        only),
                format);
        tell(guide, console);
        return ExitCode.OK;
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String each : only) {
            int equals = each.indexOf('=');
            if (equals <= 0 || equals == each.length() - 1) {
                throw new UsageError("--for " + each + " is no FIELD=VALUE", "write it as --for tier=gold");
            }
            wanted.put(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        return wanted;
    }

    private static void checkValues(Catalog version, Map<String, String> wanted) {
        wanted.forEach((field, value) -> {
            List<String> known = version.dimensions().get(field);
            if (known != null && !known.contains(value)) {
                throw new UsageError(
                        "--for " + field + "=" + value + ": the catalog knows no such " + field,
                        "it has " + String.join(", ", known));
            }
        });
    }

    private int version(Timeline timeline) {
        List<Catalog> versions = timeline.versions();
        if (asOf == null) {
            return versions.size() - 1;
        }
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).effective().holds(asOf)) {
                return i;
            }
        }
        throw new UsageError(
                "--as-of " + asOf + " lies in no version's window",
                "they run "
                        + String.join(
                                ", ",
                                versions.stream()
                                        .map(v -> v.effective().toString())
                                        .toList()));
    }

    /** What differs from the version before {@code at}, as far as it concerns partners and what they are told of. */
    private static List<Term> changed(Timeline timeline, int at) {
        if (at == 0 || at == timeline.versions().size()) {
            return List.of();
        }
        Catalog before = timeline.versions().get(at - 1);
        Catalog after = timeline.versions().get(at);
        Map<String, List<String>> byOffer = new LinkedHashMap<>();
        for (Change change :
                Revision.of(Timeline.of(before), Timeline.of(after)).changes()) {
            if (NoticeRun.concernsPartners(change) && !isHidden(before, after, change)) {
                byOffer.computeIfAbsent(change.subject(), any -> new ArrayList<>())
                        .add(change.words());
            }
        }
        List<Term> terms = new ArrayList<>();
        byOffer.forEach((subject, words) -> terms.add(new Term(
                subject.isEmpty() ? "program" : subject.replaceAll("[ -]", "_"),
                subject.isEmpty() ? "All offers" : Names.title(subject),
                words)));
        return terms;
    }

    private static boolean isHidden(Catalog before, Catalog after, Change change) {
        return !isSeen(before.offers().get(change.subject()))
                && !isSeen(after.offers().get(change.subject()))
                && (before.offers().containsKey(change.subject())
                        || after.offers().containsKey(change.subject()));
    }

    private static boolean isSeen(@Nullable Offer offer) {
        return offer != null && offer.status() != Status.GHOST;
    }

    private static void tell(Guide guide, Console console) {
        if (guide.named() > 0) {
            console.say(guide.named() + (guide.named() == 1 ? " offer is" : " offers are")
                    + " for partners named in the catalog, and so in no guide to all");
        }
    }
}
