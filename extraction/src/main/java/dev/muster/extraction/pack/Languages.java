package dev.muster.extraction.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The language packs that the engine reads with, and what they share. A language is a folder; its tag is the folder's name. Immutable.
 */
public final class Languages {
    /** Changes with every change of the engine that may read a text otherwise. */
    private static final String ENGINE = "1";

    private static final String ROOT = "languages";
    private static final String SHARED = "shared";
    private static final String INHERITS = "inherits";
    private static final List<String> REQUIRED = List.of("grouping", "decimal");
    private static final int VERSION_LENGTH = 12;

    private final SharedData shared;
    private final Map<String, LanguagePack> packs;
    private final String version;

    private Languages(SharedData shared, Map<String, LanguagePack> packs, String version) {
        this.shared = shared;
        this.packs = Map.copyOf(packs);
        this.version = version;
    }

    /**
     * Loads the packs that are on the class path, under {@code languages/}.
     *
     * @throws PackException where a pack is missing or malformed, naming every problem
     */
    public static Languages fromClassPath() {
        URL marker = Languages.class.getClassLoader().getResource(ROOT + "/" + SHARED + "/actors.tsv");
        if (marker == null) {
            throw new PackException(List.of("no " + ROOT + "/ on the class path: add muster-languages to it"));
        }
        try {
            return fromResource(marker.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new PackException(List.of(marker + ": " + e));
        }
    }

    private static Languages fromResource(URI marker) throws IOException {
        if (!"jar".equals(marker.getScheme())) {
            return from(Path.of(marker).getParent().getParent());
        }
        String text = marker.toString();
        URI jar = URI.create(text.substring("jar:".length(), text.indexOf("!/")));
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(jar))) {
            return from(archive.getPath(ROOT));
        }
    }

    /**
     * Loads the packs in a folder that holds {@code shared/} and one folder a language.
     *
     * @throws PackException where a pack is missing or malformed, naming every problem
     */
    public static Languages from(Path folder) {
        List<String> problems = new ArrayList<>();
        PackTables common = PackTables.read(folder.resolve(SHARED), Table.SHARED, problems);
        Table.SHARED.stream()
                .filter(table -> common.entries(table).isEmpty())
                .forEach(table -> problems.add(SHARED + "/" + table.file() + ": is missing or has no rows"));
        SharedData shared = new SharedData(common);
        Map<String, PackTables> tables = new TreeMap<>();
        for (Path language : languages(folder)) {
            tables.put(
                    language.getFileName().toString().replace("/", ""),
                    PackTables.read(language, Table.OF_A_LANGUAGE, problems));
        }
        Map<String, LanguagePack> packs = new TreeMap<>();
        tables.keySet().forEach(tag -> packs.put(tag, new LanguagePack(tag, inherited(tag, tables, problems))));
        packs.values()
                .forEach(pack -> REQUIRED.stream()
                        .filter(key -> pack.setting(key, null) == null)
                        .forEach(key ->
                                problems.add(pack.tag() + "/" + Table.SETTINGS.file() + ": has no '" + key + "'")));
        if (packs.isEmpty()) {
            problems.add(folder + ": holds no language pack, a folder with " + Table.SETTINGS.file());
        }
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        return new Languages(shared, packs, version(folder));
    }

    private static PackTables inherited(String tag, Map<String, PackTables> tables, List<String> problems) {
        PackTables own = tables.get(tag);
        String parent = new LanguagePack(tag, own).setting(INHERITS, null);
        if (parent == null) {
            own.drops().forEach(row -> problems.add(row + ": drops a form, but the pack inherits none"));
            return own;
        }
        if (!tables.containsKey(parent) || parent.equals(tag)) {
            problems.add(tag + "/" + Table.SETTINGS.file() + ": inherits '" + parent + "', which is no other pack");
            return own;
        }
        if (new LanguagePack(parent, tables.get(parent)).setting(INHERITS, null) != null) {
            problems.add(tag + "/" + Table.SETTINGS.file() + ": inherits '" + parent + "', which inherits itself");
        }
        return own.inheriting(tables.get(parent));
    }

    private static List<Path> languages(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(Table.SETTINGS.file())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PackException(List.of(folder + ": " + e));
        }
    }

    private static String version(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ENGINE.getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Languages::isTable).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return ENGINE + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return Stream.concat(Table.SHARED.stream(), Table.OF_A_LANGUAGE.stream())
                .anyMatch(table -> table.file().equals(name));
    }

    /** Countries, actors, office holders, groups and places. */
    public SharedData shared() {
        return shared;
    }

    /** The packs by their tags. */
    public Map<String, LanguagePack> packs() {
        return packs;
    }

    /** Version of the engine and hash of all rows of all packs; the same for equal code and data. */
    public String version() {
        return version;
    }
}
