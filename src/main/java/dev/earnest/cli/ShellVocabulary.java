package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.language.Paths;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.language.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that a shell's catalog and data know: ids, columns, values. */
final class ShellVocabulary {
    /** More than this nobody looks through. */
    private static final int MOST = 1_000;

    private static final List<String> FIELDS =
            List.of("partner", "product", "region", "tier", "offer", "type", "month", "quarter", "year");

    private final ShellSession session;
    private final LoadedData data;

    ShellVocabulary(ShellSession session, LoadedData data) {
        this.session = session;
        this.data = data;
    }

    Stream<String> commands() {
        return Stream.concat(ShellSession.ownNames().stream(), ShellHelp.programs().stream());
    }

    /** Places that are changed. */
    Stream<String> changed() {
        return session.dials().overlay().set().stream().map(set -> set.substring(0, set.indexOf('=')));
    }

    /** What may stand at a place of the catalog: what does, and what the dimension or key of its name declares. */
    Stream<String> values(String path) {
        Node now = Paths.value(session.dials().reading(), path);
        String key = path.substring(path.lastIndexOf('.') + 1);
        Stream<String> legal = key.equals("status")
                ? Stream.of("active", "ghost", "retired")
                : catalog().dimensions().getOrDefault(key, List.of()).stream();
        return Stream.concat(Stream.ofNullable(now).map(NodePrinter::print), legal);
    }

    /**
     * Words for an argument by what its label calls it.
     *
     * @param word what is typed of it
     */
    Stream<String> of(String label, String word) {
        String name = label.toUpperCase(Locale.ROOT);
        if (name.contains("OFFER")) {
            return catalog().offers().keySet().stream();
        }
        if (name.contains("PARTNER")) {
            return partners(word);
        }
        if (name.contains("FIELD") || name.contains("COLUMN")) {
            return columns();
        }
        if (name.equals("ID")) {
            return Stream.concat(Stream.concat(catalog().offers().keySet().stream(), partners(word)), deals(word));
        }
        int equals = word.indexOf('=');
        return equals < 0 ? Stream.empty() : valuesOf(word.substring(0, equals));
    }

    private Catalog catalog() {
        return session.dials().reading().orThrow().last();
    }

    private Stream<String> partners(String word) {
        Dataset loaded = data.data();
        return loaded == null ? Stream.empty() : words(loaded.partnerIds(), word);
    }

    private Stream<String> deals(String word) {
        Dataset loaded = data.data();
        if (loaded == null || word.isEmpty()) {
            return Stream.empty(); // there may be millions
        }
        var ids = loaded.deals().id();
        return IntStream.range(0, ids.rows())
                .mapToObj(ids::text)
                .filter(id -> id.startsWith(word))
                .limit(MOST);
    }

    /** Fields that results can be grouped by. */
    Stream<String> columns() {
        Dataset loaded = data.data();
        if (loaded == null) {
            return FIELDS.stream();
        }
        Frame partners = loaded.partners();
        Stream<String> own =
                partners == null ? Stream.empty() : partners.names().stream().map(name -> "partner." + name);
        return Stream.of(FIELDS.stream(), texts(loaded.deals()), own)
                .flatMap(each -> each)
                .distinct();
    }

    private static Stream<String> texts(Frame frame) {
        return frame.names().stream().filter(name -> frame.text(name) != null);
    }

    /** {@code column=value} for each value of a column, of deals or partners. */
    private Stream<String> valuesOf(String column) {
        Dataset loaded = data.data();
        if (loaded == null) {
            return Stream.empty();
        }
        String bare = column.substring(column.indexOf('.') + 1);
        return Stream.of(loaded.deals(), loaded.partners())
                .filter(Objects::nonNull)
                .map(frame -> dictionary(frame, bare))
                .filter(Objects::nonNull)
                .flatMap(words -> words(words, ""))
                .map(value -> column + "=" + value);
    }

    private static @Nullable Dictionary dictionary(Frame frame, String name) {
        Column column = frame.column(name);
        return column instanceof TextColumn text ? text.dictionary() : null;
    }

    private static Stream<String> words(Dictionary dictionary, String start) {
        return IntStream.range(0, dictionary.size())
                .mapToObj(dictionary::value)
                .filter(value -> value.startsWith(start))
                .limit(MOST);
    }
}
