/** Mapping files and the built-in mappings: how somebody else's export becomes the columns of the data contract. */
@NullMarked
package dev.earnest.language.mapping;

import org.jspecify.annotations.NullMarked;
