package dev.earnest.spark;

import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.language.TimelineReader;
import dev.earnest.ledger.LedgerFormat;
import dev.earnest.ledger.LedgerWriter;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import dev.earnest.catalog.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** A folder with a program and its data, and what the payout kernel makes of it. */
final class Example {
    final Path folder;
    final Timeline timeline;

    Example(String name) throws IOException {
        this.folder = Path.of("catalog-examples", name);
        this.timeline = TimelineReader.read(folder, List.of()).orThrow();
    }

    /** The request without inputs. */
    DataRequest request() throws IOException {
        DataRequest request = DataRequest.in(timeline.last().currency())
                .with(Plan.wanted(timeline))
                .withDimensions(timeline.last().dimensions());
        Path mapping = folder.resolve("mapping.yaml");
        return Files.exists(mapping)
                ? request.with(MappingReader.read(mapping.toString(), Files.readAllBytes(mapping), folder))
                : request;
    }

    /** The ledger of all files, each opened as told. */
    String ledger(BiFunction<Role, Path, Input> open) throws IOException {
        DataRequest request = request();
        for (Role role : Role.values()) {
            Path file = folder.resolve(role.word() + ".csv");
            if (Files.exists(file)) {
                request = request.with(role, open.apply(role, file));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var payouts = Plan.compile(timeline, DataReader.read(request), new Options(null, 1, false)).run();
        new LedgerWriter(payouts, LedgerFormat.CSV, null, null, 1).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
