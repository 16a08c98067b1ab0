package dev.earnest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.CatalogReader;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Stretch;
import dev.earnest.reference.Case;
import dev.earnest.reference.Engine;
import dev.earnest.reference.RandomCases;
import dev.earnest.reference.Rows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the ledger is cut, and on however many threads: the same bytes. On random programs with all kinds of lines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StretchesTest {
    private static final int CASES = 160;

    private static final String ONE_DAY = """
            earnest: 1
            catalog: day
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              one:
                type: commission
                earn: {rate: 5%, of: amount}
              two:
                type: spif
                earn: {pay: 3, per: deal}
            """;

    @TempDir
    Path folder;

    private static Payouts payouts(long seed) {
        Case tried = RandomCases.of(seed);
        return new Engine(1).payouts(tried.timeline(), tried.rows(), tried.asOf());
    }

    private static LedgerWriter writer(Payouts payouts, LedgerFormat format, int threads, int stretch) {
        return new LedgerWriter(payouts, format, null, null, threads, stretch);
    }

    private static String stream(Payouts payouts, LedgerFormat format, int threads, int stretch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(payouts, format, threads, stretch).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Payouts payouts, int threads, int stretch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(payouts, LedgerFormat.CSV, threads, stretch).writePacked(out);
        return out.toByteArray();
    }

    private String file(Payouts payouts, int threads, int stretch) throws IOException {
        Path file = folder.resolve("ledger.csv");
        try (FileChannel out = FileChannel.open(
                file,
                EnumSet.of(
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            writer(payouts, LedgerFormat.CSV, threads, stretch).write(out);
        }
        return Files.readString(file);
    }

    @Test
    void a_ledger_has_the_same_bytes_in_one_stretch_and_in_many_on_any_number_of_threads() throws IOException {
        Set<String> kinds = new HashSet<>();
        for (long seed = 1; seed <= CASES; seed++) {
            Payouts payouts = payouts(seed);
            for (LedgerFormat format : LedgerFormat.values()) {
                String whole = stream(payouts, format, 1, Integer.MAX_VALUE);
                for (int threads = 1; threads <= 3; threads++) {
                    assertThat(stream(payouts, format, threads, 1 + threads % 3))
                            .as("seed %d on %d threads", seed, threads)
                            .isEqualTo(whole);
                }
            }
            LedgerCursor line = payouts.ledger();
            while (line.next()) {
                kinds.add(line.kind().name());
                kinds.add(line.eventRow() >= 0 ? "event" : "deal");
                kinds.add(line.uncut() ? "whole" : "cut");
                kinds.add(line.payDay() > line.earnedDay() ? "later" : "at once");
            }
        }
        assertThat(kinds)
                .contains("EARNING", "RECOUNT", "CLAWBACK", "CARRY", "GUARANTEE", "event", "deal", "cut", "later");
    }

    @Test
    void threads_that_write_their_own_places_of_a_file_write_what_a_stream_gets() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            Payouts payouts = payouts(seed);
            String whole = stream(payouts, LedgerFormat.CSV, 1, Integer.MAX_VALUE);
            assertThat(file(payouts, 1, 2)).isEqualTo(whole);
            assertThat(file(payouts, 3, 1)).isEqualTo(whole);
        }
    }

    @Test
    void a_packed_ledger_has_the_same_bytes_on_any_number_of_threads_and_unpacks_to_the_plain_one() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            Payouts payouts = payouts(seed);
            byte[] one = packed(payouts, 1, 3);
            assertThat(packed(payouts, 2, 3)).isEqualTo(one);
            assertThat(packed(payouts, 3, 3)).isEqualTo(one);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(one))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(stream(payouts, LedgerFormat.CSV, 1, Integer.MAX_VALUE));
            }
        }
    }

    @Test
    void lines_are_numbered_on_from_stretch_to_stretch_and_no_stretch_is_empty() {
        for (long seed = 1; seed <= CASES; seed++) {
            Payouts payouts = payouts(seed);
            long before = 0;
            for (Stretch stretch : payouts.stretches(Integer.MIN_VALUE, Integer.MAX_VALUE, 4, 2)) {
                assertThat(stretch.before()).as("seed %d", seed).isEqualTo(before);
                long lines = lines(payouts, stretch);
                assertThat(lines).as("seed %d", seed).isPositive();
                before += lines;
            }
        }
    }

    @Test
    void a_day_of_many_lines_is_cut_too() {
        List<Map<String, String>> deals = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            deals.add(
                    Map.of("deal_id", "D" + i, "partner_id", "P" + i % 7, "close_date", "2026-03-31", "amount", "100"));
        }
        Payouts payouts = new Engine(1)
                .payouts(
                        Timeline.of(CatalogReader.read("catalog.yaml", ONE_DAY).orThrow()),
                        Rows.NONE.withDeals(deals),
                        LocalDate.of(2026, 12, 31));
        List<Stretch> stretches = payouts.stretches(Integer.MIN_VALUE, Integer.MAX_VALUE, 100, 2);
        assertThat(stretches).hasSizeBetween(100, 400);
        assertThat(stretches.stream().map(stretch -> lines(payouts, stretch)))
                .allMatch(lines -> lines <= 100)
                .hasSize(stretches.size());
    }

    private static long lines(Payouts payouts, Stretch stretch) {
        long lines = 0;
        LedgerCursor line = payouts.ledger(stretch);
        while (line.next()) {
            lines++;
        }
        return lines;
    }

    @Test
    void a_disk_that_is_full_ends_the_run_with_its_own_words_on_every_thread() {
        Payouts payouts = payouts(7);
        for (int threads = 1; threads <= 3; threads++) {
            LedgerWriter writer = writer(payouts, LedgerFormat.CSV, threads, 1);
            assertThatThrownBy(() -> writer.write(new FullDisk(600)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    private static final class FullDisk extends OutputStream {
        private int room;

        FullDisk(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
