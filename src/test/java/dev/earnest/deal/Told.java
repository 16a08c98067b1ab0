package dev.earnest.deal;

import dev.earnest.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a reading says and gives, as lines of text that can be compared. */
final class Told {
    private Told() {}

    static List<String> of(DataRequest request) {
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(of(DataReader.read(request)));
        } catch (InputException e) {
            e.problems().forEach(problem -> lines.add(problem.toString()));
        }
        Path rejects = request.rejects();
        if (rejects != null && Files.exists(rejects)) {
            try {
                lines.add(Files.readString(rejects, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return lines;
    }

    static List<String> of(Dataset data) {
        List<String> lines = new ArrayList<>();
        Frame deals = data.deals();
        lines.add(data.reconciliation().toString());
        lines.add(data.inputs().toString());
        lines.add("headers " + deals.headers() + " columns " + deals.names());
        for (int row = 0; row < deals.rows(); row++) {
            StringBuilder line = new StringBuilder(deals.file(row) + ":" + deals.line(row) + ":");
            for (String name : deals.names()) {
                Column column = deals.column(name);
                line.append(' ').append(column.text(row));
                line.append(column instanceof TextColumn text ? "#" + text.code(row) : "");
            }
            lines.add(line.toString());
            lines.add("found at " + data.dealRow(deals.id().text(row)));
        }
        for (String name : deals.names()) {
            if (deals.column(name) instanceof TextColumn text) {
                lines.add(name + " " + words(text.dictionary()));
            }
        }
        return lines;
    }

    private static List<String> words(Dictionary dictionary) {
        List<String> words = new ArrayList<>();
        for (int code = 0; code < dictionary.size(); code++) {
            words.add(dictionary.value(code));
        }
        return words;
    }
}
