package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are large or oddly shaped, read by either reader and on any number of threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeFilesTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount,account_id\n";

    @TempDir
    Path folder;

    private Path file(int rows, IntFunction<String> row) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(row.apply(i)).append('\n');
        }
        try {
            return Files.writeString(folder.resolve("deals.csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DataRequest request(Path file) {
        return DataRequest.in(SmallFiles.USD).with(Role.DEALS, file);
    }

    private void isTheSameEitherWay(Path file) {
        Dataset byLibrary = DataReader.read(request(file).with(Reading.byLibrary()));
        assertThat(byLibrary.inBlocks(Role.DEALS)).isFalse();
        for (int threads = 1; threads <= 2; threads++) {
            Dataset inBlocks =
                    DataReader.read(request(file).with(Reading.on(threads).inBlocksOf(1 << 14)));
            assertThat(inBlocks.inBlocks(Role.DEALS)).isTrue();
            assertThat(Told.of(inBlocks)).isEqualTo(Told.of(byLibrary));
        }
    }

    @Test
    void a_file_of_some_size_is_read_in_blocks_and_a_small_one_by_the_library() {
        Path small = file(10, i -> "D" + i + ",P1,2026-01-31,1,A1");
        assertThat(DataReader.read(request(small)).inBlocks(Role.DEALS)).isFalse();
        Path large = file(20_000, i -> "D" + i + ",P1,2026-01-31,1,A1");
        assertThat(DataReader.read(request(large)).inBlocks(Role.DEALS)).isTrue();
        assertThat(DataReader.read(request(large).with(Reading.on(2))).inBlocks(Role.DEALS))
                .isTrue();
    }

    @Test
    void a_footer_or_another_encoding_is_for_the_library() {
        Path file = file(20_000, i -> "D" + i + ",P1,2026-01-31,1,A1");
        Mapping footer = SmallFiles.map().footer("Total").of(Role.DEALS);
        assertThat(DataReader.read(request(file).with(footer)).inBlocks(Role.DEALS))
                .isFalse();
        assertThat(DataReader.read(request(file).with(StandardCharsets.ISO_8859_1))
                        .inBlocks(Role.DEALS))
                .isFalse();
    }

    @Test
    void amounts_have_up_to_nineteen_digits() {
        String[] amounts = {"922337203685477.5807", "-922337203685477.5807", "100000000000000", "0.0001", "12345678.9"};
        Path file = file(3000, i -> "D" + i + ",P1,2026-01-31," + amounts[i % 5] + ",A1");
        isTheSameEitherWay(file);
        NumberColumn amount = DataReader.read(request(file).with(Reading.ALONE.inBlocksOf(4096)))
                .deals()
                .number("amount");
        assertThat(amount.value(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(amount.value(1)).isEqualTo(-Long.MAX_VALUE);
        assertThat(amount.value(2998)).isEqualTo(1);
    }

    @Test
    void every_row_may_have_an_account_of_its_own() {
        isTheSameEitherWay(
                file(50_000, i -> "D" + i + ",P" + i % 7000 + ",2026-01-31,1,account-" + (i * 7919L % 50_000)));
    }

    @Test
    void one_partner_may_have_all_deals_and_accounts_may_be_long_or_blank() {
        String[] accounts = {"", "1234567", "12345678", "123456789012345", "1234567890123456", "1234567890123457", "ß"};
        isTheSameEitherWay(file(5000, i -> "D" + i + ",P1,2026-01-31,-1.5," + accounts[i % 7]));
    }

    @Test
    void deals_may_be_sorted_backwards() {
        Path file = file(30_000, i -> "D" + (90_000 - i) + ",P1,2026-01-31,1,A" + i % 10);
        isTheSameEitherWay(file);
        Dataset data = DataReader.read(request(file).with(Reading.on(2).inBlocksOf(4096)));
        assertThat(data.dealRow("D90000")).isZero();
        assertThat(data.dealRow("D60001")).isEqualTo(29_999);
        assertThat(data.dealRow("D60000")).isEqualTo(-1);
    }

    @Test
    void a_million_accounts_are_numbered_as_they_come() {
        Path file = file(1_000_000, i -> "D" + (1_000_000 + i) + ",P1,2026-01-31,1,A" + (i ^ 0x5A5A));
        Dataset data = DataReader.read(request(file).with(Reading.on(2)));
        assertThat(data.accountIds().size()).isEqualTo(1_000_000);
        TextColumn accounts = data.deals().text("account_id");
        for (int row = 0; row < 1_000_000; row += 99_991) {
            assertThat(accounts.code(row)).isEqualTo(row);
            assertThat(accounts.text(row)).isEqualTo("A" + (row ^ 0x5A5A));
        }
        assertThat(data.dealRow("D1999999")).isEqualTo(999_999);
    }
}
