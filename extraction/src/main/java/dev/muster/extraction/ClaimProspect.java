package dev.muster.extraction;

import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.claim.ClaimReader;
import dev.muster.extraction.claim.ClaimSigns;
import dev.muster.extraction.claim.ClaimSigns.Line;
import dev.muster.extraction.claim.ClaimSigns.Signs;
import dev.muster.extraction.date.DateReader;
import dev.muster.extraction.entity.NameReader;
import dev.muster.extraction.text.Sentence;
import dev.muster.extraction.text.TextReader;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells whether an article can hold a claim at all, for a small part of what reading it costs: its lines are searched for signs of one,
 * and only those that have them are read, as far as what their figures count. Immutable and thread safe.
 */
final class ClaimProspect {
    private final ClaimSigns signs;
    private final TextReader texts;
    private final NameReader names;
    private final DateReader dates;
    private final ClaimReader claims;

    ClaimProspect(ClaimSigns signs, TextReader texts, NameReader names, DateReader dates, ClaimReader claims) {
        this.signs = signs;
        this.texts = texts;
        this.names = names;
        this.dates = dates;
        this.claims = claims;
    }

    /** False only where a whole reading would find no claim. */
    boolean of(ArticleText article) {
        Signs found = signs.in(article.body());
        for (Line line : found.lines()) {
            if (canClaim(article, line, found.wide())) {
                return true;
            }
        }
        return false;
    }

    private boolean canClaim(ArticleText article, Line line, boolean wide) {
        String body = article.body();
        String text =
                line.first() ? body.substring(0, endOfSecond(body, line)) : body.substring(line.from(), line.to());
        List<SentenceFacts> sentences = texts.read(text, article.title()).sentences().stream()
                .map(sentence -> facts(sentence, article.published()))
                .toList();
        return claims.canClaim(sentences, line.talkBefore(), wide);
    }

    /** The end of the line behind the first one, since that is a headline only where another follows. */
    private static int endOfSecond(String body, Line first) {
        int at = first.to();
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        int feed = body.indexOf('\n', at);
        return feed < 0 ? body.length() : feed;
    }

    private SentenceFacts facts(Sentence sentence, LocalDate published) {
        return new SentenceFacts(
                sentence, names.read(sentence.tokens()), List.of(), dates.read(sentence.tokens(), published));
    }
}
