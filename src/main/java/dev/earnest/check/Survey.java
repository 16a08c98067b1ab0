package dev.earnest.check;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Input;
import dev.earnest.deal.Inspection;
import dev.earnest.deal.Role;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was looked at and found in some files.
 *
 * @param files what is in each that could be read
 * @param inspection what reading them by the rules of a run says
 * @param hits what the checks found
 * @param unreadable why files cannot be read at all
 */
public record Survey(List<FileProfile> files, Inspection inspection, Hits hits, List<Problem> unreadable) {
    public Survey {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Looks at files: once as they stand, and once as a run reads them.
     *
     * @param timeline the program; null where only files are checked, and money is taken as it stands
     */
    public static Survey of(DataRequest request, @Nullable Timeline timeline, Thresholds options) {
        Profiler profiler = new Profiler(request.mapping(), request.charset());
        List<FileProfile> files = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        request.inputs().forEach((role, input) -> {
            for (Input file : input.files()) {
                try {
                    files.add(profiler.read(role, file));
                } catch (InputException e) {
                    unreadable.addAll(e.problems());
                }
            }
        });
        Inspection inspection = Inspection.of(request, timeline != null);
        Hits hits = new Hits();
        files.forEach(file -> Checks.columns(file, hits));
        if (inspection.data() != null) {
            Checks.data(new Evidence(inspection.data(), files, timeline, options), hits);
        }
        return new Survey(files, inspection, hits, unreadable);
    }

    /** Whether a role has several files. */
    public boolean hasSeveral(Role role) {
        return files.stream().filter(file -> file.role() == role).count() > 1;
    }
}
