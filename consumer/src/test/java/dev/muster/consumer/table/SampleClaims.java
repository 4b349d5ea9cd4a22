package dev.muster.consumer.table;

import static dev.muster.consumer.table.TestClaims.claim;

import dev.muster.schema.Claim;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.util.List;

/** A table's worth of claims of all kinds, for tests of the page and for a look at it. Invented, like their sentences. */
public final class SampleClaims {
    /** What a hostile article might hold. */
    public static final String SCRIPT = "<script>alert('troops')</script>\"'&<img src=x onerror=alert(1)>";

    private SampleClaims() {}

    public static List<Claim> all() {
        return List.of(
                specialForces(),
                aboutSpecialForces(),
                claim().figure(3000L, 3000L, null, Qualifier.AT_LEAST)
                        .said("2024-10-23")
                        .build(),
                claim().actor("us-dod", "Department of Defense")
                        .figure(10000L, 10000L, 10000L, Qualifier.ABOUT)
                        .measure(Measure.PRESENT)
                        .place("Kursk Oblast", "RU")
                        .said("2024-11-04")
                        .said("2024-11-05")
                        .build(),
                claim().actor("ua-hur", "Main Directorate of Intelligence")
                        .figure(null, 12000L, 12000L, Qualifier.AT_MOST)
                        .said("2024-10-24")
                        .build(),
                claim().actor("ua-hur", "Main Directorate of Intelligence")
                        .force("KP", ForceKind.OFFICERS)
                        .exactly(500)
                        .said("2024-10-24")
                        .build(),
                claim().actor("us-state", "Department of State")
                        .figure(8000L, null, 10000L, Qualifier.RANGE)
                        .measure(Measure.PRESENT)
                        .place("Kursk Oblast", "RU")
                        .said("2024-10-31")
                        .build(),
                claim().actor("nato", "NATO")
                        .figure(1000L, null, 9999L, Qualifier.VAGUE)
                        .place("Russia-Ukraine border", null)
                        .said("2024-10-28")
                        .build(),
                claim().actor("ua-president", "President of Ukraine")
                        .measure(Measure.CASUALTIES)
                        .figure(3000L, 3000L, null, Qualifier.AT_LEAST)
                        .place("Kursk Oblast", "RU")
                        .said("2024-12-23")
                        .build(),
                claim().actor("x-bureau", SCRIPT)
                        .force("x-wagner", ForceKind.MERCENARIES)
                        .place(SCRIPT, null)
                        .saidInWords("2025-01-05", SCRIPT)
                        .build(),
                claim().actor("kr-nis", "National Intelligence Service")
                        .materiel("KP", Unit.CONTAINERS, Measure.SUPPLIED)
                        .exactly(13000)
                        .place("Russia", "RU")
                        .said("2024-10-18")
                        .build(),
                claim().actor("kr-mnd", "Ministry of National Defense")
                        .materiel("KP", Unit.ARTILLERY, Measure.SUPPLIED)
                        .figure(200L, 200L, 200L, Qualifier.ABOUT)
                        .place("Russia", "RU")
                        .said("2025-02-27")
                        .build(),
                claim().actor("ru-kremlin", "Kremlin")
                        .stance(Stance.DENIED)
                        .exactly(10000)
                        .place("Kursk Oblast", "RU")
                        .said("2024-10-24")
                        .build(),
                claim().actor("nato", "NATO")
                        .stance(Stance.UNCONFIRMED)
                        .exactly(11000)
                        .said("2024-10-22")
                        .build());
    }

    /** The claim that several articles carry, one of them no longer. */
    public static Claim specialForces() {
        return claim().force("KP", ForceKind.SPECIAL_FORCES)
                .saidInWords(
                        "2024-10-18", "The agency said that 1,500 special forces had been shipped to the Far East.")
                .saidInWords("2024-10-18", "Badan itu menyebut 1.500 pasukan khusus telah tiba di Timur Jauh Rusia.")
                .saidUntil("2024-10-20T08:00:00Z", "2024-10-19")
                .build();
    }

    /** The same number of the same row with another hedge. */
    public static Claim aboutSpecialForces() {
        return claim().force("KP", ForceKind.SPECIAL_FORCES)
                .figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                .saidBy("Another outlet", null, "2024-10-17")
                .build();
    }
}
