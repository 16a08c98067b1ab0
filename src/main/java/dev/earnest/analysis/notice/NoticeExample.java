package dev.earnest.analysis.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one offer pays a made-up partner at a typical volume.
 *
 * @param field what groups partners, {@code tier}; empty: all partners
 * @param group its value; empty: all partners
 * @param of the measure, {@code amount}
 * @param per the period the volume is sold in; null: one deal
 * @param from the day from which the new terms hold
 * @param before what the base pays for it; null where it has no such offer
 * @param after what the new program pays for it; null where it has no such offer
 */
public record NoticeExample(
        String offer,
        String field,
        String group,
        String of,
        BigDecimal volume,
        @Nullable String per,
        LocalDate from,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {}
