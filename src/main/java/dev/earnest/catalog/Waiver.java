package dev.earnest.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding accepted with a reason until a day, included. */
public record Waiver(String rule, @Nullable String offer, String reason, LocalDate until) implements Serializable {}
