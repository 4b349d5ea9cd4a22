package dev.muster.extraction.date;

import dev.muster.extraction.date.DateMention.Kind;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CalendarWord;
import dev.muster.extraction.pack.CalendarWord.Role;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokenizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads dates against the day of publication. Immutable and thread safe. */
public final class DateReader {
    private static final int EARLY_DAY = 10;
    private static final int MID_DAY = 15;
    private static final int LONGEST_DAY = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;

    private final Lexicon<CalendarWord> calendar;

    /** A reader for the language. */
    public DateReader(LanguagePack pack, Tokenizer tokenizer) {
        this.calendar = new Lexicon<>(pack.entries(Table.CALENDAR), tokenizer);
    }

    /** The days and periods in the tokens, from left to right. */
    public List<DateMention> read(List<Token> tokens, LocalDate published) {
        Reading reading = new Reading(tokens, published);
        int at = 0;
        while (at < tokens.size()) {
            DateMention mention = reading.at(at);
            if (mention != null) {
                reading.found.add(mention);
            }
            at = mention == null ? at + 1 : mention.to();
        }
        return List.copyOf(reading.found);
    }

    /** One sentence being read. */
    private final class Reading {
        private final List<Token> tokens;
        private final LocalDate published;
        private final Map<Integer, Match<CalendarWord>> words = new HashMap<>();
        private final List<DateMention> found = new ArrayList<>();

        private Reading(List<Token> tokens, LocalDate published) {
            this.tokens = tokens;
            this.published = published;
            calendar.match(tokens).forEach(match -> words.put(match.from(), match));
        }

        private DateMention at(int at) {
            Match<CalendarWord> deadline = word(at, Role.DEADLINE);
            if (deadline != null) {
                DateMention end = day(deadline.to());
                return end == null || end.isPeriod() ? null : ahead(at, end);
            }
            Match<CalendarWord> opens = word(at, Role.SINCE);
            return opens == null ? day(at) : period(at, opens);
        }

        private DateMention ahead(int from, DateMention end) {
            return new DateMention(from, end.to(), end.first(), end.last(), Kind.AHEAD, end.source());
        }

        private DateMention period(int at, Match<CalendarWord> opens) {
            DateMention joined = joined(opens.to());
            if (joined != null) {
                return new DateMention(at, joined.to(), joined.first(), joined.last(), Kind.PERIOD, opens.source());
            }
            boolean open = opens.value().value() == 1;
            int year = open ? yearAt(opens.to()) : 0;
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
            Match<CalendarWord> join = first == null ? null : word(first.to(), Role.UNTIL);
            DateMention last = join == null ? null : day(join.to());
            if (join != null && last == null && isDay(join.to()) && first.kind() == Kind.DAY) {
                return sameMonth(at, first, join);
            }
            return last == null
                    ? null
                    : new DateMention(at, last.to(), first.first(), last.last(), Kind.PERIOD, join.source());
        }

        /** The second day of a month that only the first one names: from October 8 to 13. */
        private DateMention sameMonth(int at, DateMention first, Match<CalendarWord> join) {
            int day = number(join.to());
            boolean later =
                    day > first.first().getDayOfMonth() && day <= first.first().lengthOfMonth();
            return later
                    ? new DateMention(
                            at,
                            join.to() + 1,
                            first.first(),
                            first.first().withDayOfMonth(day),
                            Kind.PERIOD,
                            join.source())
                    : null;
        }

        private DateMention day(int at) {
            DateMention slashed = slashed(at);
            if (slashed != null) {
                return slashed;
            }
            if (isDay(at)) {
                DateMention span = daySpan(at);
                return span != null ? span : dayMonth(at);
            }
            Match<CalendarWord> match = words.get(at);
            return match == null ? null : named(match);
        }

        private DateMention named(Match<CalendarWord> match) {
            return switch (match.value().role()) {
                case WEEKDAY -> weekday(match);
                case MONTH -> monthFirst(match);
                case DAY -> dayFromNow(match);
                case WEEK -> week(match, Role.LATE, match.from());
                case MONTHS -> months(match);
                case YEARS -> years(match);
                case PAST -> past(match);
                case EARLY, MID, LATE -> part(match);
                default -> null;
            };
        }

        private DateMention dayFromNow(Match<CalendarWord> match) {
            DateMention day = single(match, published.plusDays(match.value().value()));
            return match.value().value() > 0 ? ahead(day.from(), day) : day;
        }

        private DateMention years(Match<CalendarWord> match) {
            int year = published.getYear() + match.value().value();
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            if (match.value().value() == 0) {
                return new DateMention(match.from(), match.to(), first, published, Kind.PERIOD, match.source());
            }
            Kind kind = match.value().value() < 0 ? Kind.LOOSE : Kind.AHEAD;
            return new DateMention(match.from(), match.to(), first, last, kind, match.source());
        }

