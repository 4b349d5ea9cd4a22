package dev.muster.producer.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What feeds may be called. */
public final class FeedId {
    /** Also what Kafka takes in transactional ids and people in file names. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private static final int MAX_SLUG = 60;

    private FeedId() {}

    /** Whether a feed may be called so. */
    public static boolean isValid(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * An id made of a name or an address, the same for the same name.
     *
     * @param isTaken ids that are not to be had; a number behind the id tells it apart from them
     */
    public static String of(String name, Predicate<String> isTaken) {
        String slug = slug(name);
        String id = slug;
        for (int number = 2; isTaken.test(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("^https?://", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String shortened = slug.substring(0, Math.min(slug.length(), MAX_SLUG)).replaceAll("-+$", "");
        return shortened.isEmpty() ? "feed" : shortened;
    }
}
