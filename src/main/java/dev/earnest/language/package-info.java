/** YAML text to the catalog and back, with the line and column of every value; the only reader of YAML. */
@NullMarked
package dev.earnest.language;

import org.jspecify.annotations.NullMarked;
