package dev.earnest.cli;

import dev.earnest.check.FileProfile;
import dev.earnest.check.Profiler;
import dev.earnest.check.guess.Guesser;
import dev.earnest.check.guess.PairSearch;
import dev.earnest.deal.Input;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.language.mapping.MappingReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exports that nobody knows yet, read as they stand. */
final class Exports implements Guesser.Uniqueness {
    private final Charset encoding;
    private final Guesser guesser = new Guesser(
            MappingReader.presets().stream().map(MappingReader::preset).toList());
    private final List<FileProfile> files = new ArrayList<>();
    private final Map<Role, Mapping> read = new EnumMap<>(Role.class);
    private @Nullable Path folder;

    Exports(Charset encoding) {
        this.encoding = encoding;
    }

    Guesser guesser() {
        return guesser;
    }

    List<FileProfile> files() {
        return files;
    }

    /** Where the first file lies. */
    @Nullable
    Path folder() {
        return folder;
    }

    /** @param asked what the file is; null to tell it by its columns */
    void add(Path path, @Nullable Role asked) {
        folder = folder == null ? path.toAbsolutePath().getParent() : folder;
        Input input = Input.of(path);
        Role first = asked == null ? Role.DEALS : asked;
        Mapping mapping = Mapping.NONE;
        FileProfile file = new Profiler(mapping, encoding).read(first, input);
        List<String> header =
                file.columns().stream().map(column -> column.use().name()).toList();
        if (Headerless.is(header)) {
            mapping = Headerless.mapping(header.size(), file.delimiter());
            file = new Profiler(mapping, encoding).read(first, input);
        }
        Role role = asked == null ? guesser.role(file.columns()) : asked;
        if (role != first) {
            file = new Profiler(mapping, encoding).read(role, input);
        }
        for (FileProfile other : files) {
            if (other.role() == role) {
                throw new UsageError(
                        "`" + other.input().name() + "` and `" + path + "` are both " + role.word() + ", it seems",
                        "say what they are: --as deals,partners; or guess them one by one");
            }
        }
        files.add(file);
        read.put(role, mapping);
    }

    @Override
    public @Nullable List<String> of(FileProfile file, List<List<String>> pairs) {
        Mapping mapping = read.getOrDefault(file.role(), Mapping.NONE);
        return PairSearch.unique(file, mapping.of(file.role()), encoding, pairs);
    }
}
