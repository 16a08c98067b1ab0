package dev.earnest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A JDBC driver in a jar of its own, as a vendor gives one out. {@code jdbc:rows:FOLDER} has the rows of
 * {@code FOLDER/rows.txt}: types, names, rows, parted by {@code |}; what it is told it writes to {@code FOLDER/told.txt}.
 */
final class RowsDriver {
    private static final String SOURCE = """
            package rows;

            import java.lang.reflect.*;
            import java.math.BigDecimal;
            import java.nio.file.*;
            import java.sql.*;
            import java.util.*;

            public class RowsDriver implements Driver {
                private Path folder;

                public boolean acceptsURL(String url) { return url.startsWith("jdbc:rows:"); }

                public Connection connect(String url, Properties info) throws SQLException {
                    folder = Path.of(url.substring("jdbc:rows:".length()));
                    if (!"sesame".equals(info.getProperty("password"))) {
                        throw new SQLException("password " + info.getProperty("password") + " is wrong for user " + info.getProperty("user")
                                + "\\nat jdbc:rows://ali:" + info.getProperty("password") + "@host?password=" + info.getProperty("password"));
                    }
                    return proxy(Connection.class, (name, args) -> name.equals("createStatement") ? statement() : null);
                }

                private Statement statement() {
                    return proxy(Statement.class, (name, args) -> {
                        if (!name.equals("executeQuery")) return null;
                        if (String.valueOf(args[0]).contains("nowhere")) throw new SQLException("not now.", new SQLException("no table nowhere for sesame\\nLINE 2: from nowhere"));
                        return rows();
                    });
                }

                private ResultSet rows() throws Exception {
                    List<String> lines = Files.readAllLines(folder.resolve("rows.txt"));
                    String[] types = lines.get(0).split("\\\\|");
                    String[] names = lines.get(1).split("\\\\|");
                    int[] at = {1};
                    boolean[] wasNull = {false};
                    ResultSetMetaData about = proxy(ResultSetMetaData.class, (name, args) -> switch (name) {
                        case "getColumnCount" -> types.length;
                        case "getColumnLabel" -> names[(int) args[0] - 1];
                        case "getColumnTypeName" -> types[(int) args[0] - 1].toLowerCase();
                        case "getPrecision" -> 4;
                        case "getColumnType" -> type(types[(int) args[0] - 1]);
                        default -> null;
                    });
                    return proxy(ResultSet.class, (name, args) -> {
                        if (name.equals("getMetaData")) return about;
                        if (name.equals("next")) {
                            if (++at[0] < lines.size() && lines.get(at[0]).equals("LOST")) throw new SQLException("reset by sesame");
                            return at[0] < lines.size();
                        }
                        if (name.equals("wasNull")) return wasNull[0];
                        if (!name.startsWith("get")) return null;
                        String type = types[(int) args[0] - 1];
                        String cell = lines.get(at[0]).split("\\\\|", -1)[(int) args[0] - 1];
                        wasNull[0] = cell.isEmpty();
                        if (cell.isEmpty()) return name.equals("getBoolean") ? (Object) false : null;
                        return switch (name) {
                            case "getBigDecimal" -> new BigDecimal(cell);
                            case "getBoolean" -> cell.equals("t");
                            case "getObject" -> switch (type) {
                                case "DATE" -> java.sql.Date.valueOf(cell);
                                case "DOUBLE" -> Double.valueOf(cell);
                                case "REAL" -> Float.valueOf(cell);
                                case "TIMESTAMP" -> java.sql.Timestamp.valueOf(cell);
                                case "TIMESTAMPTZ" -> java.time.OffsetDateTime.parse(cell);
                                default -> cell;
                            };
                            default -> cell;
                        };
                    });
                }

                private static int type(String name) throws Exception {
                    return name.equals("TIMESTAMPTZ") ? Types.TIMESTAMP : Types.class.getField(name).getInt(null);
                }

                private interface Answer { Object to(String name, Object[] args) throws Exception; }

                private <T> T proxy(Class<T> type, Answer answer) {
                    return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        if (method.getName().matches("set.*|rollback|commit|close|executeQuery")) {
                            Files.writeString(folder.resolve("told.txt"), method.getName() + (args == null ? "" : " " + args[0]) + "\\n",
                                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                        }
                        return answer.to(method.getName(), args);
                    }));
                }

                public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) { return new DriverPropertyInfo[0]; }
                public int getMajorVersion() { return 1; }
                public int getMinorVersion() { return 0; }
                public boolean jdbcCompliant() { return false; }
                public java.util.logging.Logger getParentLogger() { return null; }
            }
            """;

    private RowsDriver() {}

    /** Compiles it into a jar in a folder. */
    static Path jar(Path folder) throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("rows")).resolve("RowsDriver.java"), SOURCE);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-proc:none", "-d", folder.toString(), source.toString());
        if (code != 0) {
            throw new IOException("the driver does not compile");
        }
        Path jar = folder.resolve("rows-driver.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> classes = Files.list(source.getParent())) {
            entries.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            entries.write("rows.RowsDriver\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Path file :
                    classes.filter(each -> each.toString().endsWith(".class")).toList()) {
                entries.putNextEntry(new JarEntry("rows/" + file.getFileName()));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
