/** What might be otherwise: programs and deal histories as they could have been, and the spread of what they come to. */
@NullMarked
package dev.earnest.scenario;

import org.jspecify.annotations.NullMarked;
