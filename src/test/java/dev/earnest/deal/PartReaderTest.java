package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Inputs read in parts are told of, part by part added up, as inputs read at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartReaderTest {
    private static final List<String> PARTNERS = List.of("partner_id,name", "P1,One", "P2,Two", "P3,Three");
    private static final List<String> DEALS = List.of(
            "deal_id,partner_id,close_date,amount,stage,currency",
            "D1,P1,2026-01-31,100,won,",
            "D2,P2,2026-01-31,100.00005,lost,",
            "D3,P2,2026-01-31,-5,won,EUR",
            "D4,P1,2026-02-01,100,open,");
    private static final List<String> MORE = List.of("close_date,deal_id,partner_id,amount", "2026-03-01,D5,P1,1");
    private static final List<String> EVENTS = List.of(
            "event_id,partner_id,type,date,deal_id", "E1,P1,training,2026-01-01,D1", "E2,P3,training,2026-01-01,");
    private static final List<String> RATES = List.of("date,currency,rate", "2026-01-01,EUR,1.1");

    private final Map<Role, List<List<String>>> files = new HashMap<>(Map.of(
            Role.PARTNERS, List.of(PARTNERS),
            Role.DEALS, List.of(DEALS, MORE),
            Role.EVENTS, List.of(EVENTS),
            Role.FX, List.of(RATES)));

    @Test
    void where_rows_went_adds_up() {
        Dataset whole = DataReader.read(request(1, 0));
        for (int parts = 1; parts < 5; parts++) {
            assertThat(read(parts).reconciliation()).isEqualTo(whole.reconciliation());
        }
    }

    @Test
    void what_is_wrong_adds_up_in_the_order_of_the_files() {
        List<String> deals = new ArrayList<>(DEALS);
        deals.addAll(List.of("D1,P9,2026-01-31,100,won,", "D6,P1,2026-02-30,x,won,", "D4,P1,2026-02-01,1,open,GBP"));
        files.put(Role.DEALS, List.of(deals, List.of(MORE.get(0), "2026-03-01,D2,P1,1", "2026-03-01,,P1,1")));
        List<String> events = new ArrayList<>(EVENTS);
        events.addAll(List.of("E3,P1,training,2026-01-01,D77", "E4,P1,,2026-01-01,D6"));
        files.put(Role.EVENTS, List.of(events));
        List<Problem> whole = problems();
        assertThat(whole).hasSize(13);
        for (int parts = 1; parts < 6; parts++) {
            assertThat(read(parts).rows().problems()).isEqualTo(whole);
        }
    }

    @Test
    void only_the_first_bad_rows_are_told_and_all_are_counted() {
        List<String> deals = new ArrayList<>(DEALS);
        for (int row = 0; row < 60; row++) {
            deals.add("X" + row + ",P1,2026-02-01,x,won,");
        }
        files.put(Role.DEALS, List.of(deals));
        List<Problem> told = read(7).rows().problems();
        assertThat(told).hasSize(21).isEqualTo(problems());
        assertThat(told.get(20).message()).isEqualTo("60 of 64 rows of the deals are bad: 60 bad-number");
    }

    @Test
    void rows_that_are_elsewhere_are_missed_in_a_book_and_not_in_a_slice() {
        files.put(Role.DEALS, List.of(DEALS.subList(0, 1)));
        DataRequest request = request(1, 0);
        assertThat(new PartReader(request, new JoinedFiles(Map.of()))
                        .book(Map.of())
                        .counts()
                        .rows()
                        .problems())
                .extracting(Problem::message)
                .contains("column `deal_id` is `D1`, which `deals0` does not have");
        Dataset slice = new PartReader(request(1, 0), new JoinedFiles(Map.of())).slice();
        assertThat(slice.eventDealRow()).containsExactly(-1, -1);
        assertThat(slice.events().rows()).isEqualTo(2);
    }

    @Test
    void keys_of_rows_are_made_through_the_mapping() {
        Mapping.FileMapping none = Mapping.FileMapping.NONE;
        Mapping mapping = new Mapping(
                "test",
                null,
                Map.of(
                        Role.DEALS,
                        new Mapping.FileMapping(
                                Map.of("partner_id", List.of("Seller")),
                                Set.of(),
                                null,
                                none.numbers(),
                                Map.of(),
                                Set.of("n/a"),
                                List.of(),
                                Map.of(),
                                List.of("Order", "Line"),
                                List.of(),
                                null,
                                0,
                                null)));
        RowKeys keys = new RowKeys(
                Role.DEALS,
                List.of(List.of("Order", "Line", "Seller"), List.of("Line", "Seller", "Order")),
                DataRequest.in(SmallFiles.USD).with(mapping),
                new JoinedFiles(Map.of()),
                "deal_id",
                "partner_id",
                "event_id");
        assertThat(keys.of(0, new NumberedRow(2, List.of("O1", "7", "P1")))).containsExactly("O1-7", "P1", "");
        assertThat(keys.of(1, new NumberedRow(2, List.of("7", "n/a", "O1")))).containsExactly("O1-7", "", "");
        assertThat(keys.of(1, new NumberedRow(2, List.of("7")))).containsExactly("", "", "");
        assertThat(keys.has(1)).isTrue();
        assertThat(keys.has(2)).isFalse();
    }

    private List<Problem> problems() {
        try {
            DataReader.read(request(1, 0));
        } catch (InputException e) {
            return e.problems();
        }
        throw new AssertionError("it was read");
    }

    /** The counts of all parts together. */
    private BookCounts read(int parts) {
        JoinedFiles none = new JoinedFiles(Map.of());
        BookCounts all = PartReader.heads(request(0, 0)).counts();
        for (int part = 0; part < parts; part++) {
            all = all.and(
                    new PartReader(request(parts, part), none).book(Map.of()).counts());
        }
        return all;
    }

    /** All partners and rates, and the rows of one part: those that name a deal by its letters. */
    private DataRequest request(int parts, int part) {
        DataRequest request = DataRequest.in(SmallFiles.USD);
        for (Map.Entry<Role, List<List<String>>> role : files.entrySet()) {
            boolean shared = role.getKey() == Role.PARTNERS || role.getKey() == Role.FX;
            List<Input> inputs = new ArrayList<>();
            for (List<String> file : role.getValue()) {
                String name = role.getKey().word() + inputs.size();
                inputs.add(Input.of(gathered(
                        name, file, row -> shared || parts > 0 && book(row, file, parts) == part)));
            }
            request = request.with(role.getKey(), Input.of(role.getKey().word() + "0", inputs));
        }
        return request;
    }

    private static int book(List<String> row, List<String> file, int parts) {
        List<String> header = Arrays.asList(file.get(0).split(","));
        String deal = row.get(header.indexOf("deal_id"));
        return Math.floorMod(deal.hashCode(), parts);
    }

    private static GatheredRows gathered(
            String name, List<String> lines, java.util.function.Predicate<List<String>> kept) {
        List<NumberedRow> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = Arrays.asList(lines.get(line).split(",", -1));
            if (kept.test(cells)) {
                rows.add(new NumberedRow(line + 1, cells));
            }
        }
        return new GatheredRows(name, Arrays.asList(lines.get(0).split(",")), true, Set.of(), Set.of(), ',', rows);
    }
}
