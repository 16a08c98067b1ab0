package dev.earnest.cli;

import dev.earnest.language.Paths;
import dev.earnest.language.print.NodePrinter;
import dev.earnest.language.tree.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Offers what may stand at the cursor: commands, options and their words, paths, ids, columns, values and files. */
final class ShellCompleter implements Completer {
    private final ShellSession session;
    private final ShellVocabulary vocabulary;
    private final FileNameCompleter files = new FileNameCompleter();
    private @Nullable CommandLine commands;

    ShellCompleter(ShellSession session, LoadedData data) {
        this.session = session;
        this.vocabulary = new ShellVocabulary(session, data);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words();
        int at = line.wordIndex();
        String word =
                line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        if (at == 0) {
            plain(Stream.concat(ShellSession.ownNames().stream(), ShellHelp.programs().stream()), candidates);
            return;
        }
        String before = words.get(at - 1);
        if (before.equals(">")) {
            files.complete(reader, line, candidates);
            return;
        }
        String command = words.get(0);
        switch (command) {
            case "set" -> set(words, at, word, candidates);
            case "reset" -> plain(vocabulary.changed(), candidates);
            case "with", "save" -> files.complete(reader, line, candidates);
            case "help" -> plain(Stream.concat(vocabulary.commands(), HelpCommand.TOPICS.stream()), candidates);
            case "watch" -> {
                if (at == 1) {
                    plain(ShellHelp.programs().stream(), candidates);
                } else {
                    program(words.get(1), words.subList(1, at), word, reader, line, candidates);
                }
            }
            default -> program(command, words.subList(0, at), word, reader, line, candidates);
        }
    }

    private void set(List<String> words, int at, String word, List<Candidate> candidates) {
        if (at == 1 && !word.contains("=")) {
            paths(word, " ", candidates);
        } else if (at == 1) {
            String path = word.substring(0, word.indexOf('='));
            vocabulary.values(path).forEach(value -> add(path + "=" + value, value, true, candidates));
        } else if (at == 2) {
            plain(vocabulary.values(words.get(1)), candidates);
        }
    }

    /** Paths from the last dot or bracket on, so that lists stay short. */
    private void paths(String word, String end, List<Candidate> candidates) {
        int cut = word.lastIndexOf('.');
        String parent = cut < 0 ? "" : word.substring(0, cut);
        List<Paths.Step> steps = new ArrayList<>(Paths.below(session.dials().reading(), parent));
        if (!word.isEmpty()) {
            steps.addAll(Paths.below(session.dials().reading(), word));
        }
        for (Paths.Step step : steps) {
            var value = step.value();
            boolean opens = step.opens();
            String shown = value == null ? "(not there yet)" : opens ? "" : NodePrinter.print(value);
            candidates.add(new Candidate(
                    step.path() + (value instanceof MapNode ? "." : !opens && end.equals("=") ? "=" : ""),
                    step.path(),
                    null,
                    shown.isEmpty() ? null : shown,
                    null,
                    null,
                    !opens && end.equals(" ")));
        }
    }

    private void program(
            String command,
            List<String> before,
            String word,
            LineReader reader,
            ParsedLine line,
            List<Candidate> candidates) {
        CommandSpec spec = spec(command);
        if (spec == null) {
            return;
        }
        String last = before.get(before.size() - 1);
        OptionSpec asked = last.startsWith("-") ? spec.findOption(last) : null;
        if (asked != null && asked.arity().max() > 0) {
            argument(asked, word, reader, line, candidates);
        } else if (word.startsWith("--") && word.contains("=")) {
            OptionSpec own = spec.findOption(word.substring(0, word.indexOf('=')));
            String head = word.substring(0, word.indexOf('=') + 1);
            if (own != null) {
                words(own, word.substring(head.length())).forEach(each -> add(head + each, each, true, candidates));
            }
        } else if (word.startsWith("-")) {
            options(spec, candidates);
        } else {
            positional(spec, before, candidates);
            if (candidates.isEmpty()) {
                options(spec, candidates);
            }
        }
    }

    private void argument(ArgSpec asked, String word, LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String label = asked.paramLabel().toUpperCase(Locale.ROOT);
        if (label.startsWith("PATH=")) {
            if (word.contains("=")) {
                String path = word.substring(0, word.indexOf('='));
                vocabulary.values(path).forEach(value -> add(path + "=" + value, value, true, candidates));
            } else {
                paths(word, "=", candidates);
            }
        } else if (label.startsWith("FILE") || label.startsWith("SCENARIO")) {
            files.complete(reader, line, candidates);
        } else {
            plain(words(asked, word), candidates);
        }
    }

    /** The words an argument may be, those of a list behind the last comma. */
    private Stream<String> words(ArgSpec asked, String word) {
        Iterable<String> legal = asked.completionCandidates();
        if (legal != null) {
            List<String> all = new ArrayList<>();
            legal.forEach(all::add);
            return all.stream();
        }
        String head = word.substring(0, word.lastIndexOf(',') + 1);
        return vocabulary.of(asked.paramLabel(), word).map(each -> head + each);
    }

    private void positional(CommandSpec spec, List<String> before, List<Candidate> candidates) {
        long given =
                before.stream().skip(1).filter(each -> !each.startsWith("-")).count();
        int index = (int) given + (ShellWords.takesCatalog(spec) ? 1 : 0);
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            if (positional.index().contains(index) || positional.index().isUnspecified()) {
                plain(words(positional, ""), candidates);
            }
        }
    }

    private static void options(CommandSpec spec, List<Candidate> candidates) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String[] about = option.description();
                candidates.add(new Candidate(
                        option.longestName(),
                        option.longestName(),
                        null,
                        about.length == 0 ? null : about[0].replace("${COMPLETION-CANDIDATES}", "…"),
                        null,
                        null,
                        true));
            }
        }
    }

    private @Nullable CommandSpec spec(String command) {
        if (commands == null) {
            commands = App.commandLine();
        }
        CommandLine line = commands.getSubcommands().get(command);
        return line == null ? null : line.getCommandSpec();
    }

    private static void plain(Stream<String> words, List<Candidate> candidates) {
        words.distinct().forEach(word -> add(word, word, true, candidates));
    }

    private static void add(String value, String shown, boolean ends, List<Candidate> candidates) {
        candidates.add(new Candidate(value, shown, null, null, null, null, ends));
    }
}
