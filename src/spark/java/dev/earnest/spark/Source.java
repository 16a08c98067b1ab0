package dev.earnest.spark;

import dev.earnest.deal.Role;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The files of one role, in their order, and their rows, which are read where they are wanted.
 *
 * @param name of all files together, as the user named them
 * @param rows in no order
 */
record Source(Role role, String name, List<SourceFile> files, JavaRDD<PlacedRow> rows) {}
