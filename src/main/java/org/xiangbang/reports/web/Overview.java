package org.xiangbang.reports.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.xiangbang.reports.Figures;
import org.xiangbang.shared.Region;

/**
 * The overview of a place in the reader's language.
 *
 * @param name of the place
 */
record Overview(Region place, String name, Year year, List<OverviewTable> tables) {
    private static final int COUNTY = 6;

    /** Is it of a county, and not of a city or province? */
    public boolean ofCounty() {
        return place.code().length() == COUNTY;
    }

    public boolean empty() {
        return tables.stream().allMatch(OverviewTable::empty);
    }

    /** What its tables are made of. */
    record Asked(Region place, Year year, Figures figures, LocalDate today, Locale locale) {
        boolean thisYear() {
            return year.equals(Year.from(today));
        }
    }
}
