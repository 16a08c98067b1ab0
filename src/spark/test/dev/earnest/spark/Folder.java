package dev.earnest.spark;

import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Files of a data set by their addresses, as the program's own reader and Spark take them. */
public final class Folder {
    public final Map<Role, List<String>> addresses = new EnumMap<>(Role.class);

    /** The usual names in a folder. */
    static Folder of(Path path) {
        Folder folder = new Folder();
        for (Role role : Role.values()) {
            Path file = path.resolve(role.word() + ".csv");
            if (Files.exists(file)) {
                folder.addresses.put(role, List.of(file.toString()));
            }
        }
        return folder;
    }

    public Folder with(Role role, String... files) {
        addresses.put(role, List.of(files));
        return this;
    }

    /** What the program's own reader makes of them. */
    public Dataset read(DataRequest settings) {
        DataRequest request = settings;
        for (Map.Entry<Role, List<String>> role : addresses.entrySet()) {
            List<Input> files = new ArrayList<>();
            role.getValue().forEach(file -> files.add(Input.of(Path.of(file))));
            request = request.with(role.getKey(), Input.of(String.join(", ", role.getValue()), files));
        }
        return DataReader.read(request);
    }
}
