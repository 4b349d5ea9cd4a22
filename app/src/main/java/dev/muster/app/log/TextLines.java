package dev.muster.app.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Log records as lines for people, with what is secret in them hidden. */
final class TextLines extends PatternLayoutEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return Secrets.hidden(getLayout().doLayout(event)).getBytes(getCharset());
    }
}
