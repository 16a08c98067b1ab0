/** What a program owes for what is sold so far, if the periods under way end as forecast. */
@NullMarked
package dev.earnest.analysis.accrual;

import org.jspecify.annotations.NullMarked;
