package dev.muster.app.command;

import dev.muster.extraction.pack.Languages;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which language packs to read with. */
final class PackOptions {
    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description =
                    "Packs to read with: shared/ and one folder a language. Default: those that Muster comes with.")
    private Path folder;

    /** The packs. Throws {@link dev.muster.extraction.pack.PackException} where they are malformed. */
    Languages languages() {
        return folder == null ? Languages.fromClassPath() : Languages.from(folder);
    }
}
