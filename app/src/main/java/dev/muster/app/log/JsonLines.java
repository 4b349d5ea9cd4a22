package dev.muster.app.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Log records as JSON, an object a line: {@code timestamp} (ISO 8601, UTC), {@code level}, {@code logger}, {@code thread}, {@code stage},
 * {@code message}, and {@code error} with class, message and stack where there is one. Whatever a record holds, its line is one line of
 * valid JSON in UTF-8.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {
    /** The module of a logger is the stage; those of others belong to the process as a whole. */
    private static final Pattern STAGE = Pattern.compile("dev\\.muster\\.(producer|streams|consumer)(\\..*)?");

    private final String process;
    private final ThrowableProxyConverter stacks = new ThrowableProxyConverter();

    /** @param process what the stage is where the logger is none of a stage's */
    JsonLines(String process) {
        this.process = process;
    }

    @Override
    public void start() {
        stacks.start();
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("timestamp", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("thread", event.getThreadName())
                .put("stage", stage(event.getLoggerName()))
                .put("message", Secrets.hidden(event.getFormattedMessage()));
        if (event.getThrowableProxy() != null) {
            line.putObject("error")
                    .put("class", event.getThrowableProxy().getClassName())
                    .put("message", Secrets.hidden(event.getThrowableProxy().getMessage()))
                    .put("stack", Secrets.hidden(stacks.convert(event)));
        }
        // By way of a string: a lone surrogate becomes a question mark there, where Jackson's own bytes would refuse
        // it.
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String stage(String logger) {
        Matcher own = STAGE.matcher(logger);
        return own.matches() ? own.group(1) : process;
    }

    @Override
    public byte[] headerBytes() {
        return null;
    }

    @Override
    public byte[] footerBytes() {
        return null;
    }
}
