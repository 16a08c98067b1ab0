package dev.earnest.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and the programs over public data, split by payee and put into books, are what they are as one run. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlicedExamplesTest {
    private static final Path REAL = Path.of("src/test/resources/realdata");
    private static final Path SHARED = Path.of(System.getProperty("earnest.shared", "../shared/data"));

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "hardware-channel", "referral-affiliate", "saas-lifecycle"})
    void examples(String name) throws IOException {
        Path folder = Path.of("catalog-examples", name);
        DataRequest request = in(folder);
        for (Role role : Role.values()) {
            Path file = folder.resolve(role.name().toLowerCase(Locale.ROOT) + ".csv");
            request = Files.exists(file) ? request.with(role, file) : request;
        }
        hold(name, timeline(folder), request);
    }

    @Test
    void opportunities() throws IOException {
        Path folder = REAL.resolve("crm");
        DataRequest request = in(folder)
                .with(Role.DEALS, shared("crm_sales_opportunities/sales_pipeline.csv"))
                .with(Role.PARTNERS, shared("crm_sales_opportunities/sales_teams.csv"));
        hold("crm", timeline(folder), request);
    }

    private static Path shared(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "skipped: the public data sets are not at " + SHARED.toAbsolutePath());
        return path;
    }

    private static Timeline timeline(Path folder) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "{catalog,20*}.yaml")) {
            for (Path file : files) {
                texts.add(new SourceText(file.toString(), Files.readAllBytes(file)));
            }
        }
        return TimelineReader.read(texts, List.of()).orThrow();
    }

    private static DataRequest in(Path folder) throws IOException {
        DataRequest request = DataRequest.in(timeline(folder).last().currency());
        Path mapping = folder.resolve("mapping.yaml");
        return Files.exists(mapping)
                ? request.with(MappingReader.read(mapping.toString(), Files.readAllBytes(mapping), folder))
                : request;
    }

    private static void hold(String name, Timeline timeline, DataRequest request) {
        Dataset data = DataReader.read(request.with(Plan.wanted(timeline)));
        Options options = new Options(null, 1, true);
        Whole whole = new Whole(Plan.compile(timeline, data, options).run());
        for (int count : new int[] {1, 5}) {
            whole.isMadeOf(Books.of(timeline, data, options, count), name + " in " + count);
        }
    }
}
