package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.SimulateFigures.GroupFigures;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.PartnerFigures;
import dev.earnest.catalog.Offer;
import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.Payouts;
import dev.earnest.reference.Case;
import dev.earnest.reference.Engine;
import dev.earnest.reference.RandomCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure against the written ledger, read back by a plain reader: sums, and deals and partners counted once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SumsOfLedgerTest {
    private static final int BLOCK = 60;
    private static final List<String> MONEY =
            List.of("earned", "limit_cut", "stacking_cut", "budget_cut", "held", "committed", "clawed_back", "paid");

    /** A ledger line as columns; ids of random rows need no quotes. */
    private record Row(Map<String, String> cells) {
        String of(String column) {
            return cells.getOrDefault(column, "");
        }

        String subject() {
            return of("event_id").isEmpty() ? of("deal_id") : "event " + of("event_id");
        }

        boolean pays() {
            return new BigDecimal(of("paid")).signum() != 0;
        }
    }

    private static List<Row> ledger(Payouts payouts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerWriter(payouts, LedgerFormat.CSV, null, null, 1).write(out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        String[] header = lines.get(0).split(",");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            assertThat(line).doesNotContain("\"");
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static Parts parts(List<Row> rows) {
        long[] sums = new long[MONEY.size()];
        for (Row row : rows) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += new BigDecimal(row.of(MONEY.get(i))).unscaledValue().longValueExact();
            }
        }
        return new Parts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
    }

    private static long distinct(List<Row> rows, Function<Row, String> of) {
        return rows.stream().map(of).filter(id -> !id.isEmpty()).distinct().count();
    }

    private static List<Row> where(List<Row> rows, Predicate<Row> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static Map<List<String>, List<Row>> by(List<Row> rows, String... columns) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Arrays.stream(columns).map(row::of).toList()));
    }

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {1, 1_001, 2_001, 3_001, 4_001})
    void every_sum_and_count_is_that_of_the_ledger_lines(long first) throws IOException {
        for (long seed = first; seed < first + BLOCK; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts payouts = new Engine(1).payouts(tried.timeline(), tried.rows(), tried.asOf());
            List<Row> rows = ledger(payouts);
            SimulateFigures figures = Simulation.of(payouts, List.of(), null, null, 1);
            assertThat(Simulation.of(payouts, List.of(), null, null, 3))
                    .as("seed %d on three threads", seed)
                    .isEqualTo(figures);
            assertThat(figures.total()).as("seed %d", seed).isEqualTo(parts(rows));
            counts(rows, figures.counts(), seed);
            offers(rows, figures, tried, seed);
            partners(rows, figures.partners(), seed);
        }
    }

    private static void counts(List<Row> rows, SimulateFigures.Counts counts, long seed) {
        List<Row> paid = where(rows, Row::pays);
        long several = by(where(rows, row -> !row.subject().isEmpty()), "event_id", "deal_id").values().stream()
                .filter(of -> distinct(of, row -> row.of("offer_id")) > 1)
                .count();
        assertThat(List.of(
                        counts.withLine(), counts.paid(), counts.several(), counts.partners(), counts.partnersPaid()))
                .as("seed %d: with a line, paid, of several offers, partners, partners paid", seed)
                .isEqualTo(List.of(
                        distinct(rows, Row::subject),
                        distinct(paid, Row::subject),
                        several,
                        distinct(rows, row -> row.of("partner_id")),
                        distinct(paid, row -> row.of("partner_id"))));
    }

    private static void offers(List<Row> rows, SimulateFigures figures, Case tried, long seed) {
        for (OfferFigures offer : figures.offers()) {
            List<Row> own = where(rows, row -> row.of("offer_id").equals(offer.id()));
            assertThat(List.of(offer.parts(), offer.deals(), offer.partners()))
                    .as("seed %d, offer %s", seed, offer.id())
                    .isEqualTo(List.of(
                            parts(own), distinct(own, Row::subject), distinct(own, row -> row.of("partner_id"))));
            if (offer.measure() != null && !instalments(tried, offer.id())) {
                BigDecimal measure = own.stream()
                        .map(row -> row.of("measure"))
                        .filter(cell -> !cell.isEmpty())
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(offer.measure())
                        .as("seed %d, offer %s", seed, offer.id())
                        .isEqualByComparingTo(measure);
            }
        }
    }

    private static boolean instalments(Case tried, String offer) {
        return tried.timeline().versions().stream().anyMatch(version -> {
            Offer of = version.offers().get(offer);
            return of != null && !of.payout().instalments().isEmpty();
        });
    }

    private static void partners(List<Row> rows, List<PartnerFigures> partners, long seed) {
        Map<List<String>, List<Row>> byPartner = by(rows, "partner_id");
        assertThat(partners).hasSize(byPartner.size());
        for (PartnerFigures partner : partners) {
            List<Row> own = byPartner.get(List.of(partner.id()));
            assertThat(List.of(partner.parts(), partner.deals()))
                    .as("seed %d, partner %s", seed, partner.id())
                    .isEqualTo(List.of(parts(own), distinct(own, Row::subject)));
        }
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"offer", "type", "partner", "type,partner", "partner,offer", "offer,type"})
    void every_group_is_that_of_the_ledger_lines(String fields) throws IOException {
        List<String> by = List.of(fields.split(","));
        Map<String, String> columns = Map.of("offer", "offer_id", "type", "type", "partner", "partner_id");
        for (long seed = 1; seed <= BLOCK; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts payouts = new Engine(1).payouts(tried.timeline(), tried.rows(), tried.asOf());
            Map<List<String>, List<Row>> groups =
                    by(ledger(payouts), by.stream().map(columns::get).toArray(String[]::new));
            SimulateFigures figures = Simulation.of(payouts, by, null, null, 2);
            assertThat(figures.groups()).hasSize(groups.size());
            for (GroupFigures group : figures.groups()) {
                List<Row> own = groups.get(group.values());
                assertThat(List.of(group.parts(), group.deals(), group.partners()))
                        .as("seed %d, group %s", seed, group.values())
                        .isEqualTo(List.of(
                                parts(own), distinct(own, Row::subject), distinct(own, row -> row.of("partner_id"))));
            }
        }
    }
}
