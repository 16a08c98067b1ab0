package dev.earnest.deal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** What the types of Parquet's columns mean, and how their values are written as text. */
final class ParquetTypes {
    private static final long JULIAN_EPOCH = 2_440_588;

    private ParquetTypes() {}

    /** Whether each cell of a column is one value, or none. */
    static boolean isReadable(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return false;
        }
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32, INT64, BOOLEAN, FLOAT, DOUBLE, INT96 -> true;
            case BINARY -> isText(logical) || logical instanceof DecimalLogicalTypeAnnotation;
            case FIXED_LEN_BYTE_ARRAY ->
                logical instanceof DecimalLogicalTypeAnnotation || logical instanceof UUIDLogicalTypeAnnotation;
        };
    }

    /** Bytes without a word on what they are were strings to older writers. */
    private static boolean isText(@Nullable LogicalTypeAnnotation logical) {
        return logical == null
                || logical instanceof StringLogicalTypeAnnotation
                || logical instanceof EnumLogicalTypeAnnotation
                || logical instanceof JsonLogicalTypeAnnotation;
    }

    /** A type in the words of the format. */
    static String name(Type type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        String repeated = type.isRepetition(Type.Repetition.REPEATED) ? "repeated " : "";
        if (logical != null) {
            return repeated + logical;
        }
        return repeated
                + (type.isPrimitive()
                        ? type.asPrimitiveType().getPrimitiveTypeName().name()
                        : "a group of " + type.asGroupType().getFieldCount() + " columns");
    }

    /** What the cells of a column are. */
    static RowInput.Cells cells(Type type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (!isReadable(type)) {
            return RowInput.Cells.TEXT;
        }
        if (logical instanceof DateLogicalTypeAnnotation || logical instanceof TimestampLogicalTypeAnnotation) {
            return RowInput.Cells.DATE;
        }
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case INT96 -> RowInput.Cells.DATE;
            case FLOAT, DOUBLE -> RowInput.Cells.NUMBER;
            case INT32, INT64 ->
                logical instanceof TimeLogicalTypeAnnotation ? RowInput.Cells.TEXT : RowInput.Cells.NUMBER;
            default -> logical instanceof DecimalLogicalTypeAnnotation ? RowInput.Cells.NUMBER : RowInput.Cells.TEXT;
        };
    }

    /** What puts the values of a column into a row. */
    static ParquetCells cells(PrimitiveType type, Row row) {
        return new ParquetCells(row, type.getPrimitiveTypeName(), longs(type), binaries(type));
    }

    private static ParquetCells.Longs longs(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            int scale = decimal.getScale();
            return (value, text) -> text.decimal(value, scale);
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return (value, text) -> text.date(value);
        }
        if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
            ChronoUnit unit = unit(stamp.getUnit());
            return (value, text) -> text.text(moment(Instant.EPOCH.plus(value, unit), stamp.isAdjustedToUTC()));
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            ChronoUnit unit = unit(time.getUnit());
            return (value, text) ->
                    text.text(LocalTime.MIDNIGHT.plus(value, unit).toString());
        }
        if (logical instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
            return type.getPrimitiveTypeName() == PrimitiveTypeName.INT32
                    ? (value, text) -> text.text(Integer.toUnsignedString((int) value))
                    : (value, text) -> text.text(Long.toUnsignedString(value));
        }
        return (value, text) -> text.whole(value);
    }

    private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static String moment(Instant instant, boolean utc) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC) + (utc ? "Z" : "");
    }

    private static ParquetCells.Binaries binaries(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            int scale = decimal.getScale();
            return (value, text) -> decimal(value.toByteBuffer(), scale, text);
        }
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return (value, text) -> text.text(oldMoment(value));
        }
        return logical instanceof UUIDLogicalTypeAnnotation
                ? (value, text) -> text.text(uuid(value))
                : (value, text) -> text.utf8(value.toByteBuffer());
    }

    private static void decimal(ByteBuffer bytes, int scale, CellText text) {
        if (fitsLong(bytes)) {
            long unscaled = bytes.get();
            while (bytes.hasRemaining()) {
                unscaled = unscaled << Byte.SIZE | bytes.get() & 0xFF;
            }
            text.decimal(unscaled, scale);
        } else {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            text.text(new BigDecimal(new BigInteger(all), scale).toPlainString());
        }
    }

    /** Whether a number's bytes before the last eight say no more than its sign. */
    private static boolean fitsLong(ByteBuffer bytes) {
        int low = Math.max(bytes.limit() - Long.BYTES, bytes.position());
        for (int i = bytes.position(); i < low; i++) {
            if (bytes.get(i) != bytes.get(low) >> Byte.SIZE - 1) {
                return false;
            }
        }
        return bytes.hasRemaining();
    }

    private static String uuid(Binary value) {
        ByteBuffer bytes = value.toByteBuffer();
        return new UUID(bytes.getLong(), bytes.getLong()).toString().toLowerCase(Locale.ROOT);
    }

    /** A timestamp as older writers have it: nanoseconds of the day, then the Julian day. */
    private static String oldMoment(Binary value) {
        ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        LocalDate day = LocalDate.ofEpochDay(bytes.getInt() - JULIAN_EPOCH);
        return day.atStartOfDay().plusNanos(nanos).toString();
    }
}
