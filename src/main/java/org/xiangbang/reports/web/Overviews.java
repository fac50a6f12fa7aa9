package org.xiangbang.reports.web;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.reports.CountyFigures;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.reports.Subject;
import org.xiangbang.reports.web.Overview.Asked;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** Makes the county overview that somebody asks for, in the reader's language. */
@Component
class Overviews {
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 6;

    private final CountyFigures figures;
    private final StageTables cases;
    private final MoneyTables money;
    private final StepTables steps;
    private final Regions regions;
    private final OfficialClock clock;

    Overviews(
            CountyFigures figures,
            StageTables cases,
            MoneyTables money,
            StepTables steps,
            Regions regions,
            OfficialClock clock) {
        this.figures = figures;
        this.cases = cases;
        this.money = money;
        this.steps = steps;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws FormRefused naming region or year if they cannot be asked for */
    Overview of(String place, String year, Official by, Locale locale) {
        var where = OverviewReaders.place(place, regions, by);
        var when = year(year);
        var asked = new Asked(where, when, figures.of(where, when), clock.today(), locale);
        var tables = new ArrayList<OverviewTable>();
        if (where.code().length() < 6) tables.add(cases.divisions(asked));
        tables.add(cases.stages(Subject.NEEDS, "need", StageTables.NEED_STAGES, asked));
        tables.add(cases.stages(Subject.PROJECTS, "project", StageTables.PROJECT_STAGES, asked));
        tables.add(money.sources(asked));
        tables.add(money.months(figures.targets(asked.today()), asked));
        tables.add(steps.overdue(asked));
        tables.add(cases.categories(asked));
        tables.add(steps.time(asked));
        return new Overview(where, regions.name(where.code()), when, List.copyOf(tables));
    }

    private Year thisYear() {
        return Year.from(clock.today());
    }

    /** Returns the years that can be asked for, the present one first: as far back as the program may have figures of. */
    List<Year> years() {
        return IntStream.range(0, YEARS).mapToObj(thisYear()::minusYears).toList();
    }

    private Year year(String typed) {
        var text = VisibleText.of(typed);
        if (text.isEmpty()) return thisYear();
        if (!text.matches("\\d{4}")) throw new FormRefused("year", "county.year");
        var year = Year.parse(text);
        if (year.getValue() < FIRST_YEAR || year.isAfter(thisYear())) throw new FormRefused("year", "county.year");
        return year;
    }
}
