package dev.muster.producer.web;

/**
 * The room that the answers of one poll take, from when they grow large until it is closed; then it serves the next. Used by one
 * thread at a time.
 */
public final class BodyShare implements AutoCloseable {
    private final BodyRoom room;
    private boolean middle;
    private boolean large;

    BodyShare(BodyRoom room) {
        this.room = room;
    }

    /**
     * An answer has grown to so many bytes; waits until there is room for more.
     *
     * @throws RefusedBodyException when there is none in time
     */
    void reach(long bytes) throws RefusedBodyException {
        if (!middle && !large && room.isMiddle(bytes)) {
            room.takeMiddle();
            middle = true;
        }
        if (!large && room.isLarge(bytes)) {
            room.takeLarge();
            large = true;
            room.giveBack(middle, false);
            middle = false;
        }
    }

    /** Gives the room back: nothing is held any more of what came. */
    @Override
    public void close() {
        room.giveBack(middle, large);
        middle = false;
        large = false;
    }
}
