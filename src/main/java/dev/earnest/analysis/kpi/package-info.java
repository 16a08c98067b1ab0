/** What a program comes to in a window: KPIs, objectives, phases and the leading partners. */
@NullMarked
package dev.earnest.analysis.kpi;

import org.jspecify.annotations.NullMarked;
