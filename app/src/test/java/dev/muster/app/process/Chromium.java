package dev.muster.app.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium without a window, and whatever its pages complain of. Not thread safe. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long a page may take to show what a test waits for; the machine may be slow. */
    private static final double PATIENCE_MS = 60_000;

    private static final String AXE = resource("/axe.min.js");
    private static final String FIND_VIOLATIONS =
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.help + ' — '"
                    + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | '))";

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** Starts it; skips the test where there is none, and fails it where nothing may be skipped. */
    static Chromium start() {
        List<Path> programs = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .toList();
        String remedy = "there is no Chromium; install it, on Debian by apt-get install chromium";
        if (programs.isEmpty() && Boolean.getBoolean("muster.noSkips")) {
            throw new AssertionError(remedy);
        }
        assumeTrue(!programs.isEmpty(), remedy);
        return new Chromium(programs.get(0));
    }

    /** A tab that may talk to one server only. */
    Page tab(URI server, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url());
            if (!server.getAuthority().equals(asked.getAuthority())) {
                complaints.add("request elsewhere: " + request.url());
            }
        });
        return page;
    }

    Page tab(URI server) {
        return tab(server, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.location() + " " + message.text());
        }
    }

    /** Errors of scripts and of the policy, dialogs, requests to other servers, since the start. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe has against a page. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(FIND_VIOLATIONS);
    }

    private static String resource(String name) {
        try (InputStream file = Chromium.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
