/** What partners are told of a change: worked examples on made-up deals, and nothing of anybody's own. */
@NullMarked
package dev.earnest.analysis.notice;

import org.jspecify.annotations.NullMarked;
