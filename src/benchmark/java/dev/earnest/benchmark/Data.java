package dev.earnest.benchmark;

import java.nio.file.Path;

/** The generated files of one size. */
record Data(long size, Path folder) {

    Path deals() {
        return folder.resolve("deals.csv");
    }

    Path packedDeals() {
        return folder.resolve("packed/deals.csv.gz");
    }

    Path longDeals() {
        return folder.resolve("long/deals.csv");
    }

    Path partners() {
        return folder.resolve("partners.csv");
    }

    Path out(String contender) {
        return folder.resolve("out").resolve(contender);
    }
}
