package dev.earnest.deal;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables that a mapping joins, as bytes, for reading where they are not.
 *
 * @param files by role of the file that they complete, then by their name in the mapping
 */
public record JoinedFiles(Map<Role, Map<String, JoinedFile>> files) implements Serializable {
    public JoinedFiles {
        files = new EnumMap<>(files.isEmpty() ? new EnumMap<>(Role.class) : files);
    }

    /**
     * One of them.
     *
     * @param name as it is shown
     */
    record JoinedFile(String name, byte[] bytes) implements Serializable {}

    /** Finds those of a request beside its files; fails with InputException where one is not there. */
    public static JoinedFiles of(DataRequest request) throws IOException {
        Map<Role, Map<String, JoinedFile>> files = new EnumMap<>(Role.class);
        for (Map.Entry<Role, Input> input : request.inputs().entrySet()) {
            Path beside = input.getValue().files().get(0).path();
            JoinReader reader = new JoinReader(new Session(request), request.mapping(), beside);
            Map<String, JoinedFile> found = new HashMap<>();
            for (Mapping.Join join : request.mapping().of(input.getKey()).joins()) {
                Path path = reader.find(join.file());
                found.put(join.file(), new JoinedFile(JoinReader.shown(path), Files.readAllBytes(path)));
            }
            files.put(input.getKey(), found);
        }
        return new JoinedFiles(files);
    }

    Map<String, JoinedFile> of(Role role) {
        return files.getOrDefault(role, Map.of());
    }
}
