package dev.earnest.check;

import dev.earnest.deal.CsvScan;
import dev.earnest.deal.Input;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what a file is for, by its name and by the names of its columns. */
public final class Roles {
    private static final int REQUIRED = 3;

    private Roles() {}

    /** The role of a file; deals where nothing says another. */
    public static Role of(Input input, Mapping mapping, Charset charset) {
        String path = input.name().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (Role role : Role.values()) {
            if (name.startsWith(role.word())) {
                return role;
            }
        }
        Role best = Role.DEALS;
        int most = 0;
        for (Role role : Role.values()) {
            Set<String> known = mapping.of(role).names(role);
            try (CsvScan scan = CsvScan.open(input, role.word() + " file", mapping.of(role), charset, known)) {
                int score = score(role, scan.header(), mapping.of(role));
                if (score > most) {
                    most = score;
                    best = role;
                }
            }
        }
        return best;
    }

    /** How well a header fits a role: three for each column it must have, one for each other it may have. */
    static int score(Role role, List<String> header, Mapping.FileMapping mapping) {
        int score = 0;
        for (String ours : role.columns().keySet()) {
            boolean there = header.contains(ours)
                    || mapping.columns().getOrDefault(ours, List.of()).stream().anyMatch(header::contains);
            score += !there ? 0 : role.required().contains(ours) ? REQUIRED : 1;
        }
        return score;
    }
}
