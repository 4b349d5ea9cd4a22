package dev.muster.app.tail;

/** The broker has no topic of that name. */
public final class NoSuchTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchTopicException(String topic) {
        super("the broker has no topic " + topic
                + "\ncreate Muster's topics with `muster topics create`, or name another --prefix");
    }
}
