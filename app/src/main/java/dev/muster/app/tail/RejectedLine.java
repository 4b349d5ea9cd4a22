package dev.muster.app.tail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A rejected input with its headers, which tell where it came from and why: the value as text where it is text, else in base64. */
public final class RejectedLine implements RecordLine {
    @Override
    public ObjectNode of(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        return putValue(line, record.value());
    }

    private static ObjectNode putValue(ObjectNode line, byte[] value) {
        if (value == null) {
            return line.putNull("value");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            return isPrintable(text) ? line.put("value", text) : putBytes(line, value);
        } catch (CharacterCodingException e) {
            return putBytes(line, value);
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    private static ObjectNode putBytes(ObjectNode line, byte[] value) {
        return line.put("valueBase64", Base64.getEncoder().encodeToString(value));
    }
}
