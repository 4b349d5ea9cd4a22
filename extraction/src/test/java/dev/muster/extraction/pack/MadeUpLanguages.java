package dev.muster.extraction.pack;

import dev.muster.extraction.text.Tokenizer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The packs of two made-up languages, which the engine's own tests read with. */
public final class MadeUpLanguages {
    /** All of them, with what they share. */
    public static final Languages ALL = Languages.from(folder());

    /** Groups digits by full stops. */
    public static final LanguagePack DOTTED = ALL.packs().get("qaa");

    /** The same language, which groups digits by commas. */
    public static final LanguagePack COMMAED = ALL.packs().get("qab");

    public static final Tokenizer TOKENIZER = new Tokenizer(DOTTED);

    private MadeUpLanguages() {}

    /** The folder of the packs. */
    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(MadeUpLanguages.class.getResource("/languages"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
