package dev.earnest.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about what is written for those who pay partners and keep the books. */
final class BookOptions {
    @Option(
            names = "--remit",
            paramLabel = "FILE",
            description = "Write who is paid what and when, one row a partner and day: .csv, .xlsx or .json.")
    @Nullable
    Path remit;
}
