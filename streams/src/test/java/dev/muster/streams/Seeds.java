package dev.muster.streams;

import java.util.Random;

/** Seeds of random tests: another one each run, which the test prints when it fails, or the one in {@code -Dmuster.seed}. */
final class Seeds {
    private Seeds() {}

    static long next() {
        return Long.getLong("muster.seed", new Random().nextLong());
    }
}
