package dev.earnest.deal;

import dev.earnest.language.mapping.MappingReader;
import dev.earnest.problem.InputException;
import java.nio.charset.StandardCharsets;

/** Any text as a mapping, and behind a line of {@code ---} a deals file: told, or both readers give the same through it. */
public final class MappingFuzz {
    private static final String SPLIT = "\n---\n";

    private MappingFuzz() {}

    /** Called by the fuzzer; throws where the law does not hold. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int split = text.indexOf(SPLIT);
        byte[] mapping = (split < 0 ? text : text.substring(0, split)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] deals = (split < 0 ? "" : text.substring(split + SPLIT.length())).getBytes(StandardCharsets.ISO_8859_1);
        Mapping read;
        try {
            read = MappingReader.read("mapping.yaml", mapping, null);
        } catch (InputException e) {
            if (e.problems().isEmpty()) {
                throw new AssertionError("refused and not told why", e);
            }
            return;
        }
        DealsFuzz.readTheSame(deals, DealsFuzz.request().with(read));
    }
}
