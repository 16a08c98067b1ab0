package dev.earnest.report;

/** How a change is called: by its stable id for programs, by a few words for people. */
public record ChangeLabel(String id, String title) {}
