package dev.earnest.spark;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.mapping.MappingReader;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a program, and how its data are read. */
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
}
