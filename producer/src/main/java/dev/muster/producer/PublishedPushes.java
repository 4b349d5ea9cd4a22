package dev.muster.producer;

import dev.muster.producer.article.FoundItem;
import dev.muster.producer.push.PushDesk;
import dev.muster.producer.push.PushFailedException;
import dev.muster.producer.push.PushedItem;
import java.util.List;
import java.util.Locale;

/** Publishes what is pushed. Thread safe. */
final class PublishedPushes implements PushDesk {
    private final Publisher publisher;
    private final ProducerObserver observer;

    PublishedPushes(Publisher publisher, ProducerObserver observer) {
        this.publisher = publisher;
        this.observer = observer;
    }

    @Override
    public List<PushedItem> publish(List<FoundItem> items) {
        try {
            PublishReport report = publisher.publishItems(items);
            observer.published(ProducerObserver.Way.PUSH, report);
            return report.articles().stream().map(PublishedPushes::item).toList();
        } catch (PublishException failed) {
            throw new PushFailedException(failed.getMessage(), failed);
        }
    }

    private static PushedItem item(ArticleReport report) {
        boolean isRefused = report.outcome() == Outcome.REFUSED;
        return new PushedItem(
                report.location(),
                report.articleId(),
                isRefused ? null : report.outcome().name().toLowerCase(Locale.ROOT),
                isRefused ? report.reason() : null,
                report.warnings());
    }
}
