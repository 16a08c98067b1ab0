/** Prints a catalog as the text that reads back as the same catalog. */
@NullMarked
package dev.earnest.language.print;

import org.jspecify.annotations.NullMarked;
