package dev.earnest.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What is made of one thing after the other, each made when the one before it is used up. */
final class Chained<F, T> implements Iterator<T> {
    private final Iterator<F> from;
    private final Function<F, Iterator<T>> make;
    private Iterator<T> now = Collections.emptyIterator();

    Chained(Iterator<F> from, Function<F, Iterator<T>> make) {
        this.from = from;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        while (!now.hasNext() && from.hasNext()) {
            now = make.apply(from.next());
        }
        return now.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return now.next();
    }
}
