package dev.muster.consumer.page;

/** The parts of the site, in the order of the navigation. */
enum Section {
    LATEST("/", "Latest"),
    OVER_TIME("/over-time", "Over time"),
    DISAGREEMENT("/disagreement", "Disagreement"),
    STANCES("/stances", "Denials and doubts"),
    FEEDS("/feeds", "Feeds"),
    QUALITY("/quality", "Quality");

    private final String path;
    private final String title;

    Section(String path, String title) {
        this.path = path;
        this.title = title;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }
}
