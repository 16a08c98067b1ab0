package dev.earnest.cli;

import dev.earnest.output.Outputs.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a run against the manifest of an earlier one. */
final class Repeat {
    private final List<Difference> differences = new ArrayList<>();

    private Repeat() {}

    /**
     * Something that is not as it was.
     *
     * @param what {@code program}, {@code input}, {@code figure}, {@code output}, {@code seal} or {@code result}
     * @param was null where it was not there
     * @param is null where it is not there any more
     */
    record Difference(
            String what,
            String name,
            @Nullable String was,
            @Nullable String is) {}

    /** All that differs: the program and the inputs first, then what came of them. */
    static List<Difference> differences(Manifest was, Manifest is) {
        Repeat repeat = new Repeat();
        repeat.one("program", "version", was.version(), is.version());
        repeat.all("input", inputs(was), inputs(is));
        repeat.one("program", "exit code", Integer.toString(was.exitCode()), Integer.toString(is.exitCode()));
        repeat.all("figure", was.figures(), is.figures());
        boolean listed =
                repeat.differences.stream().anyMatch(found -> found.what().equals("figure"));
        if (!listed) {
            repeat.one("result", "beyond the figures listed", was.result(), is.result());
        }
        repeat.all("output", outputs(was), outputs(is));
        repeat.one("seal", "head", head(was), head(is));
        return repeat.differences;
    }

    private static Map<String, String> inputs(Manifest manifest) {
        Map<String, String> inputs = new LinkedHashMap<>();
        manifest.inputs().forEach(file -> inputs.put(file.file(), Objects.requireNonNullElse(file.sha256(), "")));
        return inputs;
    }

    private static Map<String, String> outputs(Manifest manifest) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Written file : manifest.outputs()) {
            outputs.put(file.file(), file.sha256());
        }
        return outputs;
    }

    private static @Nullable String head(Manifest manifest) {
        Sealed seal = manifest.seal();
        return seal == null ? null : seal.head();
    }

    private void all(String what, Map<String, String> was, Map<String, String> is) {
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.forEach(name -> one(what, name, was.get(name), is.get(name)));
    }

    private void one(String what, String name, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            differences.add(new Difference(what, name, was, is));
        }
    }
}
