package dev.earnest.report;

/** A heading over the sections behind it, for people. */
public record Chapter(String key, String title) implements Section {
    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }
}
