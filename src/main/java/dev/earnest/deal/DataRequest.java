package dev.earnest.deal;

import dev.earnest.money.CurrencyUnit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read, and how.
 *
 * @param inputs the files by role; all but the deals may be absent, and those too where only events are paid
 * @param mapping how their columns become ours
 * @param charset of every file without a byte order mark
 * @param currency the catalog's, into which money is converted
 * @param dimensions the declared values by column name
 * @param wanted columns beside the standard ones that are kept
 * @param rejects where bad rows of the deals go, those of other files beside it; null to stop at bad rows
 * @param progress told how far reading has come
 * @param reading on how many threads, and how
 */
public record DataRequest(
        Map<Role, Input> inputs,
        Mapping mapping,
        Charset charset,
        CurrencyUnit currency,
        Map<String, List<String>> dimensions,
        Wanted wanted,
        @Nullable Path rejects,
        Progress progress,
        Reading reading) {

    public DataRequest {
        Map<Role, Input> copy = new EnumMap<>(Role.class);
        copy.putAll(inputs);
        inputs = Collections.unmodifiableMap(copy);
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    /** Nothing to read yet: UTF-8, no mapping, no dimensions, only standard columns, stopping at bad rows. */
    public static DataRequest in(CurrencyUnit currency) {
        return new DataRequest(
                Map.of(),
                Mapping.NONE,
                StandardCharsets.UTF_8,
                currency,
                Map.of(),
                Wanted.NOTHING,
                null,
                (file, b, t) -> {},
                Reading.ALONE);
    }

    /** The same with one more file. */
    public DataRequest with(Role role, Input input) {
        Map<Role, Input> more = new EnumMap<>(Role.class);
        more.putAll(inputs);
        more.put(role, input);
        return new DataRequest(more, mapping, charset, currency, dimensions, wanted, rejects, progress, reading);
    }

    /** The same with one more file. */
    public DataRequest with(Role role, Path file) {
        return with(role, Input.of(file));
    }

    /** The same through a mapping. */
    public DataRequest with(Mapping other) {
        return new DataRequest(inputs, other, charset, currency, dimensions, wanted, rejects, progress, reading);
    }

    /** The same with other columns kept. */
    public DataRequest with(Wanted other) {
        return new DataRequest(inputs, mapping, charset, currency, dimensions, other, rejects, progress, reading);
    }

    /** The same in another encoding. */
    public DataRequest with(Charset other) {
        return new DataRequest(inputs, mapping, other, currency, dimensions, wanted, rejects, progress, reading);
    }

    /** The same against declared dimensions. */
    public DataRequest withDimensions(Map<String, List<String>> declared) {
        return new DataRequest(inputs, mapping, charset, currency, declared, wanted, rejects, progress, reading);
    }

    /** The same with bad rows written to a file. */
    public DataRequest withRejects(Path file) {
        return new DataRequest(inputs, mapping, charset, currency, dimensions, wanted, file, progress, reading);
    }

    /** The same with somebody told how far reading has come. */
    public DataRequest with(Progress listener) {
        return new DataRequest(inputs, mapping, charset, currency, dimensions, wanted, rejects, listener, reading);
    }

    /** The same read in another way. */
    public DataRequest with(Reading other) {
        return new DataRequest(inputs, mapping, charset, currency, dimensions, wanted, rejects, progress, other);
    }

    /** Told now and then how far reading a file has come. */
    @FunctionalInterface
    public interface Progress {
        /** {@code bytes} of {@code total} bytes of {@code file} are read; the total is -1 where it is not known. */
        void read(String file, long bytes, long total);
    }
}
