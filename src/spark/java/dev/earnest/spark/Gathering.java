package dev.earnest.spark;

import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Brings rows together by the group that their keys begin with: each group in one partition, in the order of the keys. */
final class Gathering extends Partitioner {
    private static final long serialVersionUID = 1L;
    /** Told, so that Spark writes bytes as bytes, not as objects. */
    private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

    private static final byte[] NOTHING = {};

    private final int partitions;

    private Gathering(int partitions) {
        this.partitions = partitions;
    }

    /** The rows gathered; those gathered into as many partitions elsewhere have the same groups in each. */
    static JavaRDD<byte[]> of(JavaRDD<byte[]> rows, int partitions) {
        return alone(rows)
                .repartitionAndSortWithinPartitions(new Gathering(partitions), SortKey.Order.BY_BYTES)
                .keys();
    }

    /** The rows in the order of their keys, partition by partition. */
    static JavaRDD<byte[]> sorted(JavaRDD<byte[]> rows) {
        return alone(rows)
                .sortByKey(SortKey.Order.BY_BYTES, true, rows.getNumPartitions())
                .keys();
    }

    /** The rows kept on disk. */
    static JavaRDD<byte[]> kept(JavaRDD<byte[]> rows) {
        return alone(rows).keys().persist(StorageLevel.DISK_ONLY());
    }

    /** Rows as keys with nothing behind them. */
    private static JavaPairRDD<byte[], byte[]> alone(JavaRDD<byte[]> rows) {
        return JavaPairRDD.fromRDD(
                rows.mapToPair(row -> new Tuple2<>(row, NOTHING)).rdd(), BYTES, BYTES);
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(SortKey.group((byte[]) key), partitions);
    }
}
