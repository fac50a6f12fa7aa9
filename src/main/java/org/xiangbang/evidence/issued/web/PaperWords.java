package org.xiangbang.evidence.issued.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.shared.Money;
import org.xiangbang.web.Show;

/** Writes days and amounts as they stand on a paper (decision 0201): 2026年11月29日, and 大写 behind the figures. */
@Component
class PaperWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    /** The capital form follows it (支付结算办法附一). */
    private static final String CURRENCY = "人民币";

    private final Show show;

    PaperWords(Show show) {
        this.show = show;
    }

    String day(Instant at) {
        return DAY.format(at.atZone(OfficialClock.ZONE));
    }

    String time(Instant at) {
        return MINUTE.format(at.atZone(OfficialClock.ZONE));
    }

    /** Returns the name of a paper that is issued for each tranche (期). */
    String ofTranche(String name, String number) {
        return name + "（第" + number + "期）";
    }

    /**
     * Returns a value as it stands on a paper.
     *
     * @param type of the field or fact
     * @param value as it was entered, or as the fact holds it: amounts as decimal strings in yuan, days and times in ISO form
     * @param text as a page shows it
     */
    PaperContent.Entry entry(String type, Object value, String text) {
        var capital = type.equals("money") ? CURRENCY + show.capital(Money.parse(value.toString())) : "";
        return new PaperContent.Entry(text(type, value, text), capital, null);
    }

    /** Does the same for a value that has no capital form, such as one in a row of a table. */
    String text(String type, Object value, String text) {
        if (text.isEmpty()) return text;
        return switch (type) {
            case "date" -> DAY.format(LocalDate.parse(value.toString()));
            case "time" -> time(OffsetDateTime.parse(value.toString()).toInstant());
            default -> text;
        };
    }
}
