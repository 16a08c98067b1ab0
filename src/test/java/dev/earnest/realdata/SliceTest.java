package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Column;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.reference.Case;
import dev.earnest.reference.Difference;
import dev.earnest.reference.Engine;
import dev.earnest.reference.ReferencePayouts;
import dev.earnest.reference.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On a slice of each set the engine and the reference agree on every ledger line, cut and date. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SliceTest {

    @Test
    void opportunities_of_five_accounts() throws IOException {
        Map<String, String> files = files(OpportunitiesTest.shared());
        Rows all = rows(files, "crm/mapping.yaml");
        Set<String> accounts = all.deals().stream()
                .map(deal -> deal.get("account_id"))
                .filter(account -> !account.isEmpty())
                .distinct()
                .limit(5)
                .collect(Collectors.toSet());
        agree(timeline("crm"), slice(all, deal -> accounts.contains(deal.get("account_id"))), "2017-12-31", 250);
    }

    @Test
    void order_lines_of_a_reseller() throws IOException {
        Map<String, String> files = files(RealData.resellers("adventureworks/catalog.yaml"));
        Rows all = rows(files, "adventureworks/mapping.yaml");
        Set<String> resellers = Set.of("676");
        Rows slice = slice(
                all,
                deal -> resellers.contains(deal.get("partner_id"))
                        && deal.get("close_date").compareTo("2018-01-01") >= 0);
        agree(timeline("adventureworks/catalog.yaml"), slice, "2020-06-27", 60);
    }

    @Test
    void subscriptions_of_twelve_accounts() throws IOException {
        Map<String, String> files = files(RealData.subscriptions("ravenstack/catalog.yaml"));
        Rows all = rows(files, files.get("--map"));
        Set<String> accounts = all.deals().stream()
                .filter(deal -> !deal.get("refunded_date").isEmpty())
                .map(deal -> deal.get("account_id"))
                .distinct()
                .limit(12)
                .collect(Collectors.toSet());
        agree(
                timeline("ravenstack/catalog.yaml"),
                slice(all, deal -> accounts.contains(deal.get("account_id"))),
                "2024-12-31",
                100);
    }

    private static void agree(Timeline timeline, Rows rows, String asOf, int atLeast) {
        assertThat(rows.deals()).hasSizeGreaterThan(atLeast);
        Case slice = new Case("a slice of real data", timeline, rows, LocalDate.parse(asOf), List.of());
        assertThat(new Engine(1).evaluate(timeline, rows, slice.asOf()).lines()).hasSizeGreaterThan(atLeast);
        assertThat(new Difference(new ReferencePayouts(), new Engine(1)).of(slice))
                .isEmpty();
    }

    /** The values of the options that name files. */
    private static Map<String, String> files(List<String> arguments) {
        Map<String, String> files = new HashMap<>();
        for (int i = 2; i < arguments.size(); i += 2) {
            files.put(arguments.get(i), arguments.get(i + 1));
        }
        return files;
    }

    private static Timeline timeline(String name) throws IOException {
        Path path = RealData.PROGRAMS.resolve(name);
        List<SourceText> texts = new ArrayList<>();
        if (Files.isDirectory(path)) {
            for (String version : List.of("2017-h1.yaml", "2017-h2.yaml")) {
                texts.add(new SourceText(version, Files.readAllBytes(path.resolve(version))));
            }
        } else {
            texts.add(new SourceText(name, Files.readAllBytes(path)));
        }
        return TimelineReader.read(texts, List.of()).orThrow();
    }

    private static Rows rows(Map<String, String> files, String mapping) throws IOException {
        Path map = Path.of(mapping.startsWith("target") ? mapping : RealData.program(mapping));
        DataRequest request = DataRequest.in(dev.earnest.money.CurrencyUnit.of("USD"))
                .with(Wanted.EVERYTHING)
                .with(MappingReader.read(
                        map.toString(),
                        Files.readAllBytes(map),
                        map.toAbsolutePath().getParent()));
        for (Role role : Role.values()) {
            String file = files.get("--" + role.word());
            if (file != null) {
                request = request.with(role, Path.of(file));
            }
        }
        Dataset data = DataReader.read(request);
        return new Rows(
                texts(data.deals()),
                texts(data.partners()),
                texts(data.events()),
                texts(data.touches()),
                texts(data.claims()),
                null);
    }

    private static List<Map<String, String>> texts(Frame frame) {
        if (frame == null) {
            return null;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String name : frame.names()) {
                Column column = frame.column(name);
                cells.put(name, column.blank(row) ? "" : column.text(row));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The deals that {@code kept} takes, and what belongs to them. */
    private static Rows slice(Rows all, Predicate<Map<String, String>> kept) {
        List<Map<String, String>> deals = all.deals().stream().filter(kept).toList();
        Set<String> ids = deals.stream().map(deal -> deal.get("deal_id")).collect(Collectors.toSet());
        Set<String> accounts =
                deals.stream().map(deal -> deal.get("account_id")).collect(Collectors.toSet());
        List<Map<String, String>> events = where(all.events(), "account_id", accounts);
        Set<String> eventIds = events == null
                ? Set.of()
                : events.stream().map(event -> event.get("event_id")).collect(Collectors.toSet());
        return new Rows(
                deals,
                all.partners(),
                events,
                where(all.touches(), "deal_id", ids),
                where(all.claims(), "event_id", eventIds),
                null);
    }

    private static List<Map<String, String>> where(List<Map<String, String>> rows, String column, Set<String> values) {
        return rows == null
                ? null
                : rows.stream().filter(row -> values.contains(row.get(column))).toList();
    }
}
