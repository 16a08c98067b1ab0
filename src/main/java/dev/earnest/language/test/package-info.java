/** Test files of catalogs: rows, what they are expected to pay, and where each stands. */
@NullMarked
package dev.earnest.language.test;

import org.jspecify.annotations.NullMarked;
