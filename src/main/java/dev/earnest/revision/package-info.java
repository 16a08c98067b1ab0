/** What differs between two programs, by meaning and not by text, and what it means for partners. */
@NullMarked
package dev.earnest.revision;

import org.jspecify.annotations.NullMarked;
