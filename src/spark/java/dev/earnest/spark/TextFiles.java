package dev.earnest.spark;

import dev.earnest.deal.Input;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.RowReader;
import dev.earnest.deal.TextForm;
import dev.earnest.problem.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Texts read where Spark puts them, each file as a whole by the program's own reader, so that a line is what it is elsewhere. */
final class TextFiles {
    private TextFiles() {}

    static SparkRows read(
            SparkSession spark,
            String path,
            JavaPairRDD<String, PortableDataStream> files,
            List<String> names,
            TextForm form) {
        List<Tuple2<String, List<String>>> headers =
                TaskProblem.told(() -> files.mapToPair(file -> new Tuple2<>(file._1(), header(file, form)))
                        .collect());
        List<String> header = headerOf(headers, names.get(0));
        for (String name : names) {
            checkSame(name, headerOf(headers, name), names.get(0), header);
        }
        List<String> order = new ArrayList<>(names);
        JavaRDD<Row> rows = files.flatMap(file -> new Rows(file, order.indexOf(file._1()), form));
        return new SparkRows(path, header, true, Set.of(), Set.of(), spark.createDataFrame(rows, SparkRows.SHAPE));
    }

    private static List<String> headerOf(List<Tuple2<String, List<String>>> headers, String name) {
        return headers.stream()
                .filter(file -> file._1().equals(name))
                .findFirst()
                .orElseThrow()
                ._2();
    }

    private static void checkSame(String name, List<String> found, String first, List<String> expected) {
        if (!found.equals(expected)) {
            throw SparkInput.unusable(
                    name,
                    "its columns are " + String.join(", ", found) + "; those of " + first + " are "
                            + String.join(", ", expected),
                    "files of one input have the same columns in the same order");
        }
    }

    private static List<String> header(Tuple2<String, PortableDataStream> file, TextForm form) throws IOException {
        try (InputStream stream = new BufferedInputStream(file._2().open());
                RowReader reader = RowReader.open(new Input(file._1(), null, stream), form)) {
            return new ArrayList<>(reader.header());
        } catch (InputException e) {
            throw TaskProblem.of(e);
        }
    }

    /** The rows of one file, which is closed at its end or, where a task breaks off before, with the task. */
    private static final class Rows implements Iterator<Row> {
        private final InputStream stream;
        private final RowReader reader;
        private final int file;
        private long row = -1;
        private boolean more;

        Rows(Tuple2<String, PortableDataStream> from, int file, TextForm form) {
            this.stream = new BufferedInputStream(from._2().open());
            this.file = file;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
            this.reader = RowReader.open(new Input(from._1(), null, stream), form);
            advance();
        }

        private void advance() {
            try {
                more = reader.next();
            } catch (InputException e) {
                throw TaskProblem.of(e);
            }
            row++;
            if (!more) {
                close();
            }
        }

        private void close() {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Row next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            NumberedRow now = reader.row();
            Row made = RowFactory.create(file, row, now.line(), now.cells().toArray(String[]::new));
            advance();
            return made;
        }
    }
}
