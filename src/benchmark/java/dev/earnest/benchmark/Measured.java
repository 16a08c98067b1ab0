package dev.earnest.benchmark;

/** What one run of a process took; memory is its largest resident set in KiB, 0 where the system does not say. */
record Measured(long wallNanos, long cpuNanos, long peakKib) {

    double seconds() {
        return wallNanos / 1e9;
    }
}
