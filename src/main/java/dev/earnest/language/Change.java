package dev.earnest.language;

import dev.earnest.language.tree.Node;
import dev.earnest.problem.Span;

/**
 * One change of a catalog.
 *
 * @param path of the value, such as {@code offers.vault-spif.earn.pay} or {@code …steps[1].from}
 * @param pathSpan where the path is written
 * @param adds the path must not be there yet; else it must
 * @param value what stands there then; nothing (an empty value or {@code ~}) takes it out
 */
public record Change(String path, Span pathSpan, boolean adds, Node value) {}
