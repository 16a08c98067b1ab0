/** What partners claim against what is due: evidence, duplicates, entitlements; below it who is paid when, and the books. */
@NullMarked
package dev.earnest.claims;

import org.jspecify.annotations.NullMarked;
