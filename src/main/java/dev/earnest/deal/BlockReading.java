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
    private final BlockFile file;
    private final char delimiter;
    private final int cells;
    private final DataRequest request;
    private final BlockReaders makers;
    private final String name;
    private final Parallel parallel;
    private List<BlockReader> readers = new ArrayList<>();
    private List<Chunk> chunks = new ArrayList<>();
    private int[] firstLines = {};

    BlockReading(BlockFile file, CsvFile csv, DataRequest request, BlockReaders makers) {
        this.file = file;
        this.delimiter = csv.delimiter();
        this.cells = csv.header().size();
        this.name = csv.input().name();
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
        for (int thread = 0; thread < parallel.threads(); thread++) {
            readers.add(makers.make(thread));
        }
        List<Chunk> all = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        try (Blocks blocks = file.blocks(delimiter, cells, request.reading(), guessed, request.progress())) {
            parallel.everywhere(thread -> readBlocks(readers.get(thread), blocks, all, stopped));
        } catch (Broken e) {
            return false;
        }
        all.sort(Comparator.comparingInt(Chunk::number));
        chunks = all;
        firstLines = new int[chunks.size()];
        int line = file.lines() + 1;
        for (int i = 0; i < firstLines.length; i++) {
            firstLines[i] = line;
            line += chunks.get(i).lines();
        }
        Contested.mark(chunks, parallel);
        return true;
    }

    private static void readBlocks(BlockReader reader, Blocks blocks, List<Chunk> all, AtomicBoolean stopped) {
        Block block = new Block();
        try {
            while (!stopped.get() && blocks.next(block)) {
                Chunk chunk = reader.read(block);
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
    Frame finish(FileReading reading, FilePlan plan, Session session) throws IOException {
        Map<Dictionary, Integer> bases = new IdentityHashMap<>();
        WordMerge.dictionaries(plan).forEach(dictionary -> bases.put(dictionary, dictionary.size()));
        int good = 0;
        for (Chunk chunk : chunks) {
            good += chunk.rows() - chunk.odd().cardinality();
            count(chunk, session);
        }
        try (BlockFile.Again again = file.again()) {
            OddRows odd = new OddRows(chunks, firstLines, again, new Tokens(delimiter, cells), delimiter, plan);
            reading.readOdd(odd, cells, good);
            Map<Dictionary, WordMerge> merges = WordMerge.all(chunks, plan, bases, readers, odd);
            return assemble(plan, odd, merges);
        }
    }

    private static void count(Chunk chunk, Session session) {
        for (int row = 0; row < chunk.rows() && !(chunk.rounded().none() && chunk.converted().none()); row++) {
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
        Assembly assembly = new Assembly(chunks, odd.kept());
        boolean ascending = Contested.ascend(chunks);
        List<Field> fields = List.copyOf(plan.fields().values());
        @Nullable Column[] columns = new Column[fields.size()];
        parallel.each(columns.length, i -> columns[i] = column(assembly, fields.get(i), i, merges, ascending));
        Map<String, Column> byName = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null) {
                byName.put(fields.get(i).name(), column);
            }
        }
        return new Frame(name, assembly.rows(), plan.names(), byName, assembly.lines(firstLines));
    }

    private static @Nullable Column column(
            Assembly assembly, Field field, int number, Map<Dictionary, WordMerge> merges, boolean ascending) {
        ColumnBuilder builder = field.builder();
        if (!field.kept()) {
            return null;
        }
        if (builder instanceof ColumnBuilder.Texts texts) {
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
