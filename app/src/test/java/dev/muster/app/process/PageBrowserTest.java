package dev.muster.app.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a browser, over a whole Muster with its seeds. Leaves a picture of each view in {@code target/pages}; with
 * {@code -Dmuster.renewScreenshot=true} the one in {@code docs} is renewed.
 */
@Tag("browser")
final class PageBrowserTest {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final int ROWS = 5_000;
    private static final int MOST_BYTES = 100_000;
    private static final double PATIENCE_MS = 60_000;

    /** The largest of the rows' figures. */
    private static final String LARGEST = "89,999";

    private static final String SUBJECT = "/over-time?force=KP&kind=troops&measure=present&place=Kursk+Oblast&in=RU";
    /** Of an actor that no other test asks for. */
    private static final String DECIDED_ROWS = "/?actor=ua-general-staff&view=all";

    private static final String HOSTILE = "<script>alert('one')</script><img src=x onerror=alert(2)>";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static MusterProcess up;
    private static URI server;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Files.createDirectories(PICTURES);
        up = MusterProcess.up(folder, folder.resolve("data"));
        server = URI.create(up.page());
    }

    @AfterAll
    static void stop() {
        if (up != null) {
            up.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void shouldShowEveryViewWithoutAComplaint() {
        Page page = chromium.tab(server);
        await(page);
        Map<String, String> views = new LinkedHashMap<>();
        views.put("latest", "/");
        views.put("together", "/?show=low-high");
        views.put("as-known", "/?asOf=2024-10-29");
        views.put("over-time", "/over-time");
        views.put("subject", SUBJECT);
        views.put("disagreement", "/disagreement");
        views.put("stances", "/stances");
        views.put("actor", "/actors/kr-nis");
        views.put("feeds", "/feeds");
        views.put("quality", "/quality");
        views.put("rejected", "/rejected");
        SoftAssertions soft = new SoftAssertions();
        views.forEach((name, path) -> {
            page.navigate(server + path);
            assertThat(page.locator("h1")).isVisible();
            soft.assertThat(Chromium.violations(page)).as(name).isEmpty();
            picture(page, name);
        });
        soft.assertAll();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
        if (Boolean.getBoolean("muster.renewScreenshot")) {
            renewPictureOfReadme();
        }
    }

    @Test
    void shouldReadOnAPhoneAndInTheDark() {
        Page phone = chromium.tab(
                server,
                new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
        await(phone);
        Map<String, String> views = Map.of("latest", "/", "subject", SUBJECT, "disagreement", "/disagreement");
        views.forEach((name, path) -> {
            phone.navigate(server + path);
            assertThat(Chromium.violations(phone)).as(path).isEmpty();
            assertThat((Boolean) phone.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("no scrolling sideways on " + path)
                    .isTrue();
            picture(phone, "phone-" + name);
        });
        assertThat(chromium.complaints()).isEmpty();
        phone.context().close();
    }

    @Test
    void shouldLeadFromAnyFigureToItsSentence() {
        Page page = chromium.tab(server);
        await(page);
        page.locator("td.figure a").first().click();
        assertThat(page.locator("blockquote mark").first()).isVisible();
        page.navigate(server + "/?show=median");
        page.locator("td.figure a").first().click();
        page.locator("#statements td.figure a, blockquote mark").first().click();
        assertThat(page.locator("blockquote mark").first()).isVisible();
        page.navigate(server + SUBJECT);
        Locator point = page.locator(".chart.wide .point").first();
        point.focus();
        assertThat(page.locator(".tip")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("blockquote mark").first()).isVisible();
        page.context().close();
    }

    @Test
    void shouldShowWhatIsPublishedWhileOneLooks() throws IOException {
        Page page = chromium.tab(server);
        await(page);
        assertThat(page.locator(".live")).hasText("Live");
        publish(
                "live.txt",
                "---\nid: live\nlang: en\npublished: 2025-06-01\nsource: Test\n---\n"
                        + "South Korea's National Intelligence Service said that North Korea had sent 4,321 soldiers to Vladivostok.\n");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("4,321"));
        assertThat(row).isVisible();
        assertThat(row).hasClass(Pattern.compile("changed"));
        picture(page, "live");
        assertThat(row).not().hasClass(Pattern.compile("changed"));
        page.context().close();
    }

    @Test
    void shouldTellWhatAnalystsDecidedAndLeadThere() {
        Page page = chromium.tab(server);
        page.navigate(server + DECIDED_ROWS);
        String claim = page.locator("td.figure a").first().getAttribute("href").replaceFirst("^/claims/", "");
        run("decide", "correct", claim, "98,765", "--author", "Ana", "--reason", HOSTILE);
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("98,765"));
        Locator mark = row.locator("a", new Locator.LocatorOptions().setHasText("corrected"));
        assertThat(mark).isVisible();
        assertThat(Chromium.violations(page)).isEmpty();
        picture(page, "decided");
        mark.click();
        assertThat(page.locator("#decisions li")).containsText("Ana corrected to 98,765");
        assertThat(page.locator("#decisions q")).containsText(HOSTILE);
        assertThat(Chromium.violations(page)).isEmpty();
        picture(page, "decisions");
        page.locator("#decisions a").first().click();
        assertThat(page.locator(".notice").first()).containsText("This is what was read.");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void shouldShowHostileArticlesAsText() throws IOException {
        publish(
                "hostile.json",
                "[{\"id\": \"hostile\", \"lang\": \"en\", \"url\": \"javascript:alert(3)\", \"published\": \"2025-06-02\","
                        + " \"source\": \"" + HOSTILE + "\", \"title\": \"=1+1 \\u202e " + HOSTILE + "\","
                        + " \"text\": \"Colonel <b>Dan</b> " + HOSTILE
                        + " aside, NATO said that 7,654 North Korean soldiers were in Kursk.\"}]");
        Page page = chromium.tab(server);
        page.navigate(server + "/?actor=nato&view=all");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("7,654"));
        assertThat(row).isVisible();
        row.locator("td.figure a").click();
        assertThat(page.locator("main")).containsText("<script>alert('one')</script>");
        assertThat(page.locator("a[href^=javascript]")).hasCount(0);
        picture(page, "hostile");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void shouldReadWithoutScript() {
        Page page = chromium.tab(server, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        await(page);
        page.locator("input[name=actor]").fill("kr-nis");
        page.locator(".filters button").click();
        assertThat(page.locator("tbody tr").first()).containsText("National Intelligence Service");
        page.locator("thead a", new Page.LocatorOptions().setHasText("Figure")).click();
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Figure");
        assertThat(page.url()).contains("actor=kr-nis", "sort=figure");
        page.context().close();
    }

    @Test
    void shouldSendLittle() throws Exception {
        long bytes = 0;
        for (String path : List.of("/", "/assets/muster.css", "/assets/muster.js", "/assets/muster.svg")) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.resolve(path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            bytes += answer.body().length;
        }
        System.out.println("first page: " + bytes + " bytes");
        assertThat(bytes).isBetween(1_000L, (long) MOST_BYTES);
    }

    @Test
    void shouldSortAndFilterThousandsOfRowsAtOnce() {
        try (ManyRows many = new ManyRows(folder, ROWS)) {
            Page page = chromium.tab(many.address());
            page.navigate(many.address() + "/");
            assertThat(page.locator("#summary")).containsText("5,000 figures");
            long start = System.nanoTime();
            sort(page, "Figure", "descending");
            assertThat(page.locator("tbody tr").first()).containsText(LARGEST);
            sort(page, "Where", "ascending");
            System.out.println(
                    "order of " + ROWS + " rows changed twice in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            page.locator("input[name=place]").fill("Place 77");
            assertThat(page.locator("#summary")).containsText("50 figures");
            assertThat(page.url()).contains("place=Place+77", "sort=place");
            page.context().close();
        }
    }

    private static void sort(Page page, String column, String order) {
        page.locator("thead a", new Page.LocatorOptions().setHasText(column)).click();
        page.locator("th[aria-sort=" + order + "]:has-text('" + column + "')").waitFor();
    }

    private static void renewPictureOfReadme() {
        Page page = chromium.tab(server, new Browser.NewContextOptions().setViewportSize(1280, 800));
        await(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "page.png")));
        page.context().close();
    }

    /** Opens the first page, once it holds the seeds. */
    private static void await(Page page) {
        page.navigate(server + "/");
        page.locator("tr:has-text('15,000')").first().waitFor();
    }

    private static void publish(String name, String article) throws IOException {
        run("publish", Files.writeString(folder.resolve(name), article).toString());
    }

    /** A command on the broker of this Muster. */
    private static void run(String... words) {
        String[] there = {"--bootstrap-server", up.broker(), "--registry", up.registry()};
        String[] line = Stream.concat(Stream.of(words), Stream.of(there)).toArray(String[]::new);
        try (MusterProcess process = MusterProcess.start(folder, line)) {
            assertThat(process.exitCode()).as(process.output()).isZero();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
