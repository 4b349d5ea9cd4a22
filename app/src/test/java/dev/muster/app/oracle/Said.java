package dev.muster.app.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.extraction.claim.ReadClaim;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What identifies a claim, and the row of the table that it may fill. Texts are empty where nothing is told. */
record Said(
        String actor,
        String stance,
        String country,
        String kind,
        String measure,
        String unit,
        Long low,
        Long best,
        Long high,
        String qualifier,
        String place,
        String placeCountry) {

    static Said of(ReadClaim claim) {
        return new Said(
                claim.actor().id(),
                claim.stance().name(),
                text(claim.force().country()),
                text(claim.force().kind()),
                claim.measure().name(),
                claim.quantity().unit().name(),
                claim.quantity().low(),
                claim.quantity().best(),
                claim.quantity().high(),
                claim.quantity().qualifier().name(),
                text(claim.place().name()),
                text(claim.place().country()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Actor, and the first 16 hex digits of the SHA-256 of all fields, as the schema of claims tells. */
    String id() {
        List<String> fields = new ArrayList<>();
        for (Object field : new Object[] {
            actor, stance, country, kind, measure, unit, low, best, high, qualifier, place, placeCountry
        }) {
            fields.add(Normalizer.normalize(text(field), Normalizer.Form.NFC));
        }
        return actor + "/" + sha256(String.join("\u001f", fields)).substring(0, 16);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Actor, force, measure, unit and place. */
    List<String> row() {
        return List.of(actor, country, kind, measure, unit, place, placeCountry);
    }

    /** What claims that differ only in their hedge share. */
    List<String> number() {
        return best != null ? List.of(best.toString()) : List.of(text(low), text(high));
    }

    boolean isFigureAsserted() {
        return stance.equals("ASSERTED") && (low != null || best != null || high != null);
    }
}
