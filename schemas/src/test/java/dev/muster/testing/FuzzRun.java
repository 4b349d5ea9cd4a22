package dev.muster.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Runs a fuzz target in a build: every file of its corpus, {@code src/test/resources/fuzz/<name>}, and inputs that are made of those by
 * chance; so many, and as long as {@code -Dmuster.fuzz.seconds} says where that is given, from {@code -Dmuster.fuzz.seed} on. A target is a
 * class with a method {@code fuzzerTestOneInput(byte[])}, the name that Jazzer looks for; it throws where a promise is broken.
 */
public final class FuzzRun {
    private static final int INPUTS = 200;
    private static final long SEED = Long.getLong("muster.fuzz.seed", 20241018);
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("muster.fuzz.seconds", 0));

    /** What bytes are made of that mean something to one parser or another. */
    private static final List<String> WORDS = List.of(
            "<",
            "/>",
            "<![CDATA[",
            "]]>",
            "&#0;",
            "&#xD800;",
            "&amp;",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "\"",
            "{",
            "}",
            "[",
            "]",
            "\\ud800",
            "\u0000",
            "\uFEFF",
            "---\n",
            ":",
            "=",
            "&",
            "%",
            "%ff",
            "\r",
            "2024-13-45",
            "-999999999-01-01",
            "99999999999999999999",
            "1e999",
            "NaN",
            "null",
            "+23:59");

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_PIECE = 64;

    /** Processor time that an input may take beside its length, in nanoseconds: code that has not been compiled yet is slow. */
    private static final long START = 3_000_000_000L;

    /** The same a byte: far above what work costs that is linear in the length, and far below what other work does. */
    private static final long BYTE = 100_000;

    private final Target target;
    private final List<byte[]> corpus;
    private final Random random = new Random(SEED);

    private FuzzRun(Target target, List<byte[]> corpus) {
        this.target = target;
        this.corpus = corpus;
    }

    /** What is fuzzed. */
    @FunctionalInterface
    public interface Target {
        /** Throws where a promise is broken. */
        void accept(byte[] data) throws Exception;
    }

    /** Runs a target over the corpus of that name, which must hold something. */
    public static void of(String name, Target target) throws IOException {
        List<byte[]> corpus = corpus(Path.of("src", "test", "resources", "fuzz", name));
        if (corpus.isEmpty()) {
            throw new AssertionError("the corpus of " + name + " holds nothing");
        }
        FuzzRun run = new FuzzRun(target, corpus);
        corpus.forEach(input -> run.hold(input, -1));
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = 0; i < INPUTS || System.nanoTime() < end; i++) {
            run.hold(run.made(), i);
        }
    }

    private static List<byte[]> corpus(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FuzzRun::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void hold(byte[] input, int number) {
        long start = time();
        try {
            target.accept(input.clone());
        } catch (Exception | Error e) {
            throw new AssertionError(told(input, number), e);
        }
        if (time() - start > START + BYTE * input.length) {
            throw new AssertionError("took " + (time() - start) / 1_000_000 + " ms: " + told(input, number));
        }
    }

    private static String told(byte[] input, int number) {
        return "seed " + SEED + ", input " + number + ", in Base64: "
                + Base64.getEncoder().encodeToString(input);
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private byte[] made() {
        byte[] input = any();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            int at = random.nextInt(input.length + 1);
            int to = Math.min(input.length, at + random.nextInt(LONGEST_PIECE));
            input = switch (random.nextInt(5)) {
                case 0 -> joined(input, at, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, at + 1));
                case 1 -> joined(input, at, new byte[0], to);
                case 2 -> joined(input, at, Arrays.copyOfRange(input, at, to), at);
                case 3 -> joined(input, at, piece(any()), at);
                default -> joined(input, at, word(), at);
            };
        }
        return input;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] piece(byte[] of) {
        int at = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, at, Math.min(of.length, at + random.nextInt(LONGEST_PIECE)));
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What stands before a place, something else, and what stands behind another. */
    private static byte[] joined(byte[] input, int at, byte[] between, int to) {
        byte[] joined = Arrays.copyOf(input, at + between.length + input.length - to);
        System.arraycopy(between, 0, joined, at, between.length);
        System.arraycopy(input, to, joined, at + between.length, input.length - to);
        return joined;
    }
}
