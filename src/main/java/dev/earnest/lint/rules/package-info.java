/** The rules, one small stateless class each, listed in {@code Rules.ALL}. */
@NullMarked
package dev.earnest.lint.rules;

import org.jspecify.annotations.NullMarked;
