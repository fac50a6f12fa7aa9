package org.xiangbang.projects.proposal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.matching.Paired;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** A pairing that stands moves its project on. */
@Component
class PairedProjects {
    private final Projects projects;

    PairedProjects(Projects projects) {
        this.projects = projects;
    }

    @EventListener
    void on(Paired paired) {
        projects.status(paired.caseNo(), Project.Status.PAIRED);
    }
}
