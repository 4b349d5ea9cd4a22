package dev.muster.consumer.web;

import dev.muster.schema.FeedStatus;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.function.Supplier;

/** The feeds as JSON. */
final class FeedApi {
    private final Supplier<FeedList> feeds;

    FeedApi(Supplier<FeedList> feeds) {
        this.feeds = feeds;
    }

    void all(Context context) {
        Api.answer(context, feeds.get());
    }

    void one(Context context) {
        String id = context.pathParam("id");
        FeedStatus found = feeds.get().feeds().stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No feed " + id));
        Api.answer(context, found);
    }
}
