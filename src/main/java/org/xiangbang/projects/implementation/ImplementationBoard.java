package org.xiangbang.projects.implementation;

import java.time.LocalDate;
import org.xiangbang.shared.Money;

/** What the notice board on the site says (rules 4.10). */
record ImplementationBoard(
        String tendering,
        String works,
        Money investment,
        String subsidy,
        LocalDate worksFrom,
        LocalDate worksUntil,
        String siteLead,
        String townshipContact) {}
