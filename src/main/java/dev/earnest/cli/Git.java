package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file as it is at a git reference, read with {@code git show}; nothing is fetched or written.
 *
 * @param ref a branch, tag or commit
 * @param path from the root of the repository, or from {@code folder} where it starts with a dot, with slashes
 * @param folder in the repository; null: where we are
 */
record Git(String ref, String path, @Nullable Path folder) {

    /** What {@code REF:path} names, or null where the text is none. */
    static @Nullable Git parse(String text) {
        int colon = text.indexOf(':');
        boolean drive = colon == 1 && text.length() > 2 && (text.charAt(2) == '\\' || text.charAt(2) == '/');
        if (colon < 1 || drive || text.startsWith("-")) {
            return null;
        }
        String path = text.substring(colon + 1).replace('\\', '/');
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return new Git(text.substring(0, colon), path, null);
    }

    /** The same files and folders at a reference, each of its own repository; those that are not there are left out. */
    static List<Git> at(String ref, List<String> names) {
        List<Git> then = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name).toAbsolutePath().normalize();
            boolean isFolder = Files.isDirectory(path);
            Path folder = isFolder ? path : path.getParent();
            Git git = new Git(ref, isFolder ? "." : "./" + path.getFileName(), folder);
            if (folder == null || !Files.isDirectory(folder)) {
                continue;
            }
            if (git.run("rev-parse", "--verify", "--quiet", ref + "^{commit}") == null) {
                throw new InputException(git.missing());
            }
            if (git.run("cat-file", "-t", git.object()) != null) {
                then.add(git);
            }
        }
        return then;
    }

    /** As the user wrote it. */
    String name() {
        return ref + ":" + path;
    }

    /** As git takes it, which knows {@code ./} for the folder we are in but no {@code .}. */
    private String object() {
        return path.equals(".") ? ref + ":./" : name();
    }

    /** The file or folder {@code child} in this folder. */
    Git child(String child) {
        return new Git(ref, path.isEmpty() ? child : path + "/" + child, folder);
    }

    /** Whether it is a folder; fails with InputException where it is not there, with what to do. */
    boolean isFolder() {
        byte[] type = run("cat-file", "-t", object());
        if (type == null) {
            throw new InputException(missing());
        }
        return new String(type, StandardCharsets.UTF_8).strip().equals("tree");
    }

    /** The names in this folder. */
    List<String> children() {
        byte[] names = run("ls-tree", "--full-tree", "-z", "--name-only", object());
        return names == null ? List.of() : List.of(new String(names, StandardCharsets.UTF_8).split("\0"));
    }

    /** The bytes of this file, or null where it is not there. */
    byte @Nullable [] bytes() {
        return run("show", object());
    }

    private Problem missing() {
        if (run("rev-parse", "--git-dir") == null) {
            return problem("no-repository", "there is no git repository here to read `" + name() + "` from", null);
        }
        if (run("rev-parse", "--verify", "--quiet", ref + "^{commit}") == null) {
            byte[] answer = run("rev-parse", "--is-shallow-repository");
            boolean shallow = answer != null && new String(answer, StandardCharsets.UTF_8).startsWith("true");
            String fetch =
                    ref.startsWith("origin/") ? "git fetch origin " + ref.substring("origin/".length()) : "git fetch";
            return problem(
                    "unknown-ref",
                    "git does not know `" + ref + "`" + (shallow ? " (this is a shallow clone)" : ""),
                    "run: " + fetch + (shallow ? "\nin GitHub Actions: actions/checkout with fetch-depth: 0" : ""));
        }
        return problem(
                "not-at-ref",
                "there is no `" + path + "` at `" + ref + "`",
                "paths start at the root of the repository; see: git ls-tree -r --name-only " + ref);
    }

    private Problem problem(String code, String message, @Nullable String help) {
        return Problem.error(code, Span.ofFile(name()), message, help);
    }

    /** Standard output of git, or null where it says no. */
    byte @Nullable [] run(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(List.of(words));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            if (folder != null) {
                builder.directory(folder.toFile());
            }
            builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                byte[] bytes = out.readAllBytes();
                return process.waitFor() == 0 ? bytes : null;
            }
        } catch (IOException e) {
            throw new InputException(
                    problem("no-git", "`" + name() + "` needs git, which cannot be run here", "install git"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was reading " + name(), e);
        }
    }
}
