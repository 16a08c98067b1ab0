package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes guesses as a mapping file, with their confidence and evidence as comments. */
final class GuessWriter {
    private static final int COMMENT = 46;
    private static final Set<String> WORDS =
            Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null", "nan", "inf");

    private final String name;
    private final List<GuessedFile> files;
    private final List<Mapping> presets;
    private final StringBuilder out = new StringBuilder();

    GuessWriter(String name, List<GuessedFile> files, List<Mapping> presets) {
        this.name = name;
        this.files = files;
        this.presets = presets;
    }

    GuessedText text() {
        List<String> missing = new ArrayList<>();
        line(
                "# Guessed: read the comments, and correct what is wrong. sure, likely and guess say how certain each line is.");
        line("mapping: " + quoted(name));
        for (GuessedFile file : files) {
            file(file);
            file.missing().forEach(ours -> missing.add(file.role().word() + "." + ours));
        }
        return new GuessedText(out.toString(), missing);
    }

    private void file(GuessedFile file) {
        String like = like(file);
        line(
                file.role().word() + ":",
                file.file().input().name() + ", "
                        + String.format(Locale.ROOT, "%,d rows", file.file().rows())
                        + (like == null ? "" : "; looks like an export of " + like));
        if (!file.file().columns().isEmpty()
                && !file.file().columns().get(0).use().mapping().header().isEmpty()) {
            line(
                    "  header: "
                            + list(file.file().columns().stream()
                                    .map(column -> column.use().name())
                                    .toList()),
                    "the file has no header row");
        }
        if (file.file().delimiter() == '|') {
            line("  delimiter: \"|\"");
        }
        if (!file.places().isEmpty()) {
            line("  columns:");
        }
        for (Place place : file.places()) {
            line(
                    "    " + place.ours() + ": " + quoted(place.column().use().name()),
                    place.confidence() + ": " + place.why());
        }
        if (!file.composed().isEmpty()) {
            line(
                    "  id: " + list(file.composed()),
                    "likely: no column alone differs in every row, these two together do");
        }
        formats(file.formats());
        stages(file);
        unplaced(file);
    }

    private void formats(Formats formats) {
        if (formats.dates() != null) {
            line("  dates: \"" + formats.dates() + "\"", formats.datesWhy());
        }
        if (formats.decimal() != null) {
            line("  decimal: \"" + formats.decimal() + "\"", formats.decimalWhy());
        }
        if (!formats.strip().isEmpty()) {
            line("  strip: " + list(formats.strip()));
        }
        if (!formats.blanks().isEmpty()) {
            line("  null: " + list(formats.blanks()), "words among numbers or dates that stand for nothing");
        }
    }

    private void stages(GuessedFile file) {
        Map<String, List<String>> stages = file.stages();
        if (stages == null) {
            if (file.role() == Role.DEALS
                    && file.places().stream().noneMatch(place -> place.ours().equals("stage"))) {
                line("  # no column of stages: every row counts as won");
            }
            return;
        }
        List<String> won = stages.getOrDefault("won", List.of());
        List<String> lost = stages.getOrDefault("lost", List.of());
        List<String> open = stages.getOrDefault("open", List.of());
        line("  values:");
        String said = (won.isEmpty() ? "" : "won: " + list(won) + ", ")
                + (lost.isEmpty() ? "" : "lost: " + list(lost) + ", ");
        line("    stage: {" + said + "otherwise: open}", open.isEmpty() ? "" : "open: " + clipped(open));
        if (won.isEmpty()) {
            line("    # ATTENTION: no word for won was found among " + clipped(open) + "; add `won: [...]`");
        }
    }

    private void unplaced(GuessedFile file) {
        for (String ours : file.missing()) {
            line("  # MISSING: no column could be `" + ours + "`, which the "
                    + file.role().word() + " need; name it under `columns`, join it, or give a constant");
        }
        List<String> rest = file.rest().stream()
                .filter(column -> !file.composed().contains(column.use().name()))
                .map(GuessWriter::described)
                .toList();
        if (!rest.isEmpty()) {
            line("  # not placed, kept under their own names: " + String.join(", ", rest));
        }
    }

    private static String described(ColumnProfile column) {
        return comment(column.use().name()) + " (" + column.type() + ")";
    }

    /** The built-in mapping whose names the file has; null where it has hardly any. */
    private @Nullable String like(GuessedFile file) {
        Set<String> there = file.file().columns().stream()
                .map(column -> column.use().name())
                .collect(Collectors.toSet());
        String best = null;
        int most = 3;
        for (Mapping preset : presets) {
            int count = 0;
            for (List<String> theirs : preset.of(file.role()).columns().values()) {
                count += theirs.stream().anyMatch(there::contains) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = preset.name();
            }
        }
        return best;
    }

    private static String clipped(List<String> words) {
        List<String> some = words.subList(0, Math.min(8, words.size()));
        return some.stream().map(GuessWriter::comment).collect(Collectors.joining(", "))
                + (some.size() < words.size() ? ", ..." : "");
    }

    private static String list(List<String> words) {
        return words.stream().map(GuessWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private void line(String yaml) {
        line(yaml, "");
    }

    private void line(String yaml, String comment) {
        out.append(yaml);
        if (!comment.isEmpty()) {
            out.append(" ".repeat(Math.max(1, COMMENT - yaml.length())))
                    .append("# ")
                    .append(comment(comment));
        }
        out.append('\n');
    }

    private static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ");
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[A-Za-z_][A-Za-z0-9_\\-]*") && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
