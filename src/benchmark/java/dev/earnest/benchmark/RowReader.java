package dev.earnest.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** The peer of our reader: every field of every row as a String, by FastCSV, on one thread. */
public final class RowReader {

    private RowReader() {}

    /** FILE. */
    public static void main(String[] args) throws IOException {
        long rows = 0;
        long characters = 0;
        try (CsvReader<CsvRecord> file = CsvReader.builder().ofCsvRecord(Path.of(args[0]))) {
            for (CsvRecord row : file) {
                rows++;
                for (int i = 0; i < row.getFieldCount(); i++) {
                    characters += row.getField(i).length();
                }
            }
        }
        System.out.println(rows + " rows, " + characters + " characters");
    }
}
