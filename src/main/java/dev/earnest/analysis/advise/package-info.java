/** What a program's own history advises: offers, steps, budgets, partners; every claim with its figure. */
@NullMarked
package dev.earnest.analysis.advise;

import org.jspecify.annotations.NullMarked;
