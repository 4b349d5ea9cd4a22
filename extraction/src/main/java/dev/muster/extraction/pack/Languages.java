package dev.muster.extraction.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language packs that the engine reads with, and what they share. A language is a folder; its tag is the folder's name. Immutable.
 */
public final class Languages {
    /** Changes with every change of the engine that may read a text otherwise. */
    private static final String ENGINE = "1";

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
        return PackFolders.onClassPath(Languages::from);
    }

    /**
     * Loads the packs in a folder that holds {@code shared/} and one folder a language.
     *
     * @throws PackException where a pack is missing or malformed, naming every problem
     */
    public static Languages from(Path folder) {
        PackFolders folders = PackFolders.in(folder);
        if (folders.languages().isEmpty()) {
            throw new PackException(
                    List.of(folder + ": holds no language pack, a folder with " + Table.SETTINGS.file()));
        }
        return from(folders);
    }

    /**
     * Loads packs.
     *
     * @throws PackException where a pack is malformed, naming every problem
     */
    public static Languages from(PackFolders folders) {
        List<String> problems = new ArrayList<>();
        PackTables common = PackTables.read(folders.shared(), Table.SHARED, problems);
        Table.SHARED.stream()
                .filter(table -> common.entries(table).isEmpty())
                .forEach(table -> problems.add(SHARED + "/" + table.file() + ": is missing or has no rows"));
        Map<String, PackTables> tables = new TreeMap<>();
        folders.languages()
                .forEach((tag, folder) -> tables.put(tag, PackTables.read(folder, Table.OF_A_LANGUAGE, problems)));
        Map<String, LanguagePack> packs = new TreeMap<>();
        tables.keySet()
                .forEach(tag -> packs.put(
                        tag,
                        new LanguagePack(tag, inherited(tag, tables, problems).filled(common))));
        packs.values()
                .forEach(pack -> REQUIRED.stream()
                        .filter(key -> pack.setting(key, null) == null)
                        .forEach(key ->
                                problems.add(pack.tag() + "/" + Table.SETTINGS.file() + ": has no '" + key + "'")));
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        return new Languages(new SharedData(common), packs, version(folders));
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

    private static String version(PackFolders folders) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ENGINE.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> language : folders.languages().entrySet()) {
                update(digest, language.getKey(), language.getValue(), Table.OF_A_LANGUAGE);
            }
            update(digest, SHARED, folders.shared(), Table.SHARED);
            return ENGINE + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String name, Path folder, List<Table<?>> tables)
            throws IOException {
        for (Table<?> table : tables) {
            Path file = folder.resolve(table.file());
            if (Files.exists(file)) {
                digest.update((name + "/" + table.file()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
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
