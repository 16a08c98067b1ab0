package dev.earnest.realdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The public sets where they are, and the programs that this project runs over them. */
final class RealData {
    static final Path SHARED = Path.of(System.getProperty("earnest.shared", "../shared/data"));
    static final Path PROGRAMS = Path.of("src/test/resources/realdata");
    private static final Path DERIVED = Path.of("target/realdata");

    private RealData() {}

    /** A file of the public sets; skips the test, saying so, where it is not there. */
    static String shared(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(
                Files.exists(path),
                "skipped: the public data sets are not at "
                        + SHARED.toAbsolutePath().normalize());
        return path.toString();
    }

    /** A file of this project's programs over them. */
    static String program(String name) {
        return PROGRAMS.resolve(name).toString();
    }

    /** What makes a file that a public set implies. */
    @FunctionalInterface
    interface Making {
        Path with(DerivedFiles files) throws IOException;
    }

    static String derived(Making making) {
        try {
            return making.with(new DerivedFiles(SHARED, DERIVED)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments that run {@code catalog} over the opportunities, agents as partners, without touches. */
    static List<String> opportunities(String catalog) {
        return List.of(
                "simulate", program(catalog),
                "--deals", shared("crm_sales_opportunities/sales_pipeline.csv"),
                "--partners", shared("crm_sales_opportunities/sales_teams.csv"),
                "--map", program("crm/mapping.yaml"));
    }

    /** Arguments that run {@code catalog} over the order lines of resellers. */
    static List<String> resellers(String catalog) {
        return List.of(
                "simulate", program(catalog),
                "--deals", shared("adventureworks_resellers/FactResellerSales.csv"),
                "--partners",
                        derived(files -> {
                            shared("adventureworks_dims/DimReseller.csv");
                            return files.resellersAndEmployees();
                        }),
                "--map", program("adventureworks/mapping.yaml"));
    }

    /** Arguments that run {@code catalog} over the subscriptions, their refunds and the accounts that left. */
    static List<String> subscriptions(String catalog) {
        String refunds = derived(files -> {
            shared("ravenstack_saas/ravenstack_subscriptions.csv");
            return files.refundsOfSubscriptions();
        });
        return List.of(
                "simulate", program(catalog),
                "--deals", shared("ravenstack_saas/ravenstack_subscriptions.csv"),
                "--partners", program("ravenstack/partners.csv"),
                "--events", shared("ravenstack_saas/ravenstack_churn_events.csv"),
                "--claims", shared("ravenstack_saas/ravenstack_churn_events.csv"),
                "--map", Path.of(refunds).resolveSibling("mapping.yaml").toString(),
                "--as-of", "2024-12-31");
    }

    /** Runs the program, which must end well. */
    static CliRun run(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return CliRun.of(all.toArray(String[]::new)).fine();
    }
}
