package dev.muster.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Chooses where log records go; called once, at the beginning of a command. */
public final class LogTarget {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level [%thread] %logger{30} %msg%n";
    private static final String OWN = "dev.muster";
    private static final FileSize FILE_SIZE = FileSize.valueOf("10MB");
    private static final int OLD_FILES = 3;

    /** What the broker and the clients in the same JVM say goes to a file of its own. */
    private static final List<String> KAFKA = List.of("kafka", "org.apache.kafka", "state.change.logger");

    /** Tells every setting of every client, a hundred lines each, of which a start makes dozens. */
    private static final String TELLS_SETTINGS = "org.apache.kafka.common.config.AbstractConfig";

    /** Logs what it throws as well, with a stack trace that users take for a crash. */
    private static final String THROWS_AND_LOGS = "io.javalin";

    private LogTarget() {}

    /**
     * To standard output, for a stage that runs alone: our own records, and warnings of everybody else.
     *
     * @param name of the stage
     */
    public static void stage(LogFormat format, String name) {
        console("System.out", encoder(format, name), Level.INFO, Level.WARN);
        context().getLogger(THROWS_AND_LOGS).setLevel(Level.OFF);
    }

    /** To standard error, for whoever looks for a fault. */
    public static void debug() {
        console("System.err", encoder(LogFormat.TEXT, ""), Level.DEBUG, Level.INFO);
    }

    /**
     * To {@code muster.log} and {@code kafka.log} in a folder, which is made where it is missing.
     *
     * @param name of the process
     */
    public static void files(Path folder, LogFormat format, String name) {
        LoggerContext context = context();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(file(context, folder, "muster", encoder(format, name)));
        root.setLevel(Level.INFO);
        context.getLogger(THROWS_AND_LOGS).setLevel(Level.OFF);
        Appender<ILoggingEvent> kafka = file(context, folder, "kafka", encoder(format, name));
        for (String kafkas : KAFKA) {
            Logger logger = context.getLogger(kafkas);
            logger.setAdditive(false);
            logger.addAppender(kafka);
        }
        context.getLogger(TELLS_SETTINGS).setLevel(Level.WARN);
    }

    private static void console(String stream, Encoder<ILoggingEvent> encoder, Level own, Level others) {
        LoggerContext context = context();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget(stream);
        console.setEncoder(encoder);
        console.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        root.setLevel(others);
        context.getLogger(OWN).setLevel(own);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format, String name) {
        if (format == LogFormat.TEXT) {
            return pattern(context());
        }
        JsonLines encoder = new JsonLines(name);
        encoder.setContext(context());
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> pattern(LoggerContext context) {
        PatternLayoutEncoder encoder = new TextLines();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static Appender<ILoggingEvent> file(
            LoggerContext context, Path folder, String name, Encoder<ILoggingEvent> encoder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName(name);
        file.setFile(folder.resolve(name + ".log").toString());
        file.setEncoder(encoder);
        file.setRollingPolicy(rolling(context, file, folder.resolve(name)));
        file.setTriggeringPolicy(triggering(context));
        file.start();
        return file;
    }

    private static FixedWindowRollingPolicy rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path base) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(base + ".%i.log");
        policy.setMaxIndex(OLD_FILES);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> triggering(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(FILE_SIZE);
        policy.start();
        return policy;
    }
}
