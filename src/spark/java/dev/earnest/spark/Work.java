package dev.earnest.spark;

import dev.earnest.payout.DataSpan;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * What tasks know once the input was checked.
 *
 * @param spans the days of all the data, by program
 */
record Work(Job job, ArrayList<DataSpan> spans) implements Serializable {}
