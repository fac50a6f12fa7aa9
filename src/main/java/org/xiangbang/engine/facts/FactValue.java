package org.xiangbang.engine.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/**
 * A value of a fact as the records hold it; page and interface write it in the reader's language. The methods return null for what
 * is not on record, and {@link FactSheet} leaves that out.
 */
public sealed interface FactValue {
    record Text(String text) implements FactValue {}

    record Amount(Money amount) implements FactValue {}

    /** @param unit the word of the message {@code fact.unit} with which it is shown; null for a bare number */
    record Count(long number, String unit) implements FactValue {}

    /** @param percent with as many decimals as it has */
    record Percent(BigDecimal percent) implements FactValue {}

    record Day(LocalDate day) implements FactValue {}

    record Moment(Instant at) implements FactValue {}

    record Yes(boolean yes) implements FactValue {}

    /** A word of the records. @param key the message that names it */
    record Word(String word, String key) implements FactValue {}

    /** A word of the records with its name in the reader's language, for what models name. */
    record Named(String word, String name) implements FactValue {}

    record Place(Region region) implements FactValue {}

    /** @param desk its id; {@code at} is the time whose name it is shown by, null for the name of now */
    record AtDesk(String desk, Instant at) implements FactValue {}

    /** @param at as for a desk */
    record Organization(String number, Instant at) implements FactValue {}

    record Case(String number) implements FactValue {}

    /** @param documents ids */
    record Papers(List<String> documents) implements FactValue {}

    static FactValue text(String text) {
        return VisibleText.isEmpty(text) ? null : new Text(text);
    }

    static FactValue amount(Money amount) {
        return amount == null ? null : new Amount(amount);
    }

    static FactValue count(Number number) {
        return number == null ? null : new Count(number.longValue(), null);
    }

    static FactValue households(Number number) {
        return number == null ? null : new Count(number.longValue(), "households");
    }

    static FactValue people(Number number) {
        return number == null ? null : new Count(number.longValue(), "people");
    }

    /** @param number zero where nobody stated it */
    static FactValue statedPeople(long number) {
        return number == 0 ? null : people(number);
    }

    /** @param basisPoints hundredths of a percent */
    static FactValue share(int basisPoints) {
        return new Percent(BigDecimal.valueOf(basisPoints, 2));
    }

    static FactValue percent(Integer percent) {
        return percent == null ? null : new Percent(BigDecimal.valueOf(percent));
    }

    static FactValue day(LocalDate day) {
        return day == null ? null : new Day(day);
    }

    static FactValue moment(Instant at) {
        return at == null ? null : new Moment(at);
    }

    static FactValue yes(Boolean yes) {
        return yes == null ? null : new Yes(yes);
    }

    /** @param prefix of the key, to which the word is added */
    static FactValue word(String prefix, String word) {
        return VisibleText.isEmpty(word) ? null : new Word(word, prefix + word);
    }

    /** @param word null if there is none; {@code name} is what models call it */
    static FactValue named(String word, String name) {
        return VisibleText.isEmpty(word) ? null : new Named(word, name);
    }

    static FactValue desk(String desk) {
        return desk == null ? null : new AtDesk(desk, null);
    }

    /** For who did something: shown by the name of that time. @param at null if it has not been done */
    static FactValue desk(String desk, Instant at) {
        return desk == null ? null : new AtDesk(desk, at);
    }

    /** Does the same where only the day is known: shown by the name with which the day began. */
    static FactValue desk(String desk, LocalDate on) {
        return desk(desk, beginning(on));
    }

    static FactValue organization(String number) {
        return number == null ? null : new Organization(number, null);
    }

    /** For who agreed to something, as for a desk. */
    static FactValue organization(String number, LocalDate on) {
        return number == null ? null : new Organization(number, beginning(on));
    }

    private static Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(OfficialClock.ZONE).toInstant();
    }

    static FactValue caseNo(String number) {
        return number == null ? null : new Case(number);
    }

    static FactValue papers(List<String> documents) {
        return documents.isEmpty() ? null : new Papers(List.copyOf(documents));
    }
}
