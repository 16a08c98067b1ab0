package dev.earnest.report;

import dev.earnest.analysis.notice.NoticeExample;
import dev.earnest.revision.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What partners are told of one offer, or of what all offers share.
 *
 * @param name the offer's id; empty for what all offers share
 * @param from the day from which the new terms hold; null where they differ
 * @param changes those that concern partners
 * @param examples worked at typical volumes; empty where a volume alone does not tell
 */
public record NoticeOffer(String name, @Nullable LocalDate from, List<Change> changes, List<NoticeExample> examples) {
    public NoticeOffer {
        changes = List.copyOf(changes);
        examples = List.copyOf(examples);
    }
}
