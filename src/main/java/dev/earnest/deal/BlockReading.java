package dev.earnest.deal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The reading of one file in blocks, on several threads. */
final class BlockReading implements AutoCloseable {
    private final List<BlockFile> files;
    private final List<Part> parts;
    private final DataRequest request;
    private final BlockReaders makers;
    private final String name;
    private final Parallel parallel;
    private List<BlockReader> readers = new ArrayList<>();
    private List<Chunk> chunks = new ArrayList<>();
    private int[] firstLines = {};

    /** @param name of all the files together */
    BlockReading(List<BlockFile> files, List<Part> parts, String name, DataRequest request, BlockReaders makers) {
        this.files = files;
        this.parts = parts;
        this.name = name;
        this.request = request;
        this.parallel = new Parallel(request.reading().threads());
        this.makers = makers;
    }

    /** Reads all rows that are good at sight; false where the file does not divide into rows, or is no UTF-8. */
    boolean read() throws IOException {
        return read(true) || read(false);
    }

    private boolean read(boolean guessed) throws IOException {
        readers = new ArrayList<>();
        for (int shape = 0; shape < makers.shapes(); shape++) {
            for (int thread = 0; thread < parallel.threads(); thread++) {
                readers.add(makers.make(shape, readers.size()));
            }
        }
        List<Chunk> all = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        try (FileBlocks blocks = new FileBlocks(
                files,
                (file, number) -> file.blocks(
                        number, parts.get(files.indexOf(file)), request.reading(), guessed, request.progress()))) {
            parallel.everywhere(thread -> readBlocks(thread, blocks, all, stopped));
        } catch (Broken e) {
            return false;
        }
        all.sort(Comparator.comparingInt(Chunk::number));
        chunks = all;
        firstLines = new int[chunks.size()];
        int line = 0;
        for (int i = 0; i < firstLines.length; i++) {
            int file = chunks.get(i).file();
            line = i == 0 || chunks.get(i - 1).file() < file ? files.get(file).lines() + 1 : line;
            firstLines[i] = line;
            line += chunks.get(i).lines();
        }
        Contested.mark(chunks, parallel);
        return true;
    }

    private void readBlocks(int thread, FileBlocks blocks, List<Chunk> all, AtomicBoolean stopped) {
        Block block = new Block();
        try {
            while (!stopped.get() && blocks.next(block)) {
                int reader = makers.shape(block.file) * parallel.threads() + thread;
                Chunk chunk = readers.get(reader).read(block);
                synchronized (all) {
                    all.add(chunk);
                }
            }
        } catch (IOException e) {
            stopped.set(true);
            throw new Broken(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
    }

    /** Reads the other rows one by one, with {@code plan}, and puts all together. */
    Frame finish(FileReading reading, FilePlan plan, Turn turn, Session session) throws IOException {
        Map<Dictionary, Integer> bases = new IdentityHashMap<>();
        WordMerge.dictionaries(plan).forEach(dictionary -> bases.put(dictionary, dictionary.size()));
        int[] good = new int[files.size()];
        for (Chunk chunk : chunks) {
            good[chunk.file()] += chunk.rows() - chunk.odd().cardinality();
            count(chunk, session);
        }
        try (OddRows odd = new OddRows(chunks, firstLines, files, parts, turn, plan)) {
            reading.readOdd(odd, good);
            Map<Dictionary, WordMerge> merges = WordMerge.all(chunks, plan, bases, readers, odd);
            return assemble(plan, odd, merges);
        }
    }

    private static void count(Chunk chunk, Session session) {
        for (int row = 0;
                row < chunk.rows()
                        && !(chunk.rounded().none() && chunk.converted().none());
                row++) {
            if (!chunk.odd().get(row)) {
                session.rounded += chunk.rounded().of(row);
                session.converted += chunk.converted().of(row);
            }
        }
    }

    private Frame assemble(FilePlan plan, OddRows odd, Map<Dictionary, WordMerge> merges) {
        List<WordMerge> all = List.copyOf(merges.values());
        parallel.each(all.size(), i -> all.get(i).merge());
        readers = List.of();
        Map<Integer, Numbering> numberings = numberings(plan);
        Assembly assembly = new Assembly(chunks, odd.kept());
        boolean ascending = Contested.ascend(chunks);
        List<Field> fields = List.copyOf(plan.fields().values());
        @Nullable Column[] columns = new Column[fields.size()];
        parallel.each(
                columns.length, i -> columns[i] = column(assembly, fields.get(i), i, merges, numberings, ascending));
        Map<String, Column> byName = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null) {
                byName.put(fields.get(i).name(), column);
            }
        }
        return new Frame(name, assembly.rows(), plan.names(), byName, assembly.lines(firstLines, parts));
    }

    /** Numbers the words of columns that were taken as they stand, by the column's number. */
    private Map<Integer, Numbering> numberings(FilePlan plan) {
        Map<Integer, Numbering> numberings = new java.util.HashMap<>();
        int number = 0;
        for (Field field : plan.fields().values()) {
            boolean raw = chunks.stream().map(Chunk::columns).anyMatch(has(number));
            if (raw && field.builder() instanceof ColumnBuilder.Texts texts) {
                numberings.put(number, Numbering.of(chunks, number, texts.dictionary(), parallel));
            }
            number++;
        }
        return numberings;
    }

    private static java.util.function.Predicate<@Nullable Column[]> has(int number) {
        return columns -> columns[number] instanceof IdColumn;
    }

    private static @Nullable Column column(
            Assembly assembly,
            Field field,
            int number,
            Map<Dictionary, WordMerge> merges,
            Map<Integer, Numbering> numberings,
            boolean ascending) {
        ColumnBuilder builder = field.builder();
        if (!field.kept()) {
            return null;
        }
        if (builder instanceof ColumnBuilder.Texts texts) {
            Numbering numbering = numberings.get(number);
            if (numbering != null) {
                return assembly.texts(number, texts, numbering);
            }
            WordMerge merge = merges.get(texts.dictionary());
            return assembly.texts(number, texts, java.util.Objects.requireNonNull(merge));
        }
        if (builder instanceof ColumnBuilder.Dates dates) {
            return assembly.dates(number, dates);
        }
        if (builder instanceof ColumnBuilder.Numbers numbers) {
            return assembly.numbers(number, numbers);
        }
        if (builder instanceof ColumnBuilder.Ids ids) {
            return assembly.ids(ids, ascending);
        }
        throw new IllegalStateException(field.name());
    }

    @Override
    public void close() {
        parallel.close();
    }
}
