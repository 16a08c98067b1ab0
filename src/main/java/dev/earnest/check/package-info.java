/** What is odd in data that can be read: in cells, columns, rows, between files, and against a catalog. */
@NullMarked
package dev.earnest.check;

import org.jspecify.annotations.NullMarked;
