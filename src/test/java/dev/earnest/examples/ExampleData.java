package dev.earnest.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the data of the examples again: {@code java dev.earnest.examples.ExampleData catalog-examples}. */
public final class ExampleData {
    private static final Map<String, Supplier<List<Rows>>> EXAMPLES = Map.of(
            "northwind", NorthwindData::make,
            "saas-lifecycle", SaasLifecycleData::make,
            "hardware-channel", HardwareChannelData::make,
            "referral-affiliate", ReferralAffiliateData::make);

    private ExampleData() {}

    /** The files of an example, text by name. */
    public static Map<String, String> of(String example) {
        Map<String, String> files = new LinkedHashMap<>();
        EXAMPLES.get(example).get().forEach(rows -> files.put(rows.file(), rows.text()));
        return files;
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, Supplier<List<Rows>>> example : EXAMPLES.entrySet()) {
            for (Rows rows : example.getValue().get()) {
                Path file = Path.of(args[0], example.getKey(), rows.file());
                Files.write(file, rows.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
