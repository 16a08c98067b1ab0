package dev.earnest.cli;

import dev.earnest.language.SourceMap;
import dev.earnest.lint.Edit;

/**
 * An edit that mends a finding.
 *
 * @param map of the file it is made in
 * @param rule whose finding it is
 * @param fingerprint of the finding
 */
record Fix(SourceMap map, Edit edit, String rule, String fingerprint) {}
