package dev.muster.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** What a benchmark writes: Markdown that names the machine and the versions. Not thread safe. */
final class Report {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private final List<String> lines = new ArrayList<>();

    private Report() {}

    static Report titled(String title) {
        return new Report().line("# " + title).line("");
    }

    Report line(String pattern, Object... values) {
        lines.add(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values));
        return this;
    }

    /** Where and with what it was measured, and how busy the machine is now. */
    Report machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return line(
                "Java %s, Kafka %s, on %d cores of %s (%s); load average %.1f at the end, which counts this run too.",
                Runtime.version(),
                AppInfoParser.getVersion(),
                system.getAvailableProcessors(),
                processor(),
                system.getArch(),
                system.getSystemLoadAverage());
    }

    private static String processor() {
        try {
            return Files.lines(PROCESSORS)
                    .filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("an unnamed processor");
        } catch (IOException e) {
            return "an unnamed processor";
        }
    }

    /** Prints it, and writes it to a file of the folder {@code bench}. */
    void write(String file) throws IOException {
        lines.forEach(OUT::println);
        Files.write(Path.of("bench", file), lines);
    }

    static void say(String pattern, Object... values) {
        OUT.println(String.format(Locale.ROOT, pattern, values));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The least and the greatest, which tell how noisy the machine was. */
    static String range(List<Double> values, String pattern) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, pattern + "–" + pattern, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
