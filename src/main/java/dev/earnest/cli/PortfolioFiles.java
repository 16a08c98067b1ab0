package dev.earnest.cli;

import dev.earnest.language.PortfolioReader;
import dev.earnest.language.PortfolioReading;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import org.jspecify.annotations.Nullable;

/**
 * A folder of several programs: catalogs with different ids, or one with a {@code portfolio.yaml}.
 *
 * @param own its {@code portfolio.yaml}; null where it has none
 */
record PortfolioFiles(CatalogFiles files, @Nullable SourceText own) {

    /** The folder as one of several programs; null where it holds one. */
    static @Nullable PortfolioFiles of(CatalogFiles files) {
        Folder folder = files.folder();
        if (folder == null) {
            return null;
        }
        SourceText own = own(folder);
        boolean may = files.texts().size() > 1;
        boolean several =
                own != null || may && TimelineReader.byId(files.texts()).size() > 1;
        return several ? new PortfolioFiles(files, own) : null;
    }

    private static @Nullable SourceText own(Folder folder) {
        for (String name : folder.names()) {
            if (name.equals("portfolio.yaml") || name.equals("portfolio.yml")) {
                SourceText text = new SourceText(folder.label(name), folder.bytes(name));
                RunRecord.current().read("portfolio", text.name(), text.bytes());
                return text;
            }
        }
        return null;
    }

    /** Reads the programs. */
    PortfolioReading read() {
        return PortfolioReader.read(files.name(), files.texts(), own);
    }
}
