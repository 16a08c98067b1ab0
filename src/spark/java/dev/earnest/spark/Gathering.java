package dev.earnest.spark;

import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Brings rows together by the group that their keys begin with: each group in one partition, in the order of the keys. */
final class Gathering extends Partitioner {
    private static final long serialVersionUID = 1L;
    /** Told, so that Spark writes bytes as bytes, not as objects. */
    private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

    private final int partitions;

    private Gathering(int partitions) {
        this.partitions = partitions;
    }

    /** The rows gathered; those gathered into as many partitions elsewhere have the same groups in each. */
    static JavaPairRDD<byte[], byte[]> of(JavaPairRDD<byte[], byte[]> rows, int partitions) {
        return asBytes(rows).repartitionAndSortWithinPartitions(new Gathering(partitions), SortKey.Order.BY_BYTES);
    }

    /** The rows in the order of their keys, partition by partition. */
    static JavaPairRDD<byte[], byte[]> sorted(JavaPairRDD<byte[], byte[]> rows) {
        return asBytes(rows).sortByKey(SortKey.Order.BY_BYTES, true, rows.getNumPartitions());
    }

    private static JavaPairRDD<byte[], byte[]> asBytes(JavaPairRDD<byte[], byte[]> rows) {
        return JavaPairRDD.fromRDD(rows.rdd(), BYTES, BYTES);
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
