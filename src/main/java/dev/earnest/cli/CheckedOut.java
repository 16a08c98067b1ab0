package dev.earnest.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The branch on which a catalog lies. */
final class CheckedOut {
    private CheckedOut() {}

    /** {@code @main}, with a star where it differs from what was committed; empty outside git. */
    static String of(String catalog) {
        try {
            Path path = Path.of(catalog).toAbsolutePath().normalize();
            Path folder = Files.isDirectory(path) ? path : path.getParent();
            if (folder == null
                    || !Files.isDirectory(folder)
                    || Repository.of(folder).root() == null) {
                return "";
            }
            Git git = new Git("HEAD", ".", folder);
            String branch = line(git.run("rev-parse", "--abbrev-ref", "HEAD"));
            byte[] status = git.run("status", "--porcelain", "--", path.toString());
            return branch.isEmpty() ? "" : "@" + branch + (status != null && status.length > 0 ? "*" : "");
        } catch (InvalidPathException | dev.earnest.problem.InputException e) {
            return "";
        }
    }

    private static String line(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
