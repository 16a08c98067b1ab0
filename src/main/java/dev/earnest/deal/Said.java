package dev.earnest.deal;

import org.jspecify.annotations.Nullable;

/** What is told of a fault: what is, and what to do about it, where there is something. */
record Said(String message, @Nullable String help) {}
