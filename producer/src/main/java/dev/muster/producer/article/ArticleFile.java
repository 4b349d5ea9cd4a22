package dev.muster.producer.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads articles from files and from standard input. Needs no broker and no registry; never throws for what a file
 * holds: what cannot be read comes back as a {@link Refusal} that says which file, why, and what mends it.
 *
 * <ul>
 *   <li>{@code .txt}: text, UTF-8, with or without front matter between two {@code ---} lines: id, lang, published,
 *       modified, source, url, title, origin. The body is everything after the closing line, to the letter.
 *   <li>{@code .html}, {@code .htm}: a web page; title, language, address, dates and text are found in it.
 *   <li>{@code .json}, {@code .jsonl}, {@code .ndjson}: an object, an array, or an object a line.
 * </ul>
 *
 * <p>An id inside a file becomes a guid in the scope {@link Guid#FILES}.
 */
public final class ArticleFile {

    /** Larger files are refused unread: no archive of articles needs to be one file, and it must fit into memory. */
    static final int MAX_FILE_BYTES = 64 * 1024 * 1024;

    private static final ArticleFormat TEXT = new TextFormat();
    private static final ArticleFormat JSON = new JsonFormat();
    private static final ArticleFormat HTML = new HtmlFormat();

    private static final Map<String, ArticleFormat> FORMATS =
            Map.of("txt", TEXT, "html", HTML, "htm", HTML, "json", JSON, "jsonl", JSON, "ndjson", JSON);

    private ArticleFile() {}

    /** Whether the name of {@code file} ends in one of the known extensions. */
    public static boolean isKnown(Path file) {
        return FORMATS.containsKey(extension(file));
    }

    /**
     * The articles of a file that is read by itself. A single article without an id and a URL is named for the file's
     * absolute normalized path; articles without either among several are named for their text.
     *
     * @return at least one item
     */
    public static List<FoundItem> read(Path file) {
        return read(file, Guid.ofFile(file.toAbsolutePath().normalize().toString()));
    }

    /**
     * The same, with a name of the caller's choice for a single article that carries neither id nor URL.
     *
     * @return at least one item
     */
    public static List<FoundItem> read(Path file, Guid name) {
        try {
            ArticleFormat format = format(file);
            return named(format.read(bytes(file), file.toString()), name);
        } catch (UnreadableArticleException unreadable) {
            return List.of(unreadable.toRefusal());
        }
    }

    /**
     * The articles of a stream, read to its end: JSON if it begins with a bracket, else one text with or without front
     * matter. Articles without id and URL are named for their text.
     *
     * @param location names the stream in messages
     * @return at least one item
     * @throws IOException when the stream breaks
     */
    public static List<FoundItem> read(InputStream in, String location) throws IOException {
        byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
        return read(isJson(bytes) ? JSON : TEXT, bytes, location);
    }

    /** The articles of JSON: an object, an array, or an object a line. At least one item. */
    public static List<FoundItem> readJson(byte[] bytes, String location) {
        return read(JSON, bytes, location);
    }

    /** The article of a text with or without front matter. */
    public static List<FoundItem> readText(byte[] bytes, String location) {
        return read(TEXT, bytes, location);
    }

    /** The article of a web page. */
    public static List<FoundItem> readHtml(byte[] bytes, String location) {
        return read(HTML, bytes, location);
    }

    private static List<FoundItem> read(ArticleFormat format, byte[] bytes, String location) {
        try {
            requireSize(bytes.length, location);
            return format.read(bytes, location);
        } catch (UnreadableArticleException unreadable) {
            return List.of(unreadable.toRefusal());
        }
    }

    private static List<FoundItem> named(List<FoundItem> items, Guid name) {
        boolean single = items.size() == 1;
        return single && items.get(0) instanceof FoundArticle article ? List.of(article.namedIfNameless(name)) : items;
    }

    private static ArticleFormat format(Path file) throws UnreadableArticleException {
        return Optional.ofNullable(FORMATS.get(extension(file)))
                .orElseThrow(() -> new UnreadableArticleException(
                        file.toString(), "is of no kind that can be read; give a .txt, .html, .json or .jsonl file"));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Path file) throws UnreadableArticleException {
        String location = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableArticleException(location, "is a directory; name the files in it");
            }
            requireSize(Files.size(file), location);
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            throw new UnreadableArticleException(location, "does not exist; check the path");
        } catch (AccessDeniedException denied) {
            throw new UnreadableArticleException(location, "may not be read; give this user the right to read it");
        } catch (IOException broken) {
            throw new UnreadableArticleException(
                    location, "cannot be read (" + broken.getMessage() + "); check the disk");
        }
    }

    private static void requireSize(long bytes, String location) throws UnreadableArticleException {
        if (bytes > MAX_FILE_BYTES) {
            throw new UnreadableArticleException(
                    location, String.format(Locale.ROOT, "is larger than %,d bytes; split it", MAX_FILE_BYTES));
        }
    }

    /** Whether the first byte that is no white space or byte order mark opens an object or an array. */
    private static boolean isJson(byte[] bytes) {
        for (byte b : bytes) {
            boolean passedOver = b <= ' ';
            if (!passedOver) {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}
