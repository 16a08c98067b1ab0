/** What went wrong and where: problems, their severity, and the place in a catalog or a file. */
@NullMarked
package dev.earnest.problem;

import org.jspecify.annotations.NullMarked;
