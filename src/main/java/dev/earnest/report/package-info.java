/** Turns figures into tables and draws tables as text, CSV, JSON and Markdown. */
@NullMarked
package dev.earnest.report;

import org.jspecify.annotations.NullMarked;
