package dev.earnest.deal;

import java.util.List;
import java.util.Map;

/** One reading of all files. */
final class DataLoader {
    private final DataRequest request;

    DataLoader(DataRequest request) {
        this.request = request;
    }

    Dataset load() {
        throw new IllegalStateException("not read yet: " + request.inputs());
    }

    Dataset load(String file, Map<Role, List<TextRow>> rows) {
        throw new IllegalStateException("not read yet: " + file + rows.size());
    }
}
