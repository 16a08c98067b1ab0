/** YAML text as a tree in which every key and value knows its place in the file. */
@NullMarked
package dev.earnest.language.tree;

import org.jspecify.annotations.NullMarked;
