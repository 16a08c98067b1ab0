/** Typed readers for the values of a located tree: each tells what is wrong and goes on. */
@NullMarked
package dev.earnest.language.read;

import org.jspecify.annotations.NullMarked;
