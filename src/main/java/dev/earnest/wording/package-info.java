/** A catalog in plain sentences, for people who are paid by it. */
@NullMarked
package dev.earnest.wording;

import org.jspecify.annotations.NullMarked;
