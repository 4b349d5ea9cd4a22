package dev.muster.producer.feed;

import java.util.Map;

/**
 * How far a feed has been read.
 *
 * @param etag validator of the last answer, byte for byte; null when there is none
 * @param lastModified the same
 * @param movedTo where the server says that the feed has moved for good; null while it is where its record says
 * @param marks what the source wants to be told again, such as a file's stamp by its path; lives as long as the process,
 *     so a source yields everything again after a restart and the publisher tells what is new
 */
public record Cursor(String etag, String lastModified, String movedTo, Map<String, String> marks) {

    /** Before the first poll. */
    public static final Cursor START = new Cursor(null, null, Map.of());

    public Cursor {
        marks = Map.copyOf(marks);
    }

    /** In a feed that has not moved. */
    public Cursor(String etag, String lastModified, Map<String, String> marks) {
        this(etag, lastModified, null, marks);
    }

    /** After a restart: with the validators that were kept and no marks. */
    public static Cursor of(String etag, String lastModified) {
        return new Cursor(etag, lastModified, null, Map.of());
    }

    /** The same where the feed has moved; null for where its record says. */
    public Cursor at(String address) {
        return new Cursor(etag, lastModified, address, marks);
    }
}
