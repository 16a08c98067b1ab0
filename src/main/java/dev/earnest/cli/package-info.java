/** Commands, options, exit codes and the shell: the only place that knows the console. */
@NullMarked
package dev.earnest.cli;

import org.jspecify.annotations.NullMarked;
