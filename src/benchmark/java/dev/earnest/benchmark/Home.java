package dev.earnest.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The checkout that is measured, and what was built in it. */
record Home(Path root) {

    String earnest() {
        return root.resolve("bin/earnest").toString();
    }

    Path jar() {
        return root.resolve("target/earnest.jar");
    }

    Path page() {
        return root.resolve("docs/benchmarks.md");
    }

    Path catalog() {
        return root.resolve("src/benchmark/twelve-offers.yaml");
    }

    Path noOffer() {
        return root.resolve("src/benchmark/reading.yaml");
    }

    Path sql() {
        return root.resolve("src/benchmark/duckdb/twelve-offers.sql");
    }

    /** What `validate` is measured on. */
    Path program() {
        return root.resolve("catalog-examples/saas-lifecycle/catalog.yaml");
    }

    Path work() {
        return root.resolve("target/benchmark");
    }

    Path classes() {
        return work().resolve("classes");
    }

    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String classPath() {
        return String.join(File.pathSeparator, classes().toString(), jar().toString(), work().resolve("lib") + "/*");
    }

    String duckdbVersion() {
        return driver().getFileName().toString().replaceAll("duckdb_jdbc-|\\.jar", "");
    }

    private Path driver() {
        try (Stream<Path> jars = Files.list(work().resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("duckdb_jdbc-"))
                    .findFirst()
                    .orElseThrow(() -> new Failure("no DuckDB driver in " + work().resolve("lib")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver with its library beside it, where the jar has one for this system. */
    Optional<Path> nativeDriver() {
        Path unpacked = work().resolve("duckdb-" + duckdbVersion());
        Path library = unpacked.resolve(System.mapLibraryName("duckdb_java"));
        try (JarFile jar = new JarFile(driver().toFile())) {
            JarEntry packed = jar.getJarEntry("libduckdb_java.so_" + system() + "_" + architecture());
            if (packed == null) return Optional.empty();
            if (Files.exists(library)) return Optional.of(unpacked);
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.getName().startsWith("libduckdb_java"))
                    copy(jar, entry, unpacked.resolve(entry.getName()));
            }
            copy(jar, packed, library);
            return Optional.of(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "macos" : name.contains("linux") ? "linux" : "other";
    }

    private static String architecture() {
        return List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm64" : "amd64";
    }
}
