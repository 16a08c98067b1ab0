package dev.earnest.spark;

/** Earnest's command line with its programs paid on Spark. */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        Interrupt.listen();
        SparkEngine engine = new SparkEngine();
        int code = dev.earnest.cli.Main.run(engine, args);
        engine.close();
        System.exit(code);
    }
}
