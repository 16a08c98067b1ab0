package dev.earnest.realdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.earnest.deal.ParquetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A CSV file with a header written once more in the other forms that deals come in. */
final class Rewritten {
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String NUMBER = "-?(0|[1-9]\\d{0,9})(\\.\\d{1,4})?";

    private final Path csv;
    private final Path folder;
    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    Rewritten(Path csv, Path folder) throws IOException {
        this.csv = csv;
        this.folder = folder;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(record -> rows.add(record.getFields()));
        }
        this.names = rows.remove(0);
    }

    Path gzip() throws IOException {
        Path file = folder.resolve("deals.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(csv, out);
        }
        return file;
    }

    /** Three files in a folder of their own, as a pattern. */
    String pattern() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        List<String> lines = Files.readAllLines(csv);
        int third = lines.size() / 3;
        int[] from = {1, third, 2 * third, lines.size()};
        for (int part = 0; part < 3; part++) {
            List<String> some = new ArrayList<>(List.of(lines.get(0)));
            some.addAll(lines.subList(from[part], from[part + 1]));
            Files.write(parts.resolve("part-" + part + ".csv"), some);
        }
        return parts + "/part-*.csv";
    }

    /** Each column of the type that all its cells have: dates, whole numbers, decimals, or else words. */
    Path parquet() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            List<String> cells = rows.stream()
                    .map(row -> row.get(at))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            columns.append("optional ")
                    .append(type(cells).formatted(names.get(i)))
                    .append("; ");
        }
        return ParquetFile.write(
                folder.resolve("deals.parquet"), "message deals {" + columns + "}", CompressionCodecName.ZSTD, rows);
    }

    private static String type(List<String> cells) {
        if (cells.stream().allMatch(cell -> cell.matches(DATE))) {
            return "int32 %s (DATE)";
        }
        if (!cells.stream().allMatch(cell -> cell.matches(NUMBER))) {
            return "binary %s (UTF8)";
        }
        return cells.stream().anyMatch(cell -> cell.contains(".")) ? "int64 %s (DECIMAL(18,4))" : "int64 %s";
    }

    Path workbook() throws IOException {
        Path file = folder.resolve("deals.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Deals");
            row(sheet, 0, names);
            for (int row = 0; row < rows.size(); row++) {
                row(sheet, row + 1, rows.get(row));
            }
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text.matches(DATE)) {
                sheet.value(row, i, LocalDate.parse(text));
                sheet.style(row, i).format("yyyy-mm-dd").set();
            } else if (text.matches(NUMBER)) {
                sheet.value(row, i, Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                sheet.value(row, i, text);
            }
        }
    }

    /** A query of DuckDB that reads the CSV as words. */
    Path query() throws IOException {
        return Files.writeString(
                folder.resolve("deals.sql"),
                "select * from read_csv('" + csv + "', header = true, all_varchar = true, parallel = false)");
    }
}
