package dev.earnest.check;

import dev.earnest.deal.Role;

/**
 * What reading made of one column.
 *
 * @param file as the user named it
 * @param theirs as the file has it; empty where it comes from no single column
 * @param ours as catalogs name it; empty where nothing is made of it
 * @param what was done to its cells
 * @param changed how many cells read otherwise than they stand
 */
public record Effect(Role role, String file, String theirs, String ours, String what, long changed) {}
