package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Claims put together by chance from few values, so that many share a row, a day and a time of publication. */
public final class RandomClaims {
    private static final String[] ACTORS = {"kr-nis", "ua-hur", "us-dod", "x-bureau"};
    private static final String[] PLACES = {"Kursk Oblast", "Russian Far East", null};
    private static final Measure[] MEASURES = {Measure.DEPLOYED, Measure.PRESENT, Measure.KILLED};
    private static final int DAYS = 6;

    private final Random random;

    public RandomClaims(long seed) {
        random = new Random(seed);
    }

    /** So many claims; asked again, other versions of the same ones. */
    public List<Claim> make(int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(make("#" + i));
        }
        return claims;
    }

    /** The same claim, as another version of it. */
    Claim make(String idSuffix) {
        Random fixed = new Random(idSuffix.hashCode());
        String actor = ACTORS[fixed.nextInt(ACTORS.length)];
        TestClaims claim = TestClaims.claim()
                .actor(actor, "Name of " + actor)
                .place(PLACES[fixed.nextInt(PLACES.length)], "RU")
                .measure(MEASURES[fixed.nextInt(MEASURES.length)])
                .stance(fixed.nextInt(5) == 0 ? Stance.DENIED : Stance.ASSERTED)
                .idSuffix(idSuffix);
        if (fixed.nextInt(6) == 0) {
            claim.materiel("KP", Unit.SHELLS, Measure.SUPPLIED);
        }
        if (fixed.nextBoolean()) {
            claim.figure(8000L, null, 10000L, Qualifier.RANGE);
        } else if (fixed.nextBoolean()) {
            claim.figure(1500L, 1500L, 1500L, Qualifier.ABOUT);
        }
        addSources(claim);
        return (random.nextInt(6) == 0 ? claim.withdrawn() : claim).build();
    }

    private void addSources(TestClaims claim) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            String day = TestClaims.day(random.nextInt(DAYS));
            if (random.nextInt(4) == 0) {
                claim.saidOfPeriod(day, TestClaims.day(0), day);
            } else {
                claim.said(day);
            }
            for (int more = random.nextInt(3); more > 0; more--) {
                claim.againAs("Sentence " + random.nextInt(DAYS));
            }
        }
    }
}
