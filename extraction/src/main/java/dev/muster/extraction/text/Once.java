package dev.muster.extraction.text;

import java.util.function.Supplier;

/** A value that is made when somebody first asks for it, and kept. Not thread safe. */
public final class Once<T> implements Supplier<T> {
    private Supplier<? extends T> maker;
    private T value;

    /** A value that the supplier makes; it must not be null. */
    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
