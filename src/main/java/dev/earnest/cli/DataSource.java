package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.scenario.Behaviour;
import java.util.List;

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

        @Override
        public Behaviour.Altered behave(Timeline timeline, Dataset data, List<Assumption> assumptions) {
            return Behaviour.apply(timeline, data, assumptions);
        }
    };

    /** The data asked for; fails as {@link DataReader#read} does. */
    Dataset read(DataRequest request);

    /** What a program pays on data from here; fails as {@link Plan#compile} and {@link Plan#run} do. */
    Payouts pay(Timeline timeline, Dataset data, Options options);

    /** Data from here as partners are assumed to bring them; fails as {@link Behaviour#apply} does. */
    Behaviour.Altered behave(Timeline timeline, Dataset data, List<Assumption> assumptions);
}
