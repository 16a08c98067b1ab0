package dev.earnest.deal;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a role are opened: what of a request must go along to where they are.
 *
 * @param what the file's word for messages: {@code deals file}
 * @param charset its name
 * @param skip lines before the header
 * @param delimiter null where it is to be found
 * @param header empty where the file has one
 * @param known names that a header may have, by which the delimiter is told
 * @param footer text with which the first cell after the last row starts; null where there is none
 * @param digests whether the SHA-256 of each file is worked out too
 */
public record TextForm(
        String what,
        String charset,
        int skip,
        @Nullable Character delimiter,
        List<String> header,
        List<String> known,
        @Nullable String footer,
        boolean digests)
        implements Serializable {

    /** That of a role's files. */
    public static TextForm of(Role role, DataRequest request) {
        Mapping.FileMapping mapping = request.mapping().of(role);
        return new TextForm(
                role.word() + " file",
                request.charset().name(),
                mapping.skip(),
                mapping.delimiter(),
                new ArrayList<>(mapping.header()),
                new ArrayList<>(mapping.names(role)),
                mapping.footer(),
                request.reading().digests());
    }

    RowInput open(Input input) {
        Mapping.FileMapping none = Mapping.FileMapping.NONE;
        Mapping.FileMapping mapping = new Mapping.FileMapping(
                Map.of(),
                Set.of(),
                null,
                none.numbers(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                List.of(),
                header,
                delimiter,
                skip,
                null);
        return RowInput.open(input, what, mapping, Charset.forName(charset), (file, read, total) -> {}, known, digests);
    }
}
