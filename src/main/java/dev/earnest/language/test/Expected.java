package dev.earnest.language.test;

import dev.earnest.problem.Span;
import java.math.BigDecimal;

/** A sum a test expects, in the catalog's currency, net and exact. */
public record Expected(BigDecimal value, Span span) {}
