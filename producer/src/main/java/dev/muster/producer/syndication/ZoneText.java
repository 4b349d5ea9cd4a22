package dev.muster.producer.syndication;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the zone behind a time: an offset in any spelling, or one of the names that RFC 822 and newsrooms use. */
final class ZoneText {

    private static final Pattern OFFSET = Pattern.compile("([+\u2212-])(\\d{1,2}):?(\\d{2})?(?![\\d:\\p{L}])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,5}");

    /** Dates that name no zone but are written in Korean are of Korea, where all the software that wrote so is from. */
    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    /**
     * Minutes by name: RFC 822, section 5.1, the letters of it that are told apart, the usual short forms of American
     * papers, and the zones of countries with many newsrooms. IST is India's, BST Britain's, CST and EST America's.
     */
    private static final Map<String, Integer> MINUTES = minutes(
            "ut utc gmt z wet 0; bst met cet wat west 60; mest cest eet cat sast 120; eest msk eat trt 180; gst 240; pkt 300;"
                    + " ist 330; npt 345; bdt 360; wib ict 420; hkt sgt pht wita awst 480; jst kst wit 540; acst 570;"
                    + " aest 600; acdt 630; aedt 660; nzst 720; nzdt 780; adt brt art -180; edt ast at -240;"
                    + " cdt est et -300; mdt cst ct -360; pdt mst mt -420; akdt pst pt -480; akst -540; hst -600;"
                    + " a -60; n 60; m -720; y 720; nst -210; ndt -150; irst 210");

    private static final int MINUTES_OF_HOUR = 60;

    private ZoneText() {}

    private static Map<String, Integer> minutes(String rows) {
        Map<String, Integer> minutes = new HashMap<>();
        for (String row : rows.split(";", -1)) {
            String[] words = row.strip().split(" ", -1);
            for (int i = 0; i < words.length - 1; i++) {
                minutes.put(words[i], Integer.valueOf(words[words.length - 1]));
            }
        }
        return Map.copyOf(minutes);
    }

    /**
     * The offset that {@code after}, the text behind the time, tells; else what the script of {@code whole} tells.
     *
     * @throws java.time.DateTimeException when it tells an offset that no place has
     */
    static ZoneOffset of(String whole, String after) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * MINUTES_OF_HOUR
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return offset(offset.group(1).equals("+") ? minutes : -minutes);
        }
        requireNoOffset(after);
        Matcher name = NAME.matcher(after);
        while (name.find()) {
            Integer minutes = MINUTES.get(name.group().toLowerCase(Locale.ROOT));
            if (minutes != null) {
                return offset(minutes);
            }
        }
        return KOREAN.matcher(whole).find() ? KOREA : ZoneOffset.UTC;
    }

    /** A sign that starts no offset makes the whole date doubtful. */
    private static void requireNoOffset(String after) {
        if (after.startsWith("+") || after.startsWith("-") || after.strip().startsWith("+")) {
            throw new java.time.DateTimeException("no offset: " + after);
        }
    }

    private static ZoneOffset offset(int minutes) {
        return ZoneOffset.ofTotalSeconds(minutes * MINUTES_OF_HOUR);
    }
}
