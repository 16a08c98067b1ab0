package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spark's libraries and ours on one class path, each in the version it needs. */
@Tag("spark")
class BothClassPathsTest {

    @Test
    void jacksonTwoIsSparksAndThreeIsOurs() throws Exception {
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString())
                .isEqualTo("2.21.8");
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree("[5.00]").size())
                .isEqualTo(1);
        assertThat(tools.jackson.databind.cfg.PackageVersion.VERSION.getMajorVersion())
                .isEqualTo(3);
        assertThat(tools.jackson.databind.json.JsonMapper.shared().readTree("[5.00]").size())
                .isEqualTo(1);
    }

    @Test
    void hadoopIsSparksAndNoStub() {
        assertThat(org.apache.hadoop.conf.Configuration.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("hadoop-client-api");
        assertThatThrownBy(() -> Class.forName("blue.strategic.parquet.ParquetReader"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void aLocalSessionSorts() {
        SparkSession spark = LocalSpark.start();
        assertThat(spark.createDataset(List.of("b", "c", "a"), Encoders.STRING())
                        .sort("value")
                        .collectAsList())
                .containsExactly("a", "b", "c");
    }
}
