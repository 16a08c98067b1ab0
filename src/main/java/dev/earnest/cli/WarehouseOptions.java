package dev.earnest.cli;

import dev.earnest.deal.Input;
import dev.earnest.deal.Query;
import dev.earnest.deal.Role;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is read from a warehouse, and through which driver; who asks is told by the environment alone. */
final class WarehouseOptions {
    private static final String USER = "EARNEST_JDBC_USER";
    private static final String PASSWORD = "EARNEST_JDBC_PASSWORD";

    @Option(
            names = "--query",
            paramLabel = "FILE",
            description =
                    "The SELECT whose rows are read, where --deals is an address: jdbc:.... For others ROLE=FILE.")
    List<String> queries = new ArrayList<>();

    @Option(
            names = "--driver",
            paramLabel = "JAR",
            description = "The warehouse's JDBC driver, as its vendor gives it out.")
    @Nullable
    String driver;

    boolean take(String option, String value) {
        switch (option) {
            case "--query" -> queries.add(value);
            case "--driver" -> driver = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The options that were given, each with its value. */
    List<List<String>> words() {
        List<List<String>> words = new ArrayList<>();
        queries.forEach(query -> words.add(List.of("--query", query)));
        if (driver != null) {
            words.add(List.of("--driver", driver));
        }
        return words;
    }

    /** The files that are read beside the warehouse. */
    List<String> files() {
        return queries.stream().map(WarehouseOptions::file).toList();
    }

    private static @Nullable Role role(String query) {
        int sign = query.indexOf('=');
        String word = sign < 0 ? "" : query.substring(0, sign);
        return java.util.Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String file(String query) {
        return role(query) == null ? query : query.substring(query.indexOf('=') + 1);
    }

    /** Fails with UsageError where a query is for nothing that comes from a warehouse. */
    void check(Map<Role, String> named) {
        List<Role> asked = named.keySet().stream()
                .filter(role -> Query.isWarehouse(String.valueOf(named.get(role))))
                .toList();
        for (String query : queries) {
            Role role = role(query);
            if (asked.isEmpty() || role != null && !asked.contains(role)) {
                String word = role == null ? "deals" : role.word();
                throw new UsageError(
                        "--query " + query + " is for rows of a warehouse, and --" + word + " names none",
                        "name where it is: --" + word + " jdbc:postgresql://host/database");
            }
            if (role == null && asked.size() > 1) {
                throw new UsageError(
                        "--query " + query + " does not say whose rows it selects",
                        "say it before the file: --query " + asked.get(0).word() + "=" + query);
            }
        }
    }

    /** The rows of a role in the warehouse of this address; fails with UsageError where something to ask it is missing. */
    Input input(Role role, String url, Surroundings surroundings) {
        if (Query.holdsCredentials(url)) {
            throw new UsageError(
                    "--" + role.word() + " " + Query.shown(url)
                            + " holds credentials, which would stay in histories and logs",
                    "take them out, and set " + USER + " and " + PASSWORD + " in the environment");
        }
        List<String> own = queries.stream()
                .filter(query -> role(query) == null || role(query) == role)
                .toList();
        if (own.size() != 1) {
            throw new UsageError(
                    own.isEmpty()
                            ? "--" + role.word() + " " + url + " needs a query that selects its rows"
                            : "there are " + own.size() + " queries for the " + role.word(),
                    "name a file with one SELECT: --query " + role.word() + ".sql");
        }
        if (driver == null) {
            throw new UsageError(
                    "--" + role.word() + " " + url + " is read through the driver of its vendor, and none is named",
                    "name its jar, as downloaded from the vendor: --driver FILE.jar");
        }
        Path file = DataOptions.existing(file(own.get(0)));
        List<Path> jars = java.util.Arrays.stream(
                        RunRecord.current().driver(url, driver).split(File.pathSeparator))
                .map(DataOptions::existing)
                .toList();
        return Input.of(new Query(
                url,
                file,
                CatalogFiles.read(file),
                jars,
                surroundings.environment().get(USER),
                surroundings.environment().get(PASSWORD)));
    }
}
