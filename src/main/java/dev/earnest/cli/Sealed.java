package dev.earnest.cli;

/**
 * A ledger that was sealed.
 *
 * @param file the ledger as the user named it
 * @param marks the file with a mark for each line
 * @param lines of the file, its header too
 * @param head the last link of the chain, 64 hexadecimal digits
 */
record Sealed(String file, String marks, long lines, String head) {}
