package dev.earnest.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.jspecify.annotations.Nullable;

/** Parts of text, each with the header first; a partition without lines has no part, but the first. */
public final class CsvParts extends FileOutputFormat<NullWritable, BytesWritable> {
    private static final String HEADER = "earnest.ledger.header";

    static void setHeader(Configuration hadoop, String header) {
        hadoop.set(HEADER, header);
    }

    @Override
    public RecordWriter<NullWritable, BytesWritable> getRecordWriter(TaskAttemptContext task) throws IOException {
        Path file = getDefaultWorkFile(task, ".csv");
        Part part = new Part(file, task.getConfiguration());
        if (task.getTaskAttemptID().getTaskID().getId() == 0) {
            part.open();
        }
        return part;
    }

    private static final class Part extends RecordWriter<NullWritable, BytesWritable> {
        private final Path file;
        private final Configuration hadoop;
        private @Nullable OutputStream out;

        Part(Path file, Configuration hadoop) {
            this.file = file;
            this.hadoop = hadoop;
        }

        OutputStream open() throws IOException {
            OutputStream opened = out;
            if (opened == null) {
                opened = file.getFileSystem(hadoop).create(file, false);
                opened.write(hadoop.get(HEADER, "").getBytes(StandardCharsets.UTF_8));
                out = opened;
            }
            return opened;
        }

        @Override
        public void write(NullWritable none, BytesWritable line) throws IOException {
            open().write(line.getBytes(), 0, line.getLength());
        }

        @Override
        public void close(TaskAttemptContext task) throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }
}
