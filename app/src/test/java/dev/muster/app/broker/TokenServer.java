package dev.muster.app.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;

/** Gives tokens to those who know a secret, and tells brokers the key that signs them: OAuth's client credentials, as little of it as Kafka uses. */
public final class TokenServer implements AutoCloseable {
    /** For whom its tokens are. */
    static final String AUDIENCE = "brokers";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFETIME_SECONDS = 600;

    private final HttpServer http;
    private final KeyPair keys;
    private final String subject;
    private final String secret;

    private TokenServer(HttpServer http, KeyPair keys, String subject, String secret) {
        this.http = http;
        this.keys = keys;
        this.subject = subject;
        this.secret = secret;
    }

    /** Starts one that knows one client. */
    public static TokenServer start(String subject, String secret) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        TokenServer server = new TokenServer(http, generator.generateKeyPair(), subject, secret);
        http.createContext("/token", server::giveToken);
        http.createContext("/keys", exchange -> answer(exchange, 200, server.keySet()));
        http.start();
        return server;
    }

    /** Where clients get their tokens. */
    public String tokenAddress() {
        return address() + "/token";
    }

    /** Where brokers get the key. */
    public String keysAddress() {
        return address() + "/keys";
    }

    private String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String told = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String right = "Basic "
                + Base64.getEncoder().encodeToString((subject + ":" + secret).getBytes(StandardCharsets.UTF_8));
        exchange.getRequestBody().readAllBytes();
        if (told.equals(right)) {
            answer(exchange, 200, "{\"access_token\":\"" + token() + "\",\"token_type\":\"bearer\"}");
        } else {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private String token() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String head = encoded("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String claims = "{\"sub\":\"" + subject + "\",\"aud\":\"" + AUDIENCE + "\",\"iat\":" + now + ",\"exp\":"
                + (now + LIFETIME_SECONDS) + "}";
        String signed = head + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                + encoded(unsigned(key.getModulus())) + "\",\"e\":\"" + encoded(unsigned(key.getPublicExponent()))
                + "\"}]}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
