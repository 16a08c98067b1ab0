/** The program guide for partners: what it tells of each offer, with examples that the engine paid. */
@NullMarked
package dev.earnest.guide;

import org.jspecify.annotations.NullMarked;
