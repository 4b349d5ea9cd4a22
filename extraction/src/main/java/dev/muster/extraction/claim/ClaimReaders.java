package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Tokenizer;

/**
 * What the parts of a claim are read with in one language.
 *
 * @param shared countries, groups and places
 * @param confidence how sure a claim is by its grounds
 * @param figures figures and their hedges
 * @param counted what a figure counts
 * @param measures what is said of it
 * @param gazetteer which places lie in which
 * @param places the place that a sentence ties to a figure
 * @param placeMentions the places that a sentence names
 * @param promise what a sentence may hold of all that a claim needs
 */
record ClaimReaders(
        SharedData shared,
        Confidence confidence,
        FigureReader figures,
        CountedReader counted,
        MeasureReader measures,
        Gazetteer gazetteer,
        PlaceReader places,
        PlaceMentionReader placeMentions,
        Promise promise) {
    static ClaimReaders of(LanguagePack pack, SharedData shared, NameMarks names, Tokenizer tokenizer) {
        Gazetteer gazetteer = new Gazetteer(shared);
        return new ClaimReaders(
                shared,
                Confidence.by(shared),
                new FigureReader(pack, tokenizer),
                new CountedReader(shared),
                new MeasureReader(),
                gazetteer,
                new PlaceReader(gazetteer),
                new PlaceMentionReader(pack, shared, gazetteer, tokenizer),
                new Promise(pack, shared, names, tokenizer));
    }
}
