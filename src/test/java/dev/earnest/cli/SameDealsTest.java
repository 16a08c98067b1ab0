package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.earnest.deal.ParquetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in every form come to the same ledger, byte for byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameDealsTest {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @TempDir
    Path folder;

    private byte[] ledger(String catalog, String... options) throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        List<String> words = new ArrayList<>(List.of("simulate", catalog, "--ledger", ledger.toString()));
        words.addAll(List.of(options));
        CliRun.of(words.toArray(String[]::new)).fine();
        byte[] bytes = Files.readAllBytes(ledger);
        assertThat(bytes.length).isGreaterThan(10_000);
        return bytes;
    }

    /** A file of an example as Parquet, each column of the type that a warehouse would give it. */
    private String parquet(String csv, char delimiter) throws IOException {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(Path.of("catalog-examples", csv))) {
            records = reader.stream().toList();
        }
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            rows.add(record.getFields().stream()
                    .map(cell -> plain(cell, delimiter))
                    .toList());
        }
        List<String> names = records.get(0).getFields();
        String columns = "";
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            columns += type(
                            rows.stream()
                                    .map(row -> row.get(at))
                                    .filter(cell -> !cell.isEmpty())
                                    .toList(),
                            i)
                    .formatted(names.get(i));
        }
        Path file = folder.resolve(Path.of(csv).getFileName().toString().replace(".csv", ".parquet"));
        return ParquetFile.write(file, "message rows {" + columns + "}", CompressionCodecName.SNAPPY, rows)
                .toString();
    }

    /** German dates and numbers as what they are. */
    private static String plain(String cell, char delimiter) {
        if (delimiter == ';' && cell.matches("\\d\\d\\.\\d\\d\\.\\d{4}")) {
            return LocalDate.parse(cell, GERMAN).toString();
        }
        return delimiter == ';' && cell.matches("-?[\\d.]+,\\d+")
                ? cell.replace(".", "").replace(',', '.')
                : cell;
    }

    private static String type(List<String> cells, int column) {
        boolean dates = cells.stream().allMatch(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\d"));
        boolean numbers = cells.stream().allMatch(cell -> cell.matches("-?\\d{1,9}(\\.\\d{1,2})?"));
        boolean fractions = cells.stream().anyMatch(cell -> cell.contains("."));
        if (dates) {
            return "optional int32 %s (DATE);";
        }
        if (!numbers) {
            return "optional binary %s (UTF8);";
        }
        return List.of(
                        "optional double %s;",
                        "optional int64 %s (DECIMAL(18,2));", "optional fixed_len_byte_array(12) %s (DECIMAL(20,2));")
                .get(fractions ? column % 3 : 0);
    }

    @Test
    void as_csv_as_gzip_and_as_parquet() throws IOException {
        String program = "catalog-examples/northwind";
        byte[] csv = ledger(program);
        Path packed = folder.resolve("deals.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Path.of(program, "deals.csv"), out);
        }
        assertThat(ledger(program, "--deals", packed.toString())).isEqualTo(csv);
        assertThat(ledger(
                        program,
                        "--deals",
                        parquet("northwind/deals.csv", ','),
                        "--partners",
                        parquet("northwind/partners.csv", ','),
                        "--events",
                        parquet("northwind/events.csv", ','),
                        "--claims",
                        parquet("northwind/claims.csv", ',')))
                .isEqualTo(csv);
    }

    @Test
    void through_a_mapping_with_joined_tables_and_rates() throws IOException {
        String program = "catalog-examples/hardware-channel";
        byte[] csv = ledger(program);
        Files.copy(Path.of(program, "products.csv"), folder.resolve("products.csv"));
        assertThat(ledger(
                        program,
                        "--deals",
                        parquet("hardware-channel/deals.csv", ';'),
                        "--fx",
                        parquet("hardware-channel/fx.csv", ',')))
                .isEqualTo(csv);
    }

    @Test
    void a_folder_may_hold_parquet() throws IOException {
        Path program = Examples.copy(folder, "2025.yaml", "2026.yaml");
        String names = List.of("deals", "partners", "events").stream()
                .map(name -> name + ".csv")
                .collect(Collectors.joining(","));
        for (String name : names.split(",")) {
            Path file = Path.of(parquet("northwind/" + name, ','));
            Files.move(file, program.resolve(file.getFileName()));
        }
        assertThat(ledger(program.toString())).isEqualTo(ledger("catalog-examples/northwind", "--no-claims"));
    }
}
