package dev.earnest.deal;

import java.util.List;
import java.util.Map;

/** Reads the input files of a run. */
public final class DataReader {
    private DataReader() {}

    /** Reads and checks all files; fails with InputException where one cannot be used, or rows are bad and not let go. */
    public static Dataset read(DataRequest request) {
        return new DataLoader(request).load();
    }

    /**
     * Rows written in {@code file} rather than in files of their own: typed, completed and checked like those; numbers
     * may group digits with {@code _}, and a deal without a stage is won.
     */
    public static Dataset ofRows(String file, Map<Role, List<TextRow>> rows, DataRequest settings) {
        return new DataLoader(settings).load(file, rows);
    }
}
