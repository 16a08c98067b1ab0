/** What a program brings against what it costs: return on investment, gross to net, what each partner brings. */
@NullMarked
package dev.earnest.analysis.roi;

import org.jspecify.annotations.NullMarked;
