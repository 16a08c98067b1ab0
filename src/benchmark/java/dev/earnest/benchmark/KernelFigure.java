package dev.earnest.benchmark;

/** How long one operation of an inner loop takes, in nanoseconds, with the half width of its interval of confidence. */
record KernelFigure(String name, double nanos, double error) {}
