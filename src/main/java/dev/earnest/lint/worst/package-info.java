/** What offers that stack can cost on one deal, at worst, in each cell of what tells them apart. */
@NullMarked
package dev.earnest.lint.worst;

import org.jspecify.annotations.NullMarked;
