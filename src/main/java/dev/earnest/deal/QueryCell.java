package dev.earnest.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What one column of a query's rows is, and its cells as text. */
enum QueryCell {
    EXACT(RowInput.Cells.NUMBER) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            try {
                BigDecimal value = rows.getBigDecimal(column);
                return value == null ? null : value.toPlainString();
            } catch (SQLException | NumberFormatException e) {
                return rows.getString(column); // NaN and infinite are no decimals, and told as a bad cell
            }
        }
    },
    WHOLE(RowInput.Cells.NUMBER),
    FRACTION(RowInput.Cells.NUMBER) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            Object value;
            try {
                value = rows.getObject(column);
            } catch (SQLException e) {
                return rows.getString(column); // money with its sign, as PostgreSQL has it
            }
            return value instanceof Float single
                    ? Shortest.of(single)
                    : value instanceof Double number
                            ? Shortest.of(number)
                            : value instanceof BigDecimal exact ? exact.toPlainString() : words(value);
        }
    },
    TRUTH(RowInput.Cells.TEXT) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            boolean value = rows.getBoolean(column);
            return rows.wasNull() ? null : Boolean.toString(value);
        }
    },
    DAY(RowInput.Cells.DATE) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            Object value = rows.getObject(column);
            return words(value instanceof java.sql.Date day ? day.toLocalDate() : day(rows, column, value));
        }

        private static @Nullable Object day(ResultSet rows, int column, @Nullable Object value) throws SQLException {
            return value == null || value instanceof LocalDate ? value : rows.getObject(column, LocalDate.class);
        }
    },
    MOMENT(RowInput.Cells.DATE) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            Object value = rows.getObject(column);
            if (value instanceof java.sql.Timestamp stamp) {
                return stamp.toLocalDateTime().toString();
            }
            return words(
                    value == null || value instanceof LocalDateTime
                            ? value
                            : rows.getObject(column, LocalDateTime.class));
        }
    },
    INSTANT(RowInput.Cells.DATE) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            Object value = rows.getObject(column);
            if (value == null) {
                return null;
            }
            if (value instanceof OffsetDateTime moment) {
                return utc(moment);
            }
            java.sql.Timestamp stamp = rows.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            return stamp == null ? null : utc(stamp.toInstant().atOffset(ZoneOffset.UTC));
        }

        private static String utc(OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime() + "Z";
        }
    },
    /** Of which a warehouse fills up what is shorter than the column. */
    PADDED(RowInput.Cells.TEXT) {
        @Override
        @Nullable
        String text(ResultSet rows, int column) throws SQLException {
            String value = rows.getString(column);
            return value == null ? null : value.stripTrailing();
        }
    },
    WORDS(RowInput.Cells.TEXT),
    /** More than one value, or none that has words. */
    UNREADABLE(RowInput.Cells.TEXT);

    private final RowInput.Cells cells;

    QueryCell(RowInput.Cells cells) {
        this.cells = cells;
    }

    RowInput.Cells cells() {
        return cells;
    }

    /** The cell of the row at hand; null where there is no value. */
    @Nullable
    String text(ResultSet rows, int column) throws SQLException {
        return rows.getString(column);
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What a column, from 1, is by what the driver says of it. */
    static QueryCell of(ResultSetMetaData about, int column) throws SQLException {
        String name = String.valueOf(about.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
        return switch (about.getColumnType(column)) {
            case Types.DECIMAL, Types.NUMERIC -> EXACT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FRACTION;
            case Types.BOOLEAN -> TRUTH;
            case Types.BIT -> name.startsWith("bool") || about.getPrecision(column) == 1 ? TRUTH : WORDS;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> isInstant(name) ? INSTANT : MOMENT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> WORDS;
            case Types.CHAR, Types.NCHAR -> PADDED;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.ARRAY, Types.STRUCT, Types.REF ->
                UNREADABLE;
            default -> other(name);
        };
    }

    /** Some drivers tell a moment with a zone from one without by the type's name alone. */
    private static boolean isInstant(String name) {
        return name.contains("tz")
                || name.equals("datetimeoffset")
                || name.contains("with time zone")
                || name.contains("with local time zone");
    }

    /** Types that JDBC has no number for, by the names that warehouses give them. */
    private static QueryCell other(String name) {
        if (name.matches("u?(tiny|small|big|huge)?int(eger)?\\d*")) {
            return WHOLE;
        }
        boolean several = name.matches(".*(\\[\\d*\\]|list|array|map|struct|row|object|union)\\b.*");
        return several ? UNREADABLE : isInstant(name) ? INSTANT : WORDS;
    }
}
