package dev.earnest.cli;

import dev.earnest.language.Change;
import dev.earnest.language.Setting;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.language.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shell changes in its catalog: scenarios, then single settings, as the options {@code --with} and {@code --set} have
 * them.
 *
 * @param with files
 * @param set {@code path=value}, each as typed
 */
record Overlay(List<String> with, List<String> set) {
    static final Overlay NONE = new Overlay(List.of(), List.of());

    Overlay {
        with = List.copyOf(with);
        set = List.copyOf(set);
    }

    int size() {
        return with.size() + set.size();
    }

    /** All of it as typed, scenarios first. */
    List<String> words() {
        List<String> words = new ArrayList<>(with);
        words.addAll(set);
        return words;
    }

    /** With one more scenario, which comes before all settings. */
    Overlay and(String file) {
        List<String> more = new ArrayList<>(with);
        more.add(file);
        return new Overlay(more, set);
    }

    /** With one more setting. Those of the same place, or inside it, that it takes the place of are dropped. */
    Overlay and(Change setting) {
        List<String> settings = new ArrayList<>();
        boolean shifts = isNothing(setting) && setting.path().endsWith("]");
        for (String text : set) {
            Change earlier = Setting.parse(text);
            if (shifts || isNothing(earlier) || !isIn(earlier.path(), setting.path())) {
                settings.add(text);
            }
        }
        settings.add(setting.path() + "=" + NodePrinter.print(setting.value()));
        return new Overlay(with, settings);
    }

    /** Without the settings of a place and inside it. */
    Overlay without(String path) {
        return new Overlay(
                with,
                set.stream()
                        .filter(text -> !isIn(Setting.parse(text).path(), path))
                        .toList());
    }

    private static boolean isIn(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + ".") || path.startsWith(parent + "[");
    }

    private static boolean isNothing(Change change) {
        return change.value() instanceof ScalarNode scalar && scalar.isNothing();
    }

    /** The same as options of a command. */
    ChangeOptions options() {
        ChangeOptions options = new ChangeOptions();
        options.with = with;
        options.set = set;
        return options;
    }
}
