package dev.earnest.spark;

import java.io.Serializable;
import java.util.function.BinaryOperator;

/**
 * Adds what books come to.
 *
 * @param <S> what some books come to
 */
@FunctionalInterface
public interface BookSum<S extends Serializable> extends BinaryOperator<S>, Serializable {}
