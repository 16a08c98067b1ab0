package dev.earnest.claims.remit;

import java.time.LocalDate;

/** One day on which partners are paid, with what that comes to. */
public record PayRun(LocalDate payDate, RemitSum sum) {}
