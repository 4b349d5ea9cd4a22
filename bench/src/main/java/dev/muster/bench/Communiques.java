package dev.muster.bench;

import dev.muster.schema.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Articles in plain English that tell what ministries say of their soldiers, as many as are wanted: {@link Load#CLAIMS} claims each, hardly one of them
 * twice. The same in every run. Not thread safe.
 */
final class Communiques {
    private static final long SEED = 20241018;
    private static final int MOST = 10_000_000;
    private static final String TITLE = "What ministries said of their soldiers that day";

    private static final List<String> PLACES =
            List.of("Mali", "Kursk", "Haiti", "Lebanon", "Somalia", "Khartoum", "Donetsk", "Goma");

    /** Whose name takes no article. */
    private static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .filter(name -> name.chars().allMatch(Character::isLetter) && !name.endsWith("s"))
            .toList();

    /** Who speaks, of whom, in a sentence; what follows says nothing that counts. */
    private static final List<String> SENTENCES = List.of(
            "The defence ministry of %s said that %,d of its soldiers had been sent to %s. It gave no details of their units or of what they were to do there.",
            "The army of %s said that %,d of its soldiers were in %s. How long they would stay depended on talks, a spokesman told reporters.",
            "The government of %s said that %,d of its soldiers had been killed in %s. Families had been told, it said, and flags would fly at half mast.",
            "The foreign ministry of %s said that %,d of its soldiers had left %s. Neighbouring states had asked for that, and talks went on.");

    private final Random random = new Random(SEED);
    private int made;

    /** The next article. */
    Article next() {
        int number = made++;
        int outlet = random.nextInt(Load.OUTLETS);
        List<String> paragraphs = new ArrayList<>();
        for (int claim = 0; claim < Load.CLAIMS; claim++) {
            paragraphs.add(
                    String.format(Locale.ROOT, one(SENTENCES), one(COUNTRIES), 1 + random.nextInt(MOST), one(PLACES)));
        }
        return Load.article(number, outlet, TITLE, String.join("\n\n", paragraphs));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
