package org.xiangbang.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangbang.audit.DateOrder.Dated;
import org.xiangbang.audit.DateOrder.Event;
import org.xiangbang.projects.ProjectDates;

/** Brings together the dates of a project and the day on which its acceptance was asked for. */
@Service
public class AcceptanceDates {
    private final ProjectDates projects;
    private final Acceptances acceptances;

    AcceptanceDates(ProjectDates projects, Acceptances acceptances) {
        this.projects = projects;
        this.acceptances = acceptances;
    }

    public DateOrder of(String caseNo) {
        var entered = projects.of(caseNo);
        var asked = acceptances.find(caseNo).map(Acceptance::askedOn).orElse(null);
        return new DateOrder(List.of(
                new Dated(Event.REPLY, entered.reply()),
                new Dated(Event.AGREED_START, entered.agreedStart()),
                new Dated(Event.WORKS_START, entered.worksStart()),
                new Dated(Event.ASKED, asked)));
    }
}
