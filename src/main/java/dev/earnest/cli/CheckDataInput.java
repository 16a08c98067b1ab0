package dev.earnest.cli;

import dev.earnest.check.Roles;
import dev.earnest.deal.Input;
import dev.earnest.deal.Mapping;
import dev.earnest.language.TimelineReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param reading the catalog; null where only files are named
 * @param folder in which further files may lie; null where there is none
 */
record CheckDataInput(
        @Nullable TimelineReading reading, @Nullable Folder folder) {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".psv", ".txt", ".parquet", ".xlsx");

    /** What {@code names} stand for; files are told by their ending and become options of {@code data}. */
    static CheckDataInput of(List<String> names, DataOptions data, Console console) {
        List<String> catalogs = new ArrayList<>();
        List<String> files = new ArrayList<>();
        names.forEach(name -> (isData(name) ? files : catalogs).add(name));
        if (catalogs.size() > 1) {
            throw new UsageError(
                    "data are of one catalog, and " + catalogs.size() + " are named: " + String.join(", ", catalogs),
                    "check them one by one");
        }
        CatalogFiles catalog = catalogs.isEmpty() ? null : CatalogFiles.of(catalogs.get(0), console.surroundings());
        Folder folder = catalog == null ? null : catalog.folder();
        Mapping mapping = data.mapping(folder);
        for (String file : files) {
            Input first = InputNames.of("check-data", List.of(file)).files().get(0);
            data.take("--" + Roles.of(first, mapping, data.encoding).word(), file);
        }
        if (catalog == null) {
            return new CheckDataInput(null, null);
        }
        data.checkBeside(catalogs.get(0));
        boolean onlyData = folder != null && catalog.texts().isEmpty();
        return new CheckDataInput(onlyData ? null : catalog.read(List.of()), folder);
    }

    private static boolean isData(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        boolean ending = bare.contains(".xlsx#") || ENDINGS.stream().anyMatch(bare::endsWith);
        try {
            return ending && !name.contains(":") || ending && Files.isRegularFile(Path.of(name));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }
}
