package dev.earnest.report;

/** Who is shown a part of a report. */
public enum Audience {
    /** Both people and programs. */
    ALL,
    /** Only the formats for people: table, plain, markdown. */
    PEOPLE,
    /** Only the formats for programs: CSV, TSV, JSON, NDJSON. */
    MACHINES;

    /** Whether people see it. */
    public boolean isForPeople() {
        return this != MACHINES;
    }

    /** Whether programs see it. */
    public boolean isForMachines() {
        return this != PEOPLE;
    }
}
