package dev.earnest.spark;

import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Reading;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.money.CurrencyUnit;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How inputs are read, without the inputs: what of a request goes along to the tasks. */
record Settings(
        String mapping,
        @Nullable String folder,
        Map<Role, Mapping.FileMapping> files,
        String charset,
        CurrencyUnit currency,
        Map<String, List<String>> dimensions,
        Wanted wanted,
        Reading reading)
        implements Serializable {

    static Settings of(DataRequest request) {
        Mapping mapping = request.mapping();
        Map<Role, Mapping.FileMapping> files = new EnumMap<>(Role.class);
        files.putAll(mapping.files());
        return new Settings(
                mapping.name(),
                mapping.folder() == null ? null : mapping.folder().toString(),
                files,
                request.charset().name(),
                request.currency(),
                request.dimensions(),
                request.wanted(),
                request.reading());
    }

    /** The request without inputs, read by one thread. */
    DataRequest request() {
        return DataRequest.in(currency)
                .with(new Mapping(mapping, folder == null ? null : Path.of(folder), files))
                .with(Charset.forName(charset))
                .with(wanted)
                .withDimensions(dimensions)
                .with(reading);
    }
}
