package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** A connection to a warehouse through the user's own driver, on which nothing is written. */
final class Warehouse implements AutoCloseable {
    private static final int FETCHED = 10_000;

    private final Query query;
    private final URLClassLoader loader;
    private final Connection connection;

    Warehouse(Query query) {
        this.query = query;
        this.loader = loader(query);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            this.connection = connect();
        } catch (InputException e) {
            closeLoader();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader loader(Query query) {
        URL[] jars = new URL[query.driver().size()];
        for (int i = 0; i < jars.length; i++) {
            try {
                jars[i] = query.driver().get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException("a file has a URL", e);
            }
        }
        return new URLClassLoader("driver", jars, ClassLoader.getPlatformClassLoader());
    }

    private Connection connect() {
        List<String> known = new ArrayList<>();
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                known.add(driver.getClass().getName());
                Connection made = driver.acceptsURL(query.url()) ? driver.connect(query.url(), properties()) : null;
                if (made != null) {
                    return readOnly(made);
                }
            }
        } catch (SQLException | RuntimeException e) {
            throw noConnection(e);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw noDriver(": " + query.said(e));
        }
        throw noDriver(known.isEmpty() ? "" : ": what it holds is " + String.join(", ", known));
    }

    private InputException noConnection(Exception e) {
        String credentials = query.user() == null && query.password() == null
                ? "EARNEST_JDBC_USER and EARNEST_JDBC_PASSWORD are not set"
                : query.password() == null
                        ? "EARNEST_JDBC_PASSWORD is not set"
                        : query.user() == null ? "EARNEST_JDBC_USER is not set" : "both credentials are set";
        return new InputException(Problem.error(
                "no-connection",
                Span.ofFile(Query.shown(query.url())),
                "there is no connection to the warehouse: " + query.said(e),
                "check the address and who asks; " + credentials));
    }

    private InputException noDriver(String why) {
        return new InputException(Problem.error(
                "no-driver",
                Span.ofFile(
                        query.driver().isEmpty()
                                ? "--driver"
                                : query.driver().get(0).toString()),
                "the jar holds no driver for `" + Query.shown(query.url()) + "`" + why,
                "name the jar that the warehouse's vendor gives out: --driver FILE; or correct the address"));
    }

    /** A word as it stands in an address. */
    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private Properties properties() {
        Properties properties = new Properties();
        String user = query.user();
        String password = query.password();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (query.url().startsWith("jdbc:duckdb:")) { // which can be told so only when it is opened
            properties.setProperty("jdbc_stream_results", "true");
            if (!query.url().matches("jdbc:duckdb:(:memory:[^;]*)?(;.*)?")) {
                properties.setProperty("duckdb.read_only", "true");
            }
        }
        return properties;
    }

    /** Autocommit is off because some send all rows at once with it. */
    private static Connection readOnly(Connection made) throws SQLException {
        attempt(() -> made.setReadOnly(true));
        attempt(() -> made.setAutoCommit(false));
        return made;
    }

    private interface Step {
        void take() throws SQLException;
    }

    /** What a driver need not know; the statement is held to reading before. */
    private static void attempt(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            return;
        }
    }

    /** The rows that the query selects, sent some thousand at a time. */
    ResultSet rows(String statement) {
        try {
            Statement asked = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            boolean mysql = query.url().startsWith("jdbc:mysql:");
            attempt(() -> asked.setFetchSize(mysql ? Integer.MIN_VALUE : FETCHED));
            return asked.executeQuery(statement);
        } catch (SQLException | RuntimeException | LinkageError e) {
            throw new InputException(Problem.error(
                    "refused-query",
                    query.place(e),
                    "the warehouse refuses the query: " + query.said(e),
                    "correct it, and try it in the warehouse's own console"));
        }
    }

    @Override
    public void close() {
        attempt(connection::rollback);
        attempt(connection::close);
        closeLoader();
    }

    private void closeLoader() {
        try {
            loader.close();
        } catch (IOException e) {
            return; // its jars are let go of when the program ends
        }
    }
}
