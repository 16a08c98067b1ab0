/** Reads {@code .earnest.yaml}: how a house runs its checks. */
@NullMarked
package dev.earnest.language.config;

import org.jspecify.annotations.NullMarked;
