package dev.earnest.spark;

import dev.earnest.deal.Input;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.Role;
import dev.earnest.deal.RowReader;
import dev.earnest.deal.TextForm;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Texts read where Spark puts them, each file as a whole by the program's own reader, so that a line is what it is elsewhere. */
final class TextFiles {
    private final SparkSession spark;
    private final Role role;
    private final List<Addresses.Found> found;
    private final TextForm form;

    TextFiles(SparkSession spark, Role role, List<Addresses.Found> found, TextForm form) {
        this.spark = spark;
        this.role = role;
        this.found = found;
        this.form = form;
    }

    /** A header, on its way from the task that read it. */
    private record Head(List<String> header, char delimiter, List<Problem> unusable) implements Serializable {}

    Source read(String name) {
        JavaPairRDD<String, PortableDataStream> files = Addresses.stream(
                spark, found.stream().map(Addresses.Found::address).toList(), false);
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Addresses.Found file : found) {
            numbers.put(file.address(), numbers.size());
            names.put(file.address(), file.name());
        }
        TextForm how = form;
        Role of = role;
        Map<String, Head> heads = new HashMap<>();
        files.mapToPair(file -> new Tuple2<>(file._1(), head(file, names, how)))
                .collect()
                .forEach(head -> heads.put(head._1(), head._2()));
        List<Problem> problems = found.stream()
                .flatMap(file -> Objects.requireNonNull(heads.get(file.address())).unusable().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<SourceFile> sources =
                found.stream().map(file -> source(file, heads)).toList();
        return new Source(
                role,
                name,
                sources,
                files.flatMap(file -> new Rows(
                        file._2(),
                        of,
                        Objects.requireNonNull(numbers.get(file._1())),
                        Objects.requireNonNull(names.get(file._1())),
                        how)));
    }

    private static SourceFile source(Addresses.Found file, Map<String, Head> heads) {
        Head head = Objects.requireNonNull(heads.get(file.address()));
        return new SourceFile(
                file.address(), file.name(), file.path(), head.header(), true, Set.of(), Set.of(), head.delimiter());
    }

    private static Head head(Tuple2<String, PortableDataStream> file, Map<String, String> names, TextForm form)
            throws IOException {
        String name = Objects.requireNonNull(names.get(file._1()));
        try (InputStream stream = new BufferedInputStream(file._2().open());
                RowReader reader = RowReader.open(new Input(name, null, stream), form)) {
            return new Head(new ArrayList<>(reader.header()), reader.delimiter(), List.of());
        } catch (InputException e) {
            return new Head(List.of(), '\0', e.problems());
        }
    }

    /** The rows of one file, which is closed at its end or, where a task breaks off before, with the task. */
    private static final class Rows implements Iterator<PlacedRow> {
        private final InputStream stream;
        private final RowReader reader;
        private final Role role;
        private List<Problem> unusable = List.of();
        private final int file;
        private long row = -1;
        private boolean more;
        private boolean told;

        Rows(PortableDataStream from, Role role, int file, String name, TextForm form) {
            this.stream = new BufferedInputStream(from.open());
            this.role = role;
            this.file = file;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
            this.reader = RowReader.open(new Input(name, null, stream), form);
            advance();
        }

        private void advance() {
            try {
                more = reader.next();
            } catch (InputException e) {
                more = false;
                unusable = e.problems();
            }
            row++;
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
            return !told;
        }

        @Override
        public PlacedRow next() {
            if (told) {
                throw new NoSuchElementException();
            }
            if (!more) {
                told = true;
                PlacedRow last = unusable.isEmpty()
                        ? PlacedRow.ofFile(file, ParquetFiles.told(reader.describe(role, row)))
                        : PlacedRow.unusable(file, unusable);
                close();
                return last;
            }
            NumberedRow now = reader.row();
            PlacedRow made = new PlacedRow(file, row, now.line(), now.cells());
            advance();
            return made;
        }
    }
}
