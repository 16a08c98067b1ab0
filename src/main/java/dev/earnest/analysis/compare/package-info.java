/** What two programs pay on the same data: the difference in money, what each change costs, and who wins and loses. */
@NullMarked
package dev.earnest.analysis.compare;

import org.jspecify.annotations.NullMarked;
