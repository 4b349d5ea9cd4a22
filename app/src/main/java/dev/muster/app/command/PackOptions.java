package dev.muster.app.command;

import dev.muster.extraction.pack.Languages;
import dev.muster.extraction.pack.PackFolders;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which language packs to read with. */
final class PackOptions {
    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description = {
                "A folder with packs of your own, one folder a language; each takes the place of the one that Muster comes with,",
                "and so does shared/, where there is one."
            })
    private Path folder;

    /** The packs. Throws {@link dev.muster.extraction.pack.PackException} where they are malformed. */
    Languages languages() {
        return folder == null ? Languages.fromClassPath() : with(Languages::from);
    }

    /** Hands over the folders of the packs; their paths hold during the call only. */
    <T> T with(Function<PackFolders, T> use) {
        return PackFolders.onClassPath(bundled -> use.apply(folder == null ? bundled : own().over(bundled)));
    }

    /** The tags of the packs that the user means: the own ones, where there are any. */
    Set<String> checked(PackFolders all) {
        return (folder == null ? all : own()).languages().keySet();
    }

    private PackFolders own() {
        PackFolders own = PackFolders.in(folder);
        if (own.languages().isEmpty()) {
            throw new CommandException(
                    folder + " holds no language pack: make a folder named for the language in it, such as "
                            + folder.resolve("sw") + ", with at least pack.tsv");
        }
        return own;
    }
}
