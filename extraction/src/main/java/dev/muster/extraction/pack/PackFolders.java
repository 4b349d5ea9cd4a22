package dev.muster.extraction.pack;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where packs lie: the folder of what they share, and one folder for each language.
 *
 * @param shared the folder of the shared tables
 * @param languages the folders of the languages by their tags, sorted
 */
public record PackFolders(Path shared, SortedMap<String, Path> languages) {
    private static final String ROOT = "languages";
    private static final String SHARED = "shared";
    private static final String TABLE = ".tsv";

    /** Copies the map. */
    public PackFolders {
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /**
     * The packs in a folder that holds {@code shared/} and one folder a language.
     *
     * @throws PackException where it cannot be listed
     */
    public static PackFolders in(Path folder) {
        SortedMap<String, Path> languages = new TreeMap<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> Files.exists(child.resolve(Table.SETTINGS.file())))
                    .forEach(child ->
                            languages.put(child.getFileName().toString().replace("/", ""), child));
        } catch (IOException e) {
            throw new PackException(List.of(folder + ": " + e));
        }
        return new PackFolders(folder.resolve(SHARED), languages);
    }

    /** These packs, and for what is not here those below. */
    public PackFolders over(PackFolders below) {
        SortedMap<String, Path> both = new TreeMap<>(below.languages);
        both.putAll(languages);
        return new PackFolders(Files.isDirectory(shared) ? shared : below.shared, both);
    }

    /**
     * What a language's folder holds that nothing reads: tables by another name than the engine's, and columns; as
     * {@code file:line: what}.
     *
     * @param besides names of files that belong into a pack's folder besides its tables
     */
    public List<String> unread(String tag, Set<String> besides) {
        Path folder = languages.get(tag);
        List<String> unread = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(TABLE) && !besides.contains(file))
                    .filter(file -> Table.OF_A_LANGUAGE.stream()
                            .noneMatch(table -> table.file().equals(file)))
                    .sorted()
                    .forEach(file -> unread.add(tag + "/" + file + ": is no table of a pack; there are " + tables()));
        } catch (IOException e) {
            throw new PackException(List.of(folder + ": " + e));
        }
        unread.addAll(
                PackTables.read(folder, Table.OF_A_LANGUAGE, new ArrayList<>()).oddities());
        return unread;
    }

    private static String tables() {
        return Table.OF_A_LANGUAGE.stream().map(Table::file).sorted().collect(Collectors.joining(", "));
    }

    /**
     * Hands over the packs that are on the class path, under {@code languages/}; their paths hold during the call only.
     *
     * @throws PackException where there are none
     */
    public static <T> T onClassPath(Function<PackFolders, T> use) {
        URL marker = PackFolders.class.getClassLoader().getResource(ROOT + "/" + SHARED + "/actors.tsv");
        if (marker == null) {
            throw new PackException(List.of("no " + ROOT + "/ on the class path: add muster-languages to it"));
        }
        try {
            return fromResource(marker.toURI(), use);
        } catch (IOException | URISyntaxException e) {
            throw new PackException(List.of(marker + ": " + e));
        }
    }

    private static <T> T fromResource(URI marker, Function<PackFolders, T> use) throws IOException {
        if (!"jar".equals(marker.getScheme())) {
            return use.apply(in(Path.of(marker).getParent().getParent()));
        }
        String text = marker.toString();
        URI jar = URI.create(text.substring("jar:".length(), text.indexOf("!/")));
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(jar))) {
            return use.apply(in(archive.getPath(ROOT)));
        }
    }
}
