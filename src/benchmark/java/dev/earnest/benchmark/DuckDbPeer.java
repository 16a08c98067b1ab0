package dev.earnest.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The peer in DuckDB: runs a file of SQL statements, in memory. */
public final class DuckDbPeer {

    private DuckDbPeer() {}

    /** SQL-FILE DEALS PARTNERS OUT THREADS; with {@code -Dpeer.times=true} says how long each statement took. */
    public static void main(String[] args) throws IOException, SQLException {
        String script = Files.readString(Path.of(args[0]))
                .replace("${deals}", args[1])
                .replace("${partners}", args[2])
                .replace("${out}", args[3])
                .replace("${threads}", args[4])
                .replaceAll("(?m)^\\s*--.*$", "");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\n")) {
                if (!sql.isBlank()) run(statement, sql.strip());
            }
        }
    }

    private static void run(Statement statement, String sql) throws SQLException {
        long from = System.nanoTime();
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
        if (Boolean.getBoolean("peer.times")) {
            System.err.printf(
                    "%6d ms  %s%n",
                    (System.nanoTime() - from) / 1_000_000,
                    sql.lines().findFirst().orElse(""));
        }
    }
}
