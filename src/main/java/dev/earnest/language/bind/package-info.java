/** Makes a catalog of a located tree, one class for each part of the language, telling every problem in one pass. */
@NullMarked
package dev.earnest.language.bind;

import org.jspecify.annotations.NullMarked;
