package dev.muster.producer.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings a declared language to the form of BCP 47: {@code en_us} to {@code en-US}. */
final class LanguageTag {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    /** The tag, or empty when {@code told} is no language tag, such as {@code Indonesian}. */
    static Optional<String> of(String told) {
        String dashed = told.strip().replace('_', '-');
        if (!SHAPE.matcher(dashed).matches()) {
            return Optional.empty();
        }
        String tag = Locale.forLanguageTag(dashed).toLanguageTag();
        return Optional.of(tag).filter(known -> !known.startsWith("und"));
    }
}
