/** Files that are there whole or not at all, and names of files made from words of the data. */
@NullMarked
package dev.earnest.output;

import org.jspecify.annotations.NullMarked;
