package dev.muster.extraction.date;

import dev.muster.extraction.date.DateMention.Kind;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CalendarWord.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;

/** Reads the days and periods of one sentence. Immutable. */
final class SentenceDates {
    private final LocalDate published;
    private final DateWords words;
    private final CalendarDates calendar;
    private final RelativeDates relative;

    SentenceDates(DateWords words, LocalDate published) {
        this.published = published;
        this.words = words;
        this.calendar = new CalendarDates(words, published);
        this.relative = new RelativeDates(published);
    }

    /** The day or period that begins at the token, where {@code told} tells the day that the text told last; null where none does. */
    DateMention at(int at, Supplier<LocalDate> told) {
        if (words.at(at) == null) {
            return day(at);
        }
        Match<CalendarWord> same = words.word(at, Role.SAME);
        if (same != null) {
            LocalDate day = told.get();
            return day == null ? null : new DateMention(same.from(), same.to(), day, day, Kind.DAY, same.source());
        }
        Match<CalendarWord> deadline = words.word(at, Role.DEADLINE);
        if (deadline != null) {
            DateMention end = day(deadline.to());
            return end == null || end.isPeriod() ? null : RelativeDates.ahead(at, end);
        }
        Match<CalendarWord> opens = words.word(at, Role.SINCE);
        return opens == null ? day(at) : period(at, opens);
    }

    private DateMention period(int at, Match<CalendarWord> opens) {
        DateMention joined = joined(opens.to());
        if (joined != null) {
            return new DateMention(at, joined.to(), joined.first(), joined.last(), Kind.PERIOD, opens.source());
        }
        boolean open = opens.value().value() == 1;
        int year = open ? words.yearAt(opens.to()) : 0;
        if (year > 0) {
            LocalDate start = LocalDate.of(year, 1, 1);
            return new DateMention(at, opens.to() + 1, start, null, Kind.PERIOD, opens.source());
        }
        DateMention first = day(opens.to());
        return first == null || !open
                ? null
                : new DateMention(at, first.to(), first.first(), null, Kind.PERIOD, opens.source());
    }

    /** Two days joined: 8 to 13 October, October 8-13. */
    private DateMention joined(int at) {
        DateMention first = day(at);
        if (first != null && first.isPeriod()) {
            return first;
        }
        Match<CalendarWord> join = first == null ? null : words.word(first.to(), Role.UNTIL);
        DateMention last = join == null ? null : day(join.to());
        if (join != null && last == null && words.isDay(join.to()) && first.kind() == Kind.DAY) {
            return sameMonth(at, first, join);
        }
        return last == null
                ? null
                : new DateMention(at, last.to(), first.first(), last.last(), Kind.PERIOD, join.source());
    }

    /** The second day of a month that only the first one names: from October 8 to 13. */
    private DateMention sameMonth(int at, DateMention first, Match<CalendarWord> join) {
        int day = words.number(join.to());
        boolean later =
                day > first.first().getDayOfMonth() && day <= first.first().lengthOfMonth();
        return later
                ? new DateMention(
                        at, join.to() + 1, first.first(), first.first().withDayOfMonth(day), Kind.PERIOD, join.source())
                : null;
    }

    private DateMention day(int at) {
        if (words.isDay(at)) {
            DateMention slashed = calendar.slashed(at);
            DateMention span = slashed != null ? slashed : calendar.daySpan(at);
            return span != null ? span : calendar.dayMonth(at);
        }
        Match<CalendarWord> match = words.at(at);
        return match == null ? null : named(match);
    }

    private DateMention named(Match<CalendarWord> match) {
        return switch (match.value().role()) {
            case WEEKDAY -> weekday(match);
            case MONTH -> calendar.monthFirst(match);
            case DAY -> relative.dayFromNow(match);
            case WEEK -> relative.week(match, Role.LATE, match.from());
            case MONTHS -> relative.months(match);
            case YEARS -> relative.years(match);
            case PAST -> relative.past(match);
            case AFTER -> relative.before(match);
            case EARLY, MID, LATE -> part(match);
            default -> null;
        };
    }

    /** A weekday, with the date that stands behind it where one does: Selasa, 29 Oktober 2024; Selasa (29/10). */
    private DateMention weekday(Match<CalendarWord> match) {
        int next = match.to();
        while (next < words.size() && next < match.to() + 2 && words.tokens().isMarkOf(next, ",(")) {
            next++;
        }
        DateMention dated =
                next < words.size() && (words.isDay(next) || words.word(next, Role.MONTH) != null) ? day(next) : null;
        if (dated != null && !dated.isPeriod()) {
            return new DateMention(match.from(), dated.to(), dated.first(), dated.last(), Kind.DAY, match.source());
        }
        Match<CalendarWord> week = words.at(match.to());
        boolean coming = words.word(match.to(), Role.NEXT) != null
                || (match.from() > 0 && words.word(match.from() - 1, Role.NEXT) != null);
        return relative.weekday(match, week, coming);
    }

    private DateMention part(Match<CalendarWord> match) {
        int next = words.isDash(match.to()) ? match.to() + 1 : match.to();
        Match<CalendarWord> unit = words.at(next);
        Role part = match.value().role();
        return unit == null
                ? null
                : switch (unit.value().role()) {
                    case WEEK -> relative.week(unit, part, match.from());
                    case MONTHS ->
                        relative.ofMonth(
                                match.from(),
                                unit.to(),
                                YearMonth.from(published)
                                        .plusMonths(unit.value().value()),
                                part,
                                match.source());
                    case MONTH -> {
                        DateMention month = calendar.monthFirst(unit);
                        yield relative.ofMonth(
                                match.from(), month.to(), YearMonth.from(month.first()), part, match.source());
                    }
                    default -> null;
                };
    }
}
