package dev.muster.producer.push;

import java.util.List;

/**
 * What became of one thing that was pushed.
 *
 * @param location where in the request it stood
 * @param articleId null when it was refused
 * @param outcome published, revised or unchanged; null when it was refused
 * @param reason why it was refused and what mends it; null when it was not
 * @param warnings what was mended or left out; empty for most
 */
public record PushedItem(String location, String articleId, String outcome, String reason, List<String> warnings) {

    public PushedItem {
        warnings = List.copyOf(warnings);
    }
}
