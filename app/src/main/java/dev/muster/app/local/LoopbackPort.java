package dev.muster.app.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1. */
public final class LoopbackPort {
    /** The only address that a local start listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int ANY = 0;
    private static final int HIGHEST = 65_535;

    private LoopbackPort() {}

    /**
     * Gives back a port that can be listened on: the wanted one, or any free one for 0.
     *
     * @param what who would listen there, for the message
     * @param option the option that chooses another port
     * @throws StartException where another program holds the port, or where it is none
     */
    public static int claim(int wanted, String what, String option) {
        if (wanted < ANY || wanted > HIGHEST) {
            throw new StartException(option + " " + wanted + ": there is no such port\ngive one from 1 to " + HIGHEST
                    + ", or 0 for any");
        }
        try {
            return bindable(HOST, wanted);
        } catch (IOException e) {
            throw new StartException(
                    "port " + wanted + " on " + HOST + ", wanted for " + what + ", is in use" + holder(wanted)
                            + "\nstop that program, or choose another port with " + option + " (0 takes any)",
                    e);
        }
    }

    /**
     * Whether it can be listened on at this moment.
     *
     * @param host the address to listen on, which may be another than {@link #HOST}
     */
    public static boolean isFree(String host, int port) {
        try {
            bindable(host, port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port that was free a moment ago. */
    public static int anyFree() {
        try {
            return bindable(HOST, ANY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bindable(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return socket.getLocalPort();
        }
    }

    private static String holder(int port) {
        return PortHolder.of(port).map(name -> " by " + name).orElse(" by another program");
    }
}