        private DateMention past(Match<CalendarWord> match) {
            LocalDate first = published.minusDays(match.value().value());
            return new DateMention(match.from(), match.to(), first, published, Kind.PERIOD, match.source());
        }

        private DateMention single(Match<CalendarWord> match, LocalDate day) {
            return new DateMention(match.from(), match.to(), day, day, Kind.DAY, match.source());
        }

        /** A weekday, with the date that stands behind it where one does: Selasa, 29 Oktober 2024; Selasa (29/10). */
        private DateMention weekday(Match<CalendarWord> match) {
            int next = match.to();
            while (next < tokens.size()
                    && next < match.to() + 2
                    && tokens.get(next).isMarkOf(",(")) {
                next++;
            }
            DateMention dated =
                    next < tokens.size() && (isDay(next) || word(next, Role.MONTH) != null) ? day(next) : null;
            if (dated != null && !dated.isPeriod()) {
                return new DateMention(match.from(), dated.to(), dated.first(), dated.last(), Kind.DAY, match.source());
            }
            DayOfWeek weekday = DayOfWeek.of(match.value().value());
            LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday));
            Match<CalendarWord> week = words.get(match.to());
            if (week != null && week.value().role() == Role.WEEK) {
                LocalDate monday = published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week.value().value());
                DateMention told = single(match, monday.with(TemporalAdjusters.nextOrSame(weekday)));
                return new DateMention(
                        match.from(), week.to(), told.first(), told.last(), kindOf(told), match.source());
            }
            boolean coming = word(match.to(), Role.NEXT) != null
                    || (match.from() > 0 && word(match.from() - 1, Role.NEXT) != null);
            return coming ? ahead(match.from(), single(match, day.plusWeeks(1))) : single(match, day);
        }

        private Kind kindOf(DateMention day) {
            return day.last().isAfter(published) ? Kind.AHEAD : Kind.DAY;
        }

        private DateMention week(Match<CalendarWord> match, Role part, int from) {
            LocalDate monday = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(match.value().value());
            boolean coming = match.value().value() > 0;
            LocalDate day = part == Role.EARLY || coming ? monday : earlier(monday.plusDays(6), published);
            Kind kind = coming ? Kind.AHEAD : Kind.LOOSE;
            return new DateMention(from, match.to(), day, day, kind, match.source());
        }

        private DateMention months(Match<CalendarWord> match) {
            YearMonth month = YearMonth.from(published).plusMonths(match.value().value());
            return ofMonth(match.from(), match.to(), month, Role.LATE, match.source());
        }

        /** A month, or a part of it, for the day on which something was said in it. */
        private DateMention ofMonth(int from, int to, YearMonth month, Role part, String source) {
            LocalDate day = part == Role.EARLY
                    ? month.atDay(EARLY_DAY)
                    : part == Role.MID ? month.atDay(MID_DAY) : month.atEndOfMonth();
            boolean coming = month.isAfter(YearMonth.from(published));
            LocalDate told = coming ? day : earlier(day, published);
            return new DateMention(from, to, told, told, coming ? Kind.AHEAD : Kind.LOOSE, source);
        }

        private DateMention part(Match<CalendarWord> match) {
            int next = isDash(match.to()) ? match.to() + 1 : match.to();
            Match<CalendarWord> unit = words.get(next);
            Role part = match.value().role();
            return unit == null
                    ? null
                    : switch (unit.value().role()) {
                        case WEEK -> week(unit, part, match.from());
                        case MONTHS ->
                            ofMonth(
                                    match.from(),
                                    unit.to(),
                                    YearMonth.from(published)
                                            .plusMonths(unit.value().value()),
                                    part,
                                    match.source());
                        case MONTH -> {
                            DateMention month = monthFirst(unit);
                            yield ofMonth(
                                    match.from(), month.to(), YearMonth.from(month.first()), part, match.source());
                        }
                        default -> null;
                    };
        }

        /** 18/10/2024, 18/10. */
        private DateMention slashed(int at) {
            if (!isDay(at)
                    || at + 2 >= tokens.size()
                    || !isSlash(at + 1)
                    || !tokens.get(at + 2).isNumber()) {
                return null;
            }
            int month = number(at + 2);
            boolean hasYear = at + 4 < tokens.size()
                    && isSlash(at + 3)
                    && tokens.get(at + 4).isNumber();
            int year = hasYear ? fullYear(number(at + 4)) : 0;
            return date(at, hasYear ? at + 5 : at + 3, number(at), month, year);
        }

        private boolean isSlash(int at) {
            return tokens.get(at).isMark('/') && tokens.get(at).glued();
        }

        /** 18 October 2024, 18 Oktober. */
        private DateMention dayMonth(int at) {
            int next = at + 1;
            Match<CalendarWord> month = word(next, Role.MONTH);
            return month == null ? null : withYear(at, number(at), month);
        }

        /** 8 to 13 October, 8-13 Oktober. */
        private DateMention daySpan(int at) {
            Match<CalendarWord> join = word(at + 1, Role.UNTIL);
            int second = join != null ? join.to() : isDash(at + 1) ? at + 2 : -1;
            if (second < 0 || !isDay(second)) {
                return null;
            }
            DateMention last = dayMonth(second);
            if (last == null || number(at) >= last.last().getDayOfMonth()) {
                return null;
            }
            LocalDate first = last.last().withDayOfMonth(number(at));
            return new DateMention(at, last.to(), first, last.last(), Kind.PERIOD, "date:span");
        }

        private boolean isDash(int at) {
            return at < tokens.size() && tokens.get(at).isMarkOf("-–—");
        }

        /** October 18, 2024; Oct. 18; October 8-13; October 2024; October. */
        private DateMention monthFirst(Match<CalendarWord> month) {
            int next = skipDot(month.to());
            if (next < tokens.size() && isDay(next) && !isGroupedBehind(next)) {
                return monthDay(month, next);
            }
            int year = yearAt(next);
            Match<CalendarWord> told = year > 0 ? null : word(next, Role.YEARS);
            int to = year > 0 ? next + 1 : told != null ? told.to() : month.to();
            int named = told != null ? published.getYear() + told.value().value() : year;
            YearMonth of = YearMonth.of(
                    named > 0 ? named : yearOf(month.value().value()),
                    month.value().value());
            LocalDate last = earlier(of.atEndOfMonth(), published);
            Kind kind = of.isAfter(YearMonth.from(published)) ? Kind.AHEAD : Kind.LOOSE;
            return new DateMention(month.from(), to, of.atDay(1), last, kind, month.source());
        }

        private DateMention monthDay(Match<CalendarWord> month, int day) {
            int end = day + 1;
            int lastDay = number(day);
            boolean span = isDash(end) && isDay(end + 1);
            if (span) {
                lastDay = number(end + 1);
                end += 2;
            }
            int afterComma = end < tokens.size() && tokens.get(end).isMark(',') ? end + 1 : end;
            int year = yearAt(afterComma);
            int to = year > 0 ? afterComma + 1 : end;
            DateMention last = date(month.from(), to, lastDay, month.value().value(), year);
            if (!span || last == null || number(day) >= lastDay) {
                return last;
            }
            LocalDate first = last.last().withDayOfMonth(number(day));
            return new DateMention(last.from(), last.to(), first, last.last(), Kind.PERIOD, "date:span");
        }

        private DateMention withYear(int from, int day, Match<CalendarWord> month) {
            int next = skipDot(month.to());
            int year = yearAt(next);
            return date(
                    from, year > 0 ? next + 1 : month.to(), day, month.value().value(), year);
        }

        private int skipDot(int at) {
            boolean dot = at < tokens.size()
                    && tokens.get(at).isMark('.')
                    && tokens.get(at).glued();
            return dot ? at + 1 : at;
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

        private int yearAt(int at) {
            if (at >= tokens.size()
                    || !tokens.get(at).isNumber()
                    || tokens.get(at).text().length() != 4) {
                return 0;
            }
            int year = number(at);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
        }

        private int fullYear(int year) {
            return year < 100 ? CENTURY + year : year;
        }

        private boolean isGroupedBehind(int at) {
            return at + 1 < tokens.size()
                    && tokens.get(at + 1).isWord()
                    && tokens.get(at + 1).glued();
        }

        private boolean isDay(int at) {
            if (at >= tokens.size()
                    || !tokens.get(at).isNumber()
                    || tokens.get(at).text().length() > 2) {
                return false;
            }
            int day = number(at);
            return day >= 1 && day <= LONGEST_DAY;
        }

        private int number(int at) {
            String text = tokens.get(at).text();
            return text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9') ? -1 : Integer.parseInt(text);
        }

        private Match<CalendarWord> word(int at, Role role) {
            Match<CalendarWord> match = words.get(at);
            return match == null
                    ? null
                    : match.entries().stream().anyMatch(e -> e.value().role() == role) ? only(match, role) : null;
        }

        private Match<CalendarWord> only(Match<CalendarWord> match, Role role) {
            return new Match<>(
                    match.from(),
                    match.to(),
                    match.entries().stream()
                            .filter(e -> e.value().role() == role)
                            .toList());
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
