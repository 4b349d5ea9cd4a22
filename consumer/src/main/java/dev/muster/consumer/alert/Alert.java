package dev.muster.consumer.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.consumer.view.Json;
import dev.muster.schema.AlertKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a rule fired on, as it is told.
 *
 * @param id 32 hex digits: the same for the same rule and what happened, however often it is told
 * @param rule name of the rule
 * @param kind what happened
 * @param text all of it in a sentence
 * @param knownAt fetch of the article that made it known, UTC
 * @param said the statement that it is about
 * @param against what that is compared with; null where there is nothing
 */
public record Alert(
        String id, String rule, AlertKind kind, String text, Instant knownAt, Statement said, Statement against) {

    /**
     * What an actor said, and where that is written.
     *
     * @param claim id of the claim
     * @param estimate key of the row that it belongs to
     * @param actor who
     * @param stance how the actor stands to the figure
     * @param force whose people or materiel
     * @param measure what is said of them
     * @param figure how many
     * @param place where
     * @param statedOn day on which the actor said it
     * @param sentence the sentence of the article; null where it is not known any more
     * @param lang its language
     * @param outlet null when not told
     * @param title headline; null when not told
     * @param url address of the article; null for a text without one
     * @param page address of the claim on Muster's page
     */
    public record Statement(
            String claim,
            String estimate,
            Actor actor,
            Stance stance,
            Force force,
            Measure measure,
            Figure figure,
            Place place,
            LocalDate statedOn,
            String sentence,
            String lang,
            String outlet,
            String title,
            String url,
            String page) {}

    /** One line of JSON: the body of a webhook. */
    String json() {
        return Json.line(this);
    }

    /** Of its JSON. */
    static Alert of(String json) {
        try {
            return Json.readerFor(Alert.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An alert was stored that is none: " + json, e);
        }
    }
}
