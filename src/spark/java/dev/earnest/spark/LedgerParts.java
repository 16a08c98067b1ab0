package dev.earnest.spark;

import dev.earnest.ledger.LedgerColumn;
import dev.earnest.ledger.LedgerLines;
import dev.earnest.money.CurrencyUnit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Lines in their order, numbered through all partitions, each of which becomes a part of the folder. */
final class LedgerParts {
    private final SparkSession spark;
    private final JavaRDD<byte[]> lines;
    private final List<LedgerSum> parts;
    private final CurrencyUnit currency;

    /**
     * Of lines that are sorted.
     *
     * @param parts what the lines of each partition come to
     */
    LedgerParts(SparkSession spark, JavaRDD<byte[]> lines, List<LedgerSum> parts, CurrencyUnit currency) {
        this.spark = spark;
        this.lines = lines;
        this.parts = parts;
        this.currency = currency;
    }

    void write(String folder, SparkLedger.Form form) {
        JavaRDD<byte[]> numbered = numbered();
        if (form == SparkLedger.Form.CSV) {
            csv(numbered, folder);
        } else {
            parquet(numbered, folder);
        }
    }

    private JavaRDD<byte[]> numbered() {
        long[] before = before();
        return lines.mapPartitionsWithIndex((part, rows) -> numbered(before[part], rows), true);
    }

    private long[] before() {
        long[] before = new long[parts.size()];
        for (int part = 1; part < before.length; part++) {
            before[part] = before[part - 1] + parts.get(part - 1).lines();
        }
        return before;
    }

    private static Iterator<byte[]> numbered(long before, Iterator<byte[]> rows) {
        return new Iterator<>() {
            private long number = before;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public byte[] next() {
                byte[] row = rows.next();
                byte[] start = String.valueOf(++number).getBytes(StandardCharsets.UTF_8);
                int rest = row.length - SparkLedger.TEXT;
                byte[] line = Arrays.copyOf(start, start.length + rest);
                System.arraycopy(row, SparkLedger.TEXT, line, start.length, rest);
                return line;
            }
        };
    }

    private void csv(JavaRDD<byte[]> numbered, String folder) {
        JavaPairRDD<NullWritable, BytesWritable> pairs =
                numbered.mapToPair(line -> new Tuple2<>(NullWritable.get(), new BytesWritable(line)));
        Configuration hadoop = new Configuration(spark.sparkContext().hadoopConfiguration());
        CsvParts.setHeader(hadoop, LedgerLines.header());
        TaskProblem.told(() -> {
            pairs.saveAsNewAPIHadoopFile(folder, NullWritable.class, BytesWritable.class, CsvParts.class, hadoop);
            return folder;
        });
    }

    private void parquet(JavaRDD<byte[]> numbered, String folder) {
        Dataset<String> texts = spark.createDataset(
                numbered.map(line -> new String(line, 0, line.length - 1, StandardCharsets.UTF_8))
                        .rdd(),
                Encoders.STRING());
        TaskProblem.told(() -> {
            spark.read()
                    .schema(typed())
                    .option("mode", "FAILFAST")
                    .option("escape", "\"")
                    .option("multiLine", "true")
                    .csv(texts)
                    .write()
                    .parquet(folder);
            return folder;
        });
    }

    private StructType typed() {
        StructType typed = new StructType();
        for (LedgerColumn column : LedgerColumn.values()) {
            typed = typed.add(column.word(), type(column), true);
        }
        return typed;
    }

    private DataType type(LedgerColumn column) {
        return switch (column) {
            case LINE -> DataTypes.LongType;
            case EARNED_DATE, PAY_DATE -> DataTypes.DateType;
            case MEASURE, COUNT_BEFORE, COUNT_AFTER -> DataTypes.createDecimalType(23, 4);
            case RATE -> DataTypes.createDecimalType(38, 16);
            case EARNED, LIMIT_CUT, STACKING_CUT, BUDGET_CUT, HELD, COMMITTED, CLAWED_BACK, PAID ->
                DataTypes.createDecimalType(20, currency.digits());
            default -> DataTypes.StringType;
        };
    }
}
