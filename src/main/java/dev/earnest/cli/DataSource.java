package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;

/** Where commands get data and payouts from: of files each time, or what a shell has loaded and worked out before. */
interface DataSource {
    /** Reads what is asked for, and works out everything. */
    DataSource FILES = new DataSource() {
        @Override
        public Dataset read(DataRequest request) {
            return DataReader.read(request);
        }

        @Override
        public Payouts pay(Timeline timeline, Dataset data, Options options) {
            return Plan.compile(timeline, data, options).run();
        }
    };

    /** The data asked for; fails as {@link DataReader#read} does. */
    Dataset read(DataRequest request);

    /** What a program pays on data from here; fails as {@link Plan#compile} and {@link Plan#run} do. */
    Payouts pay(Timeline timeline, Dataset data, Options options);
}
