package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A partner, with its yearly quota where it has one. */
record Partner(String id, String tier, @Nullable BigDecimal quota) {}
