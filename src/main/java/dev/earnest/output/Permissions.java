package dev.earnest.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Gives a new file the permissions of the one it takes the place of; a temporary file is its owner's alone otherwise. */
final class Permissions {
    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-r--r--");

    private Permissions() {}

    static void like(Path old, Path fresh) throws IOException {
        if (!fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(fresh, Files.exists(old) ? Files.getPosixFilePermissions(old) : USUAL);
    }
}
