package dev.earnest.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.report.Format;
import dev.earnest.report.GuideReport;
import dev.earnest.report.Look;
import dev.earnest.report.ReportWriter;
import dev.earnest.wording.Term;
import dev.earnest.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing of an offer goes untold: whichever value of the catalog is changed, some sentence changes with it. The records of
 * the catalog are walked by reflection, so that a new key of the language fails here until it is told.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideTellsAllTest {
    /** What is the program's own business, or told elsewhere than in the sentences of its record. */
    private static final Set<String> NOT_IN_SENTENCES = Set.of(
            "Offer.id", // the title
            "Offer.type", // the phase and kind in the list of offers
            "Offer.status", // decides whether it is told at all
            "Offer.objective", // the program's own
            "Catalog.id", // the title
            "Catalog.version",
            "Catalog.reviewBy", // the program's own
            "Catalog.dimensions", // the columns of who can earn what
            "CurrencyUnit.code",
            "CurrencyUnit.digits",
            "Fiscal.startMonth", // the calendar
            "Fiscal.years",
            "Fiscal.weeks",
            "Stacking.id"); // a name for the program

    private static final Set<String> OF_THE_PROGRAM = Set.of("Objective", "Economics", "Cost", "Waiver");

    static Stream<Path> examples() throws IOException {
        return Stream.of("northwind", "hardware-channel", "referral-affiliate", "saas-lifecycle")
                .map(Path.of("catalog-examples")::resolve);
    }

    private static Timeline read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<SourceText> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") && !name.endsWith(".test.yaml") && !name.startsWith("mapping")) {
                    texts.add(new SourceText(name, Files.readAllBytes(file)));
                }
            }
            return TimelineReader.read(texts, List.of()).orThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Catalog> versions() throws IOException {
        return examples().flatMap(folder -> read(folder).versions().stream()).toList();
    }

    /** All that is said of a version beside its offers. */
    private static String said(Catalog version) {
        Wording wording = new Wording(version);
        StringBuilder said = new StringBuilder();
        said.append(wording.rules());
        version.stacking().forEach(group -> said.append(wording.stacking(group)));
        version.metrics().forEach((name, metric) -> said.append(metric.id()).append(wording.metric(metric)));
        version.ladders().forEach((name, ladder) -> said.append(wording.ladder(ladder)));
        version.budgets().values().forEach(budget -> said.append(wording.budget(budget, true)));
        version.segments()
                .values()
                .forEach(segment -> said.append(wording.conditions().clauses(segment)));
        return said.toString();
    }

    /** Values that mean nothing where they stand. */
    private static boolean isIdle(Offer offer, Altered<?> altered) {
        boolean pays = offer.earn().form() instanceof Form.Pay;
        Tiers tiers = offer.tiers();
        boolean last = tiers != null && tiers.method() != Tiers.Method.PROSPECTIVE;
        return altered.component().equals("Earn.of") && pays
                || altered.component().equals("Tiers.basedOnLastPeriod") && last
                || altered.component().equals("Offer.earnedOn")
                        && !offer.trigger().onDeals()
                || altered.component().equals("Numbers.percent")
                        && altered.path().contains("counts");
    }

    @Test
    void whatever_is_changed_in_an_offer_changes_what_is_said() throws IOException {
        List<String> untold = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (Catalog version : versions()) {
            for (Offer offer : version.offers().values()) {
                String before = new Wording(version).terms(offer, true).toString();
                for (Altered<Offer> altered : Altered.all(offer)) {
                    if (NOT_IN_SENTENCES.contains(altered.component()) || isIdle(offer, altered)) {
                        continue;
                    }
                    String after =
                            new Wording(version).terms(altered.value(), true).toString();
                    (after.equals(before) ? untold : told)
                            .add(
                                    after.equals(before)
                                            ? version.id() + " " + offer.id() + altered.path()
                                            : altered.component());
                }
            }
        }
        assertThat(untold).isEmpty();
        assertThat(told)
                .contains("Step.from", "Step.rate", "Step.pay", "Among.values", "PartnerMax.money", "Clawback.take");
    }

    @Test
    void whatever_is_changed_beside_the_offers_changes_what_is_said() throws IOException {
        List<String> untold = new ArrayList<>();
        for (Catalog version : versions()) {
            Catalog bare = version.only(Set.of());
            String before = said(bare);
            for (Altered<Catalog> altered : Altered.all(bare)) {
                String record =
                        altered.component().substring(0, altered.component().indexOf('.'));
                boolean own = OF_THE_PROGRAM.contains(record)
                        || NOT_IN_SENTENCES.contains(altered.component())
                        || altered.path().startsWith(".economics")
                        || altered.path().startsWith(".objectives")
                        || altered.path().startsWith(".effective")
                        || altered.path().startsWith(".waivers")
                        || isIdle(altered);
                if (!own && said(altered.value()).equals(before)) {
                    untold.add(version.id() + altered.path());
                }
            }
            assertThat(before).isNotEmpty();
        }
        assertThat(untold).isEmpty();
    }

    private static boolean isIdle(Altered<Catalog> altered) {
        Payments payments = altered.value().payments();
        if (altered.component().equals("Payments.carryShort") && payments != null && payments.min() == null) {
            return true;
        }
        Budget budget = altered.value().budgets().values().stream()
                .filter(each -> altered.path().startsWith(".budgets." + each.id() + ".accrue.of"))
                .findFirst()
                .orElse(null);
        return budget instanceof Budget.Fund fund && fund.accrue().form() instanceof Form.Pay;
    }

    /** Every component of every record that an offer can hold was changed somewhere: the examples use the whole language. */
    @Test
    void no_part_of_the_language_is_out_of_reach() throws IOException {
        Set<String> reached = new TreeSet<>();
        for (Catalog version : versions()) {
            Altered.all(version).forEach(altered -> reached.add(altered.component()));
        }
        Set<String> all = new TreeSet<>();
        for (Class<?> kind : List.of(
                Offer.class,
                dev.earnest.catalog.Earn.class,
                dev.earnest.catalog.Tiers.class,
                dev.earnest.catalog.Step.class,
                dev.earnest.catalog.Boost.class,
                dev.earnest.catalog.Clawback.class,
                dev.earnest.catalog.Payout.class,
                dev.earnest.catalog.Instalment.class,
                dev.earnest.catalog.Repeat.class,
                dev.earnest.catalog.Block.class)) {
            add(kind, all);
        }
        for (Class<?> sealed : List.of(Limit.class, Budget.class, dev.earnest.catalog.Target.class)) {
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                add(kind, all);
            }
        }
        all.removeAll(reached);
        assertThat(all).isSubsetOf(WITHOUT_EXAMPLE);
    }

    /** Told, but in no example: held by {@code WordingTest}. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("Column.atLeast", "Number.atLeast");

    private static void add(Class<?> kind, Set<String> all) {
        for (var component : kind.getRecordComponents()) {
            Class<?> type = component.getType();
            boolean inside = type.isRecord() && !type.equals(dev.earnest.money.Rate.class) || type.isSealed();
            if (!inside && !type.equals(List.class) && !type.equals(Map.class)) {
                all.add(kind.getSimpleName() + "." + component.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_guide_holds_every_sentence_of_every_offer_and_no_ghost(Path folder) throws IOException {
        for (Catalog version : read(folder).versions()) {
            Guide guide = GuideMaker.of(version, new GuideMaker.Wanted(Map.of(), true));
            StringBuilder page = new StringBuilder();
            ReportWriter.of(Format.PLAIN, Look.PIPE)
                    .write(GuideReport.of(guide, "test", List.of(), List.of(), List.of(version), List.of()), page);
            String text = page.toString();
            Wording wording = new Wording(version);
            for (Offer offer : version.offers().values()) {
                String title = dev.earnest.wording.Names.title(offer.id());
                if (offer.status() == Status.GHOST) {
                    assertThat(text).doesNotContain(title);
                } else if (offer.status() == Status.ACTIVE) {
                    assertThat(text).contains("\n" + title + "\n");
                    for (Term term : wording.terms(offer, true)) {
                        assertThat(text)
                                .contains(
                                        term.lines().stream().map(String::strip).toList());
                    }
                }
            }
        }
    }
}
