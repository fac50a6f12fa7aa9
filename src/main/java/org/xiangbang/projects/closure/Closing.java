package org.xiangbang.projects.closure;

import java.time.Clock;
import java.time.LocalDate;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.needs.Needs;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** The methods that {@code processes/projects/closure.bpmn} calls. */
@ProcessBean("closing")
public class Closing {
    private final Projects projects;
    private final Closings closings;
    private final Needs needs;
    private final Clock clock;

    Closing(Projects projects, Closings closings, Needs needs, Clock clock) {
        this.projects = projects;
        this.closings = closings;
        this.needs = needs;
        this.clock = clock;
    }

    /** {@code some} when less was spent than paid, else {@code none} (C-10). */
    public String surplus(String key) {
        return closings.surplus(CaseFiles.caseNo(key)).isPositive() ? "some" : "none";
    }

    /** The papers are in the archive: closes the project and marks the need that it answered as met. */
    public void close(String key) {
        var caseNo = CaseFiles.caseNo(key);
        projects.closedOn(caseNo, LocalDate.now(clock));
        projects.end(caseNo, Project.Status.CLOSED);
        var need = projects.find(caseNo).need();
        if (need != null) needs.serve(need, caseNo);
    }
}
