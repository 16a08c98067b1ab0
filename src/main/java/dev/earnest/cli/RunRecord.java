package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import dev.earnest.output.Outputs;
import dev.earnest.output.Sha256;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.report.Report;
import dev.earnest.scenario.Behaviour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the run on this thread was told, has read and has to say: from it come its fingerprint and its manifest. */
final class RunRecord {
    private static final ThreadLocal<RunRecord> CURRENT = ThreadLocal.withInitial(() -> new RunRecord(false, false));

    private final boolean kept;
    private final Outputs outputs;
    private final Map<String, Source> files = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Report> reports = new ArrayList<>();
    private List<String> words = List.of();
    private List<Given> given = List.of();
    private String command = "";
    private @Nullable Sealed seal;
    private boolean elsewhere;
    private @Nullable NamedWarehouse repeated;

    private RunRecord(boolean kept, boolean rehearsal) {
        this.kept = kept;
        this.outputs = Outputs.begin(rehearsal);
    }

    /**
     * A file that was read.
     *
     * @param file as the user named it
     * @param content what tells its bytes from others: SHA-256 of a small file, CRC-32 of data
     * @param sha256 null where it is data and nobody asked
     */
    record ReadFile(
            String role,
            String file,
            long bytes,
            String content,
            @Nullable String sha256) {}

    /** Tells what was read once somebody asks: a digest takes longer to load than a small file to read. */
    private interface Source {
        ReadFile told();
    }

    /** The record of the run on this thread. */
    static RunRecord current() {
        return CURRENT.get();
    }

    /**
     * A run begins on this thread.
     *
     * @param kept whether it is to be told in a manifest
     * @param rehearsal whether none of its files are kept
     */
    static RunRecord begin(boolean kept, boolean rehearsal) {
        RunRecord record = new RunRecord(kept, rehearsal);
        CURRENT.set(record);
        return record;
    }

    /** A run begins on this thread that a manifest tells, with a warehouse only where it is named now. */
    static RunRecord repeat(NamedWarehouse named, boolean rehearsal) {
        RunRecord record = begin(true, rehearsal);
        record.repeated = named;
        return record;
    }

    /** The driver for an address: the one that was given, or named again; fails as {@link NamedWarehouse#driver} does. */
    String driver(String address, String given) {
        return repeated == null ? given : repeated.driver(address, given);
    }

    /** A run within this one is over. */
    void resume() {
        CURRENT.set(this);
        Outputs.resume(outputs);
    }

    /** Whether the run is told in a manifest, so that SHA-256 of all it reads are wanted. */
    boolean isKept() {
        return kept;
    }

    /** What was asked for. */
    void called(String name, List<String> asTyped, List<Given> arguments) {
        command = name;
        words = List.copyOf(asTyped);
        given = List.copyOf(arguments);
    }

    /** Notes a small file. */
    void read(String role, String file, byte[] bytes) {
        files.put(file, () -> {
            String sha256 = Sha256.of(bytes);
            return new ReadFile(role, file, bytes.length, sha256, sha256);
        });
    }

    /** The same data, of which each file is noted. */
    DataSource noting(DataSource source) {
        return new DataSource() {
            @Override
            public Dataset read(DataRequest request) {
                Dataset data = source.read(request);
                data.inputs().forEach(RunRecord.this::read);
                return data;
            }

            @Override
            public Payouts pay(Timeline timeline, Dataset data, Options options) {
                return source.pay(timeline, data, options);
            }

            @Override
            public Behaviour.Altered behave(Timeline timeline, Dataset data, List<Assumption> assumptions) {
                return source.behave(timeline, data, assumptions);
            }
        };
    }

    private void read(InputFile input) {
        Long bytes = input.bytes();
        String crc32 = input.crc32();
        if (bytes != null && crc32 != null) {
            files.put(input.file(), () -> new ReadFile(input.role(), input.file(), bytes, crc32, input.sha256()));
        }
    }

    /** Notes files that an engine has read; of a run with one whose bytes nobody counted there is no fingerprint. */
    void readElsewhere(List<InputFile> inputs) {
        inputs.forEach(this::read);
        elsewhere |= inputs.stream().anyMatch(input -> input.bytes() == null || input.crc32() == null);
    }

    /** Whether all that was read is noted. */
    boolean knowsItsInputs() {
        return !elsewhere;
    }

    /** Notes what the run has to say. */
    void says(Report report) {
        if (kept) {
            reports.add(report);
        }
    }

    /** Notes a ledger that was sealed. */
    void sealed(Sealed ledger) {
        seal = ledger;
    }

    String command() {
        return command;
    }

    List<String> words() {
        return words;
    }

    List<Given> given() {
        return given;
    }

    List<ReadFile> files() {
        return List.copyOf(files.values()).stream().map(Source::told).toList();
    }

    List<Report> reports() {
        return Collections.unmodifiableList(reports);
    }

    @Nullable
    Sealed seal() {
        return seal;
    }

    Outputs outputs() {
        return outputs;
    }
}
