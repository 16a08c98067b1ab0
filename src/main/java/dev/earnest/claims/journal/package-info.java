/** The books: what is owed to partners as entries that balance, from the day it is earned to the day it is paid. */
@NullMarked
package dev.earnest.claims.journal;

import org.jspecify.annotations.NullMarked;
