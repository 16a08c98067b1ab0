package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.problem.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a run are together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatasetTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount";

    @TempDir
    Path folder;

    private SmallFiles files() {
        return new SmallFiles(folder);
    }

    @Test
    void partner_columns_of_all_files_share_their_codes_and_so_do_accounts() {
        SmallFiles files = files();
        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files.write("partners.csv", "partner_id,parent_id", "P1,P2", "P2,"))
                .with(
                        Role.DEALS,
                        files.write("deals.csv", HEADER + ",account_id,distributor_id", "D1,P2,2026-01-31,1,A1,P1"))
                .with(
                        Role.EVENTS,
                        files.write(
                                "events.csv",
                                "event_id,partner_id,type,date,account_id,deal_id",
                                "E1,P1,nps,2026-01-31,A1,"))
                .with(new Wanted(Map.of("distributor_id", Kind.PARTNER), Map.of(), Map.of(), false)));
        assertThat(data.deals().text("distributor_id").code(0))
                .isEqualTo(data.partnerIds().code("P1"));
        assertThat(data.partners().text("parent_id").code(0))
                .isEqualTo(data.deals().text("partner_id").code(0));
        assertThat(data.events().text("account_id").code(0))
                .isEqualTo(data.accountIds().code("A1"));
        assertThat(data.events().column("deal_id")).isNull();
        assertThat(data.eventDealRow()).containsExactly(-1);
    }

    @Test
    void only_wanted_columns_are_kept_beside_the_standard_ones() {
        Path file = files().write("deals.csv", HEADER + ",units,since,note", "D1,P1,2026-01-31,1,2.5,2026-01-01,x");
        DataRequest request = DataRequest.in(SmallFiles.USD).with(Role.DEALS, file);
        Dataset few = DataReader.read(
                request.with(new Wanted(Map.of("units", Kind.NUMBER, "since", Kind.DATE), Map.of(), Map.of(), false)));
        assertThat(few.deals().number("units").value(0)).isEqualTo(25_000);
        assertThat(few.deals().date("since").text(0)).isEqualTo("2026-01-01");
        assertThat(few.deals().column("note")).isNull();
        assertThat(few.deals().headers()).contains("note");
        Dataset all = DataReader.read(request.with(Wanted.EVERYTHING));
        assertThat(all.deals().text("units").text(0)).isEqualTo("2.5");
        assertThat(all.deals().column("note").text(0)).isEqualTo("x");
    }

    @Test
    void touches_stand_by_deal_in_file_order() {
        SmallFiles files = files();
        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(
                        Role.DEALS,
                        files.write(
                                "deals.csv", HEADER, "D1,P1,2026-01-31,1", "D2,P1,2026-01-31,1", "D3,P1,2026-01-31,1"))
                .with(
                        Role.TOUCHES,
                        files.write(
                                "touches.csv",
                                "deal_id,partner_id,date,role,weight",
                                "D3,P1,2026-01-03,a,0.5",
                                "D1,P2,2026-01-02,b,",
                                "D3,P2,2026-01-01,c,0.25")));
        assertThat(data.touchStart()).containsExactly(0, 1, 1, 3);
        assertThat(data.touchOrder()).containsExactly(1, 0, 2);
        assertThat(data.touches().number("weight").values()).startsWith(5_000);
    }

    @Test
    void without_touches_no_deal_has_one() {
        Dataset data = files().deals(HEADER, "D1,P1,2026-01-31,1");
        assertThat(data.touchStart()).isEmpty();
        assertThat(data.touchOrder()).isEmpty();
        assertThat(data.touches()).isNull();
        assertThat(data.claimDealRow()).isEmpty();
    }

    @Test
    void claims_are_linked_to_deals_and_events() {
        SmallFiles files = files();
        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.DEALS, files.write("deals.csv", HEADER, "D1,P1,2026-01-31,1", "D2,P1,2026-01-31,1"))
                .with(Role.EVENTS, files.write("events.csv", "event_id,partner_id,type,date", "E1,P1,nps,2026-01-31"))
                .with(
                        Role.CLAIMS,
                        files.write(
                                "claims.csv",
                                "claim_id,partner_id,offer_id,deal_id,event_id,submitted_date,status,disputed,amount",
                                "C1,P1,spif,D2,,2026-02-01,approved,false,5",
                                "C2,P1,mdf,,E1,,approved,TRUE,")));
        assertThat(data.claimDealRow()).containsExactly(1, -1);
        assertThat(data.claimEventRow()).containsExactly(-1, 0);
        assertThat(data.claims().text("disputed").text(1)).isEqualTo("TRUE");
        assertThat(data.claims().number("amount").text(0)).isEqualTo("5");
    }

    @Test
    void the_reconciliation_accounts_for_every_row() {
        SmallFiles files = files();
        Dataset data = DataReader.read(DataRequest.in(SmallFiles.USD)
                .with(Role.PARTNERS, files.write("partners.csv", "partner_id", "P1", "P2", "P3"))
                .with(
                        Role.DEALS,
                        files.write(
                                "deals.csv",
                                HEADER + ",stage",
                                "D1,P1,2026-01-31,1,won",
                                "D2,P2,2026-01-31,1,lost",
                                "D3,P1,,,open",
                                "D4,P1,2026-01-31,-1,won",
                                "D5,P9,2026-01-31,1,won",
                                "D6,P1,2026-01-31,1,maybe"))
                .withRejects(files.path("rejects.csv")));
        Reconciliation counted = data.reconciliation();
        assertThat(counted.rows(Role.DEALS).read()).isEqualTo(6);
        assertThat(counted.won()
                        + counted.lost()
                        + counted.open()
                        + counted.rows(Role.DEALS).rejectedCount())
                .isEqualTo(6);
        assertThat(counted.won()).isEqualTo(2);
        assertThat(counted.creditNotes()).isEqualTo(1);
        assertThat(counted.partnersWithoutDeals()).isEqualTo(2);
        assertThat(counted.rows(Role.DEALS).rejected()).isEqualTo(Map.of("bad-stage", 1L, "unknown-partner", 1L));
        assertThat(counted.rows(Role.EVENTS)).isEqualTo(Reconciliation.Rows.NONE);
    }

    @Test
    void rows_written_in_a_test_get_the_types_defaults_and_checks_of_files() {
        Dataset data = DataReader.ofRows(
                "a.test.yaml",
                Map.of(
                        Role.DEALS,
                        List.of(
                                new TextRow(
                                        4,
                                        Map.of(
                                                "deal_id",
                                                "D1",
                                                "partner_id",
                                                "P1",
                                                "close_date",
                                                "2026-02-10",
                                                "amount",
                                                "90_000")),
                                new TextRow(9, Map.of("deal_id", "D2", "partner_id", "P1", "stage", "open")))),
                DataRequest.in(SmallFiles.USD));
        assertThat(data.deals().number("amount").value(0)).isEqualTo(900_000_000);
        assertThat(data.deals().text("stage").text(0)).isEqualTo("won");
        assertThat(data.deals().text("stage").text(1)).isEqualTo("open");
        assertThat(data.deals().line(1)).isEqualTo(9);
        assertThat(data.partners()).isNull();
        assertThatThrownBy(() -> DataReader.ofRows(
                        "a.test.yaml",
                        Map.of(
                                Role.DEALS,
                                List.of(new TextRow(
                                        7,
                                        Map.of(
                                                "deal_id",
                                                "D1",
                                                "partner_id",
                                                "P1",
                                                "close_date",
                                                "x",
                                                "amount",
                                                "1")))),
                        DataRequest.in(SmallFiles.USD)))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.problems().get(0).span().position()).isEqualTo("a.test.yaml:7");
                    assertThat(e.problems().get(0).message()).startsWith("column `close_date` is `x`");
                });
    }

    @Test
    void events_can_stand_without_any_deal() {
        Dataset data = DataReader.ofRows(
                "a.test.yaml",
                Map.of(
                        Role.EVENTS,
                        List.of(new TextRow(
                                1, Map.of("event_id", "E1", "partner_id", "P1", "type", "nps", "date", "2026-01-31")))),
                DataRequest.in(SmallFiles.USD));
        assertThat(data.deals().rows()).isZero();
        assertThat(data.dealRow("D1")).isEqualTo(-1);
        assertThat(data.events().rows()).isEqualTo(1);
    }

    @Test
    void a_dictionary_gives_codes_in_the_order_of_first_sight() {
        Dictionary words = new Dictionary();
        for (int i = 0; i < 10_000; i++) {
            assertThat(words.add("word" + i)).isEqualTo(i);
        }
        assertThat(words.add("word77")).isEqualTo(77);
        assertThat(words.code("word9999")).isEqualTo(9999);
        assertThat(words.code("other")).isEqualTo(-1);
        assertThat(words.value(5)).isEqualTo("word5");
        assertThat(words.size()).isEqualTo(10_000);
    }

    @Test
    void ids_are_found_whatever_characters_they_have() {
        Words words = new Words(1, 1);
        LineIndex lines = new LineIndex();
        for (int i = 0; i < 100_000; i++) {
            byte[] id = ((i % 3 == 0 ? "Ü-" : "D") + i).getBytes(StandardCharsets.UTF_8);
            words.add(id, 0, id.length);
            lines.add(i, i < 500 ? i + 2 : 2 * i);
        }
        IdColumn ids = new IdColumn("deal_id", words.trimmed(), false);
        assertThat(ids.row("Ü-99999")).isEqualTo(99_999);
        assertThat(ids.row("D1")).isEqualTo(1);
        assertThat(ids.row("U-99999")).isEqualTo(-1);
        assertThat(ids.text(3)).isEqualTo("Ü-3");
        byte[] bytes = new byte[10];
        assertThat(ids.copy(0, bytes, 2)).isEqualTo(6);
        assertThat(new String(bytes, 2, 4, StandardCharsets.UTF_8)).isEqualTo("Ü-0");
        assertThat(ids.length(0)).isEqualTo(4);
        assertThat(lines.line(499)).isEqualTo(501);
        assertThat(lines.line(777)).isEqualTo(1554);
    }

    @Test
    void iso_days_agree_with_the_calendar_for_any_date() {
        long seed = 20260331;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            java.time.LocalDate day = java.time.LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_650_000));
            char[] text = day.toString().toCharArray();
            assertThat(DateText.iso(text, 0, text.length))
                    .as("%s, seed %s", day, seed)
                    .isEqualTo((int) day.toEpochDay());
        }
    }

    @Test
    void numbers_agree_with_big_decimals_for_any_digits() {
        long seed = 77;
        Random random = new Random(seed);
        NumberText text = new NumberText(Mapping.NumberStyle.PLAIN);
        for (int i = 0; i < 20_000; i++) {
            java.math.BigDecimal number = new java.math.BigDecimal(
                    new java.math.BigInteger(random.nextInt(60) + 1, random), random.nextInt(9));
            String plain = (random.nextBoolean() ? number.negate() : number).toPlainString();
            Slice slice = new Slice();
            slice.set(plain.toCharArray(), 0, plain.length());
            java.math.BigDecimal exact = new java.math.BigDecimal(plain);
            java.math.BigDecimal rounded = exact.setScale(4, java.math.RoundingMode.HALF_UP);
            long value = text.read(slice);
            if (rounded.unscaledValue().bitLength() > 63) {
                assertThat(text.outcome()).isEqualTo(NumberText.Outcome.TOO_LARGE);
            } else {
                assertThat(value)
                        .as("%s, seed %s", plain, seed)
                        .isEqualTo(rounded.unscaledValue().longValueExact());
                assertThat(text.outcome())
                        .isEqualTo(
                                exact.compareTo(rounded) == 0 ? NumberText.Outcome.EXACT : NumberText.Outcome.ROUNDED);
            }
        }
    }
}
