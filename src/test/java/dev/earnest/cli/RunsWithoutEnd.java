package dev.earnest.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A process that writes every kind of output over and over, in two versions by turns, until it is killed. */
final class RunsWithoutEnd {
    private RunsWithoutEnd() {}

    /** {@code args}: the folder of the program and the one for outputs. */
    public static void main(String[] args) {
        Path program = Path.of(args[0]);
        Path outputs = Path.of(args[1]);
        for (int round = 0; ; round++) {
            for (List<String> words : commands(program, outputs, round % 2 == 0 ? "5" : "7")) {
                int code = Main.run(System.out, OutputStream.nullOutputStream(), words.toArray(String[]::new));
                if (code != ExitCode.OK) {
                    System.exit(code);
                }
            }
            System.out.println("round");
        }
    }

    /** The commands of one round; {@code version} decides what they write. */
    static List<List<String>> commands(Path program, Path outputs, String version) {
        String catalog = program.toString();
        String set = "offers.five.earn.rate=" + version + "%";
        return List.of(
                List.of(
                        "simulate",
                        catalog,
                        "--set",
                        set,
                        "--ledger",
                        outputs + "/ledger.csv",
                        "-o",
                        outputs + "/report.html",
                        "--rejects",
                        outputs + "/rejects.csv"),
                List.of(
                        "simulate",
                        catalog,
                        "--set",
                        set,
                        "--rejects",
                        outputs + "/rejects.csv",
                        "--ledger",
                        outputs + "/ledger.csv.gz",
                        "-o",
                        outputs + "/report.xlsx"),
                List.of(
                        "simulate",
                        catalog,
                        "--set",
                        set,
                        "--rejects",
                        outputs + "/rejects.csv",
                        "--ledger",
                        outputs + "/ledger.ndjson",
                        "-o",
                        outputs + "/report.json"),
                List.of("generate", "--force", "--deals", "2000", "--seed", version, "-o", outputs + "/data", "-q"));
    }
}
