package dev.muster.producer.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class StandardInputTest extends FeedSourceContract {
    private InputStream in = InputStream.nullInputStream();
    private boolean ruined;

    @Override
    protected FeedSource open() {
        return new StandardInputKind(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        if (ruined) {
                            throw new IOException("the pipe broke");
                        }
                        return in.read();
                    }
                })
                .open(null, null);
    }

    @Override
    protected void show(String name, String text) {
        in = new ByteArrayInputStream(("---\nid: " + name + "\n---\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void ruin() {
        ruined = true;
    }

    @Override
    protected boolean goesOn() {
        return false;
    }
}
