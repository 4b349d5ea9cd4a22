package dev.muster.producer.article;

/** A file or a part of it that holds no readable article; the message is the reason, with the remedy, without the location. */
final class UnreadableArticleException extends Exception {
    private final String location;

    UnreadableArticleException(String location, String reason) {
        super(reason);
        this.location = location;
    }

    Refusal toRefusal() {
        return new Refusal(location, getMessage());
    }
}
