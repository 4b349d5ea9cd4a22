package dev.muster.producer.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // RFC 822 and what is near to it
                "Fri, 18 Oct 2024 09:30:00 GMT|2024-10-18T09:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 +0700|2024-10-18T02:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 +07:00|2024-10-18T02:30:00Z",
                "Fri, 18 Oct 2024 09:30 GMT|2024-10-18T09:30:00Z",
                "18 Oct 24 09:30:00 EST|2024-10-18T14:30:00Z",
                "18 Oct 94 09:30:00 UT|1994-10-18T09:30:00Z",
                "Fri,18 Oct 2024 9:30:00 Z|2024-10-18T09:30:00Z",
                "Friday, 18-Oct-24 09:30:00 GMT|2024-10-18T09:30:00Z",
                "Fri, 18 Oct, 2024 09:30:00 UTC|2024-10-18T09:30:00Z",
                "Fri, 18 October 2024 09:30:00 PT|2024-10-18T17:30:00Z",
                "Fri Oct 18 2024 09:30:00 +0200|2024-10-18T07:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 GMT+03:00|2024-10-18T06:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 Etc/GMT|2024-10-18T09:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 WIB|2024-10-18T02:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 EEST|2024-10-18T06:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 (unknown)|2024-10-18T09:30:00Z",
                "Fri, 18 Oct 2024 23:59:60 GMT|2024-10-18T23:59:59Z",
                "Fri, 18 Oct 2024|2024-10-18T00:00:00Z",
                "October 18, 2024 9:30 pm|2024-10-18T21:30:00Z",
                "October 18, 2024 12:05 a.m.|2024-10-18T00:05:00Z",
                "Sept. 3, 2024, 10:00 AM EDT|2024-09-03T14:00:00Z",
                // the C library's form
                "Fri Oct 18 09:30:06 2024|2024-10-18T09:30:06Z",
                "Fri Oct 18 09:30:00 +0000 2024|2024-10-18T09:30:00Z",
                "Fri, 2024/10/18 09:30:53 EDT|2024-10-18T13:30:53Z",
                // ISO 8601
                "2024-10-18T09:30:00Z|2024-10-18T09:30:00Z",
                "2024-10-18T09:30:00.250+10:00|2024-10-17T23:30:00.250Z",
                "2024-10-18t09:30:00-0800|2024-10-18T17:30:00Z",
                "2024-10-18 09:30:00|2024-10-18T09:30:00Z",
                "2024-10-18 09:30:00 -00:20|2024-10-18T09:50:00Z",
                "2024-010-18T09:30:00Z|2024-10-18T09:30:00Z",
                "2024-10-18|2024-10-18T00:00:00Z",
                "20241018|2024-10-18T00:00:00Z",
                "2024-10|2024-10-01T00:00:00Z",
                "2024|2024-01-01T00:00:00Z",
                "2024-292|2024-10-18T00:00:00Z",
                "24-10-18|2024-10-18T00:00:00Z",
                // across days and years
                "2024-02-28T18:14:55-08:00|2024-02-29T02:14:55Z",
                "2023-12-31T23:30:00-01:00|2024-01-01T00:30:00Z",
                // days first, where it is clear
                "18/10/2024 09:30|2024-10-18T09:30:00Z",
                "10/18/2024 09:30|2024-10-18T09:30:00Z",
                "08.10.2024 09:30|2024-10-08T09:30:00Z",
                // other languages
                "Jumat, 18 Oktober 2024 09:30 WIB|2024-10-18T02:30:00Z",
                "18 Mei 2024 10:00|2024-05-18T10:00:00Z",
                "Пт, 18 окт 2024 09:30:00 +0300|2024-10-18T06:30:00Z",
                "18 жовтня 2024 09:30:00 +0300|2024-10-18T06:30:00Z",
                "ven., 18 août 2023 09:30:00 +0200|2023-08-18T07:30:00Z",
                "mar, 12 mar 2024 09:30:00 +0100|2024-03-12T08:30:00Z",
                "Παρ, 18 Οκτ 2024 09:30:00 EST|2024-10-18T14:30:00Z",
                "2024-október-18T9:30+02:00|2024-10-18T07:30:00Z",
                "2024년 10월 18일  09:30:00|2024-10-18T00:30:00Z",
                "2024-10-18 오후 09:30:00|2024-10-18T12:30:00Z",
                "2024年10月18日 09:30|2024-10-18T09:30:00Z",
            })
    void shouldReadTheDatesThatFeedsCarry(String told, String instant) {
        assertThat(DateText.parse(told)).hasToString("Optional[" + instant + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "22013",
                "013",
                "0",
                "2024-xx-18",
                "2024-13-18",
                "Fri, 18 zzz 2024 09:30:00 GMT",
                "Fri, 99 Oct 2024 09:30:00 GMT",
                "Fri, 18 Oct 2024 1:2:3:4 GMT",
                "Fri, 18 Oct 2024 25:30:00 GMT",
                "2024-10-18T10:61:55Z",
                "2024-10-18T10:14:61Z",
                "2024-10-18T09:30:00+xx:00",
                "9999-12-31T23:59:59-99:99",
                "Thu, 01 Jan 0100 00:00:01 +0100",
                "3/4/2024 09:30"
            })
    void shouldTakeNothingElseForADate(String told) {
        assertThat(DateText.parse(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "ar-EG", "th-TH-u-ca-buddhist"})
    void shouldNotDependOnTheLocale(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(DateText.parse("FRI, 18 APRIL 2024 09:30:00 GMT")).hasToString("Optional[2024-04-18T09:30:00Z]");
        } finally {
            Locale.setDefault(before);
        }
    }
}
