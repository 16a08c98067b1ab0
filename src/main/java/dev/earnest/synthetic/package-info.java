/** Made-up programs of any size by seed: deals, partners, events, touches and claims that look like real ones. */
@NullMarked
package dev.earnest.synthetic;

import org.jspecify.annotations.NullMarked;
