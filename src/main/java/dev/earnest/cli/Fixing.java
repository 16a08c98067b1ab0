package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.language.CatalogReader;
import dev.earnest.language.EditedText;
import dev.earnest.language.SourceMap;
import dev.earnest.problem.Place;
import dev.earnest.report.Finding;
import dev.earnest.report.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The edits that mend what counts, made file by file; a file whose payouts they would change is left as it is. */
final class Fixing {
    /** A file with its edits. */
    private record Edited(Path file, EditedText text, List<String> said) {}

    private final List<Edited> files = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private Fixing() {}

    /** @param asWritten whether the catalogs were validated as they stand in their files */
    static Fixing of(Validation validation, boolean asWritten) {
        if (!asWritten) {
            throw new UsageError(
                    "--fix and --diff edit the catalog as it is written, not with --with or --set",
                    "leave one of the two out");
        }
        Set<String> counting =
                validation.counting().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        Map<String, List<Fix>> byFile = new LinkedHashMap<>();
        for (Fix fix : validation.fixes()) {
            if (counting.contains(fix.fingerprint())) {
                byFile.computeIfAbsent(fix.map().file(), file -> new ArrayList<>())
                        .add(fix);
            }
        }
        Fixing fixing = new Fixing();
        byFile.forEach(fixing::edit);
        return fixing;
    }

    private void edit(String name, List<Fix> fixes) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            left.add(name + " is no file on disk");
            return;
        }
        byte[] bytes = CatalogFiles.read(file);
        SourceMap map = fixes.get(0).map();
        EditedText text = new EditedText(map, bytes);
        List<String> said = new ArrayList<>();
        Map<Place, Set<Integer>> removed = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            Place place = fix.edit().place();
            String other = fix.edit().text();
            if (other != null) {
                text.replace(place, other);
            } else {
                String path = place.path();
                int open = path.lastIndexOf('[');
                removed.computeIfAbsent(new Place(path.substring(0, open)), list -> new TreeSet<>())
                        .add(Integer.parseInt(path.substring(open + 1, path.length() - 1)));
            }
            said.add(map.value(place).position() + ": "
                    + (other == null ? "removed " + place.path() : "wrote `" + other + "`") + " (" + fix.rule() + ")");
        }
        removed.forEach(text::remove);
        if (pays(name, bytes, text.bytes())) {
            files.add(new Edited(file, text, said));
        } else {
            left.add(name + " is written in a way that can't be edited by itself; edit it by hand");
        }
    }

    /** Whether a text has been changed to one that can be read and pays the same. */
    private static boolean pays(String name, byte[] before, byte[] after) {
        Catalog old = CatalogReader.read(name, before).catalog();
        Catalog edited = CatalogReader.read(name, after).catalog();
        return old != null && edited != null && old.payable().equals(edited.payable()) && !old.equals(edited);
    }

    /** Writes each file, whole or not at all, and says what was done. */
    void write(Console console) {
        for (Edited edited : files) {
            OutputFile.write(edited.file(), out -> out.write(edited.text().bytes()));
            edited.said().forEach(said -> console.say("fixed: " + said));
        }
        left.forEach(said -> console.say("not fixed: " + said));
        console.say(summary());
    }

    /** {@code 2 fixes in 1 file}. */
    String summary() {
        int fixes = files.stream().mapToInt(edited -> edited.said().size()).sum();
        String words = fixes == 1 ? "1 fix" : fixes + " fixes";
        return fixes == 0 ? "nothing to fix" : words + " in " + Findings.words(files.size(), "file");
    }

    /** Writes the edits as a unified patch, as git takes it. */
    void patch(Appendable out) throws IOException {
        for (Edited edited : files) {
            String name = Repository.of(edited.file()).relative(edited.file().toString());
            String inside = name.startsWith("/") ? name.substring(1) : name;
            new Patch(edited.text().before(), edited.text().after()).write(inside, out);
        }
    }
}
