package dev.muster.extraction.date;

import dev.muster.extraction.date.DateMention.Kind;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CalendarWord.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Reads days that are told from the day of publication on: yesterday, last week, next year. Immutable. */
final class RelativeDates {
    private static final int EARLY_DAY = 10;
    private static final int MID_DAY = 15;

    private final LocalDate published;

    RelativeDates(LocalDate published) {
        this.published = published;
    }

    DateMention dayFromNow(Match<CalendarWord> match) {
        DateMention day = single(match, published.plusDays(match.value().value()));
        return match.value().value() > 0 ? ahead(day.from(), day) : day;
    }

    /** A day after what the words behind it tell: these were said so many days before the news. */
    DateMention before(Match<CalendarWord> match) {
        LocalDate day = published.minusDays(match.value().value());
        return new DateMention(match.from(), match.to(), day, day, Kind.BEFORE, match.source());
    }

    DateMention years(Match<CalendarWord> match) {
        int year = published.getYear() + match.value().value();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        if (match.value().value() == 0) {
            return new DateMention(match.from(), match.to(), first, published, Kind.PERIOD, match.source());
        }
        Kind kind = match.value().value() < 0 ? Kind.LOOSE : Kind.AHEAD;
        return new DateMention(match.from(), match.to(), first, last, kind, match.source());
    }

    DateMention past(Match<CalendarWord> match) {
        LocalDate first = published.minusDays(match.value().value());
        return new DateMention(match.from(), match.to(), first, published, Kind.PERIOD, match.source());
    }

    /** A weekday, in the week that is told where one is. */
    DateMention weekday(Match<CalendarWord> match, Match<CalendarWord> week, boolean coming) {
        DayOfWeek weekday = DayOfWeek.of(match.value().value());
        LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday));
        if (week != null && week.value().role() == Role.WEEK) {
            LocalDate monday = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(week.value().value());
            DateMention told = single(match, monday.with(TemporalAdjusters.nextOrSame(weekday)));
            return new DateMention(match.from(), week.to(), told.first(), told.last(), kindOf(told), match.source());
        }
        return coming ? ahead(match.from(), single(match, day.plusWeeks(1))) : single(match, day);
    }

    private static DateMention single(Match<CalendarWord> match, LocalDate day) {
        return new DateMention(match.from(), match.to(), day, day, Kind.DAY, match.source());
    }

    private Kind kindOf(DateMention day) {
        return day.last().isAfter(published) ? Kind.AHEAD : Kind.DAY;
    }

    DateMention week(Match<CalendarWord> match, Role part, int from) {
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(match.value().value());
        boolean coming = match.value().value() > 0;
        LocalDate day = part == Role.EARLY || coming ? monday : earlier(monday.plusDays(6), published);
        Kind kind = coming ? Kind.AHEAD : Kind.LOOSE;
        return new DateMention(from, match.to(), day, day, kind, match.source());
    }

    DateMention months(Match<CalendarWord> match) {
        YearMonth month = YearMonth.from(published).plusMonths(match.value().value());
        return ofMonth(match.from(), match.to(), month, Role.LATE, match.source());
    }

    /** A month, or a part of it, for the day on which something was said in it. */
    DateMention ofMonth(int from, int to, YearMonth month, Role part, String source) {
        LocalDate day = part == Role.EARLY
                ? month.atDay(EARLY_DAY)
                : part == Role.MID ? month.atDay(MID_DAY) : month.atEndOfMonth();
        boolean coming = month.isAfter(YearMonth.from(published));
        LocalDate told = coming ? day : earlier(day, published);
        return new DateMention(from, to, told, told, coming ? Kind.AHEAD : Kind.LOOSE, source);
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static DateMention ahead(int from, DateMention end) {
        return new DateMention(from, end.to(), end.first(), end.last(), Kind.AHEAD, end.source());
    }
}
