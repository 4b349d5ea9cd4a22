package dev.muster.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.app.extract.ArticleReading;
import dev.muster.app.extract.FileReader;
import dev.muster.extraction.evaluation.ArticleScore;
import dev.muster.extraction.evaluation.GoldClaim;
import dev.muster.schema.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Scores folders of labelled articles: {@code NAME.txt}, and beside it {@code NAME.gold.json}. */
public final class GoldFolders {
    private static final String GOLD = ".gold.json";
    private static final String UNKNOWN = "?";

    private final ObjectMapper json = new ObjectMapper();
    private final FileReader articles;

    /** Folders whose articles the reader reads. */
    public GoldFolders(FileReader articles) {
        this.articles = articles;
    }

    /**
     * The scores of all articles in the folder and in those below it, in the order of their names.
     *
     * @param progress is told how many are read
     * @throws GoldException where there are none, or where one cannot be read
     */
    public List<ArticleScore> scores(Path folder, Progress progress) {
        List<Path> golds = golds(folder);
        if (golds.isEmpty()) {
            throw new GoldException(folder + " holds no labelled articles: NAME.txt beside NAME" + GOLD);
        }
        List<ArticleScore> scores = new ArrayList<>();
        for (Path gold : golds) {
            scores.add(score(gold));
            progress.at(scores.size(), golds.size());
        }
        return scores;
    }

    private static List<Path> golds(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(GOLD)).sorted().toList();
        } catch (IOException e) {
            throw new GoldException(folder + " cannot be read: give a folder of labelled articles");
        }
    }

    private ArticleScore score(Path gold) {
        ArticleReading reading = reading(text(gold));
        String declared = reading.text().lang();
        String lang = declared != null
                ? declared
                : Objects.requireNonNullElse(reading.extraction().lang(), UNKNOWN);
        return ArticleScore.of(
                reading.name(), lang, claims(gold), reading.extraction().claims());
    }

    private static Path text(Path gold) {
        String name = gold.getFileName().toString();
        Path text = gold.resolveSibling(name.substring(0, name.length() - GOLD.length()) + ".txt");
        if (!Files.exists(text)) {
            throw new GoldException(gold + " stands alone: its article belongs beside it, " + text.getFileName());
        }
        return text;
    }

    private ArticleReading reading(Path text) {
        List<ArticleReading> readings = new ArrayList<>();
        articles.read(text.toString(), readings::add, unreadable -> {
            throw new GoldException(unreadable.getMessage());
        });
        return readings.get(0);
    }

    private List<GoldClaim> claims(Path gold) {
        try {
            return GoldClaim.all(json.readValue(gold.toFile(), Object.class));
        } catch (JsonProcessingException e) {
            throw new GoldException(
                    gold + ":" + e.getLocation().getLineNr() + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new GoldException(gold + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new GoldException(gold + ": " + e.getMessage());
        }
    }
}
