package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LedgerPlace;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Slice;
import dev.earnest.payout.Slices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger of a run split by payee, its lines put in order, is that of the whole run, byte by byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlicesTest {
    private final Engine engine = new Engine(1);

    @Test
    void slices_make_the_ledger_of_the_whole() throws IOException {
        assertThat(held(1, 40)).isGreaterThan(10);
    }

    @Test
    @Tag("long")
    void slices_of_many_programs_make_the_ledger_of_the_whole() throws IOException {
        assertThat(held(1_000, Integer.getInteger("earnest.cases", 5_000))).isGreaterThan(100);
    }

    /** How many of the cases can be split; those that can must hold. */
    private int held(long first, int cases) throws IOException {
        int split = 0;
        for (long seed = first; seed < first + cases; seed++) {
            Case tried = RandomCases.of(seed);
            Payouts whole = engine.first(tried.timeline(), tried.rows(), tried.asOf());
            List<String> lines = null;
            for (int count : new int[] {1, 2, 3, 7}) {
                Slices slices;
                try {
                    slices = Slices.of(tried.timeline(), whole.data(), new Options(tried.asOf(), 1, true), count);
                } catch (UnsupportedOperationException tied) {
                    assertThat(tied).hasMessageContaining("can't be split by payee: offer");
                    break;
                }
                lines = lines == null ? lines(whole) : lines;
                assertThat(together(slices)).as(tried.name() + " in " + count).isEqualTo(lines);
            }
            split += lines == null ? 0 : 1;
        }
        return split;
    }

    private static List<String> together(Slices slices) throws IOException {
        TreeMap<LedgerPlace, String> sorted = new TreeMap<>();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.slice(i);
            Payouts part = slices.run(slice);
            List<String> lines = lines(part);
            LedgerCursor at = part.ledger();
            for (int line = 0; line < lines.size(); line++) {
                assertThat(at.next()).isTrue();
                assertThat(sorted.put(slice.place(at, line), lines.get(line))).isNull();
            }
        }
        return new ArrayList<>(sorted.values());
    }

    private static List<String> lines(Payouts payouts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerWriter(payouts, LedgerFormat.NDJSON, null, null, 1).write(out);
        // the number of a line is its place in the whole
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("\"line\":\\d+,", ""))
                .toList();
    }
}
