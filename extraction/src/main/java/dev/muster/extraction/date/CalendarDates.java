package dev.muster.extraction.date;

import dev.muster.extraction.date.DateMention.Kind;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CalendarWord.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads days that are told by a month: 18 October 2024, October 8-13, 18/10. One for each sentence. */
final class CalendarDates {
    private final DateWords words;
    private final LocalDate published;

    CalendarDates(DateWords words, LocalDate published) {
        this.words = words;
        this.published = published;
    }

    /** 18/10/2024, 18/10, where a day stands at the token. */
    DateMention slashed(int at) {
        if (at + 2 >= words.size() || !words.isSlash(at + 1) || !words.tokens().isNumber(at + 2)) {
            return null;
        }
        int month = words.number(at + 2);
        boolean hasYear =
                at + 4 < words.size() && words.isSlash(at + 3) && words.tokens().isNumber(at + 4);
        int year = hasYear ? words.slashedYear(at + 4) : 0;
        return hasYear && year == 0 ? null : date(at, hasYear ? at + 5 : at + 3, words.number(at), month, year);
    }

    /** 18 October 2024, 18 Oktober. */
    DateMention dayMonth(int at) {
        int next = at + 1;
        Match<CalendarWord> month = words.word(next, Role.MONTH);
        return month == null ? null : withYear(at, words.number(at), month);
    }

    /** 8 to 13 October, 8-13 Oktober. */
    DateMention daySpan(int at) {
        Match<CalendarWord> join = words.word(at + 1, Role.UNTIL);
        int second = join != null ? join.to() : words.isDash(at + 1) ? at + 2 : -1;
        if (second < 0 || !words.isDay(second)) {
            return null;
        }
        DateMention last = dayMonth(second);
        if (last == null || words.number(at) >= last.last().getDayOfMonth()) {
            return null;
        }
        LocalDate first = last.last().withDayOfMonth(words.number(at));
        return new DateMention(at, last.to(), first, last.last(), Kind.PERIOD, "date:span");
    }

    /** October 18, 2024; Oct. 18; October 8-13; October 2024; October. */
    DateMention monthFirst(Match<CalendarWord> month) {
        int next = words.skipDot(month.to());
        if (next < words.size() && words.isDay(next) && !words.isGroupedBehind(next)) {
            return monthDay(month, next);
        }
        int year = words.yearAt(next);
        if (year == 0 && isBracketed(month)) {
            return null;
        }
        Match<CalendarWord> told = year > 0 ? null : words.word(next, Role.YEARS);
        int to = year > 0 ? next + 1 : told != null ? told.to() : month.to();
        int named = told != null ? published.getYear() + told.value().value() : year;
        YearMonth of = YearMonth.of(
                named > 0 ? named : yearOf(month.value().value()), month.value().value());
        LocalDate last = RelativeDates.earlier(of.atEndOfMonth(), published);
        Kind kind = of.isAfter(YearMonth.from(published)) ? Kind.AHEAD : Kind.LOOSE;
        return new DateMention(month.from(), to, of.atDay(1), last, kind, month.source());
    }

    /** A short word alone in brackets is no month: Mayjen TNI (Mar) is of the marines. */
    private boolean isBracketed(Match<CalendarWord> month) {
        int before = month.from() - 1;
        boolean opened = before >= 0 && words.tokens().isMark(before, '(');
        return opened && month.to() < words.size() && words.tokens().isMark(month.to(), ')');
    }

    private DateMention monthDay(Match<CalendarWord> month, int day) {
        int end = day + 1;
        int lastDay = words.number(day);
        boolean span = words.isDash(end) && words.isDay(end + 1);
        if (span) {
            lastDay = words.number(end + 1);
            end += 2;
        }
        int afterComma = end < words.size() && words.tokens().isMark(end, ',') ? end + 1 : end;
        int year = words.yearAt(afterComma);
        int to = year > 0 ? afterComma + 1 : end;
        DateMention last = date(month.from(), to, lastDay, month.value().value(), year);
        if (!span || last == null || words.number(day) >= lastDay) {
            return last;
        }
        LocalDate first = last.last().withDayOfMonth(words.number(day));
        return new DateMention(last.from(), last.to(), first, last.last(), Kind.PERIOD, "date:span");
    }

    private DateMention withYear(int from, int day, Match<CalendarWord> month) {
        int next = words.skipDot(month.to());
        int year = words.yearAt(next);
        return date(from, year > 0 ? next + 1 : month.to(), day, month.value().value(), year);
    }

    private DateMention date(int from, int to, int day, int month, int year) {
        try {
            LocalDate date = LocalDate.of(year > 0 ? year : yearOf(month), month, day);
            return new DateMention(from, to, date, date, Kind.DAY, "date:calendar");
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The year of a month that is told without one: the nearest, which may lie a little ahead of publication. */
    private int yearOf(int month) {
        int year = published.getYear();
        int ahead = month - published.getMonthValue();
        return ahead > 3 ? year - 1 : ahead < -9 ? year + 1 : year;
    }
}
