package dev.muster.consumer.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.api.FeedList;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.EmptyTable;
import dev.muster.consumer.table.TableChange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many that listen, and one that does not read what it is told. */
final class ListenersTest {
    private static final int LISTENERS = 500;

    /** Of the deaf one's own system: the smallest that Linux gives is some two kilobytes. */
    private static final int SMALLEST_BUFFER = 1;

    /** So many bytes in changes of this size are told the deaf one, and then as many again: it can have taken a part only. */
    private static final int CHANGE = 16_000;

    private static final int CHANGES = 60;

    private static final int SILENCE_MS = 60_000;
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");

    @TempDir
    private Path directory;

    private final EventLog events = new EventLog();
    private final List<Socket> sockets = new ArrayList<>();
    private ClaimStore store;
    private WebServer server;

    @BeforeEach
    void start() {
        store = ClaimStore.at("jdbc:sqlite:" + EmptyTable.copyTo(directory.resolve("muster.db")));
        server = WebServer.start(
                "127.0.0.1",
                0,
                Set.of(),
                store.table(),
                events,
                Map::of,
                () -> new FeedList(true, List.of()),
                About.unknown(),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
        store.close();
    }

    @Test
    void shouldTellAllOthersBesideOneThatNeverReads() throws IOException {
        Ear deaf = listener(SMALLEST_BUFFER);
        Ear first = listener(0);
        for (int i = 1; i <= CHANGES; i++) {
            events.add(new TableChange(i, new TreeSet<>(Set.of("x-busy/" + "0".repeat(CHANGE) + i))));
            first.hear(i);
        }
        List<Ear> others = new ArrayList<>();
        for (int i = 1; i < LISTENERS; i++) {
            others.add(listener(0));
        }
        int threads = Thread.activeCount();
        events.add(new TableChange(CHANGES + 1, new TreeSet<>(Set.of("x-final/1"))));
        first.hear(CHANGES + 1);
        for (Ear other : others) {
            other.hear(CHANGES + 1);
        }
        assertThat(Thread.activeCount() - threads).isLessThan(LISTENERS / 2);
        assertThatNothingWasKeptFor(deaf);
    }

    /** Its sockets have taken the first changes; of the others nothing but the newest position was kept, and comes with all keys at once. */
    private static void assertThatNothingWasKeptFor(Ear deaf) throws IOException {
        deaf.hear(CHANGES + 1);
        assertThat(deaf.ids).hasSizeLessThan(CHANGES / 2).endsWith(CHANGES + 1L);
        for (int i = 1; i <= CHANGES; i++) {
            assertThat(deaf.text).contains("0" + i + "\"");
        }
    }

    private Ear listener(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(SILENCE_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", server.address().getPort()));
        socket.getOutputStream()
                .write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Ear ear = new Ear(socket.getInputStream());
        ear.hear("still here");
        return ear;
    }

    /** Takes in what a listener is told. */
    private static final class Ear {
        private final InputStream in;
        private final List<Long> ids = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final byte[] buffer = new byte[8192];
        private int searched;

        Ear(InputStream in) {
            this.in = in;
        }

        void hear(long id) throws IOException {
            while (!ids.contains(id)) {
                read();
            }
        }

        void hear(String words) throws IOException {
            while (text.indexOf(words) < 0) {
                read();
            }
        }

        private void read() throws IOException {
            int length = in.read(buffer);
            assertThat(length).as("the stream ended after %s", ids).isPositive();
            text.append(new String(buffer, 0, length, StandardCharsets.US_ASCII));
            int end = text.lastIndexOf("\n\n") + 1;
            Matcher found = ID.matcher(text.substring(searched, Math.max(searched, end)));
            while (found.find()) {
                ids.add(Long.valueOf(found.group(1)));
            }
            searched = Math.max(searched, end);
        }
    }
}
