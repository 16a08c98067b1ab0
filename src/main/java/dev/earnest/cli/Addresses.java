package dev.earnest.cli;

import dev.earnest.deal.Query;
import dev.earnest.deal.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an engine finds the data of a run: what the user names, whatever it stands for, else the files of a folder. */
final class Addresses {
    private final Engine engine;

    Addresses(Engine engine) {
        this.engine = engine;
    }

    /** By role; fails with UsageError where there are no deals, or where the engine cannot read what is named. */
    Map<Role, List<String>> of(DataOptions data, @Nullable Folder folder) {
        Map<Role, List<String>> all = new EnumMap<>(Role.class);
        List<String> there = DataOptions.names(folder);
        for (Role role : Role.values()) {
            List<String> named = data.all(role);
            String usual = named.isEmpty() ? data.usualOf(role, there) : null;
            if (usual != null && folder != null) {
                all.put(role, List.of(inFolder(folder, usual)));
            } else if (!named.isEmpty()) {
                named.forEach(address -> check(role, address));
                all.put(role, List.copyOf(named));
            }
        }
        if (!all.containsKey(Role.DEALS) && !all.containsKey(Role.EVENTS)) {
            throw DataOptions.noDeals(folder);
        }
        return all;
    }

    private String inFolder(Folder folder, String name) {
        if (folder.path() == null) {
            throw new UsageError(
                    folder.label(name) + " lies in git, where " + engine.name() + " reads nothing",
                    "name files that it can read: --deals deals.csv");
        }
        checkForm(folder.label(name));
        return folder.label(name);
    }

    private void check(Role role, String address) {
        String option = "--" + role.word() + " " + address;
        if (address.equals("-")) {
            throw new UsageError(
                    option + ": standard input is on this machine alone, and " + engine.name() + " reads on many",
                    "write it to a file that all of them can read, and name that");
        }
        if (Query.isWarehouse(address)) {
            throw new UsageError(
                    "--" + role.word() + " " + Query.shown(address)
                            + ": a warehouse is read through one connection, not by " + engine.name(),
                    "unload the rows to Parquet where " + engine.name()
                            + " can read them, and name that folder; or run it by earnest");
        }
        checkForm(address);
    }

    private void checkForm(String address) {
        String name = address.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.contains(".xlsx#")) {
            throw new UsageError(
                    address + ": a workbook cannot be read in parts by " + engine.name(),
                    "save it as CSV or Parquet; or run it by earnest, which reads workbooks");
        }
    }
}
