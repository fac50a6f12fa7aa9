package org.xiangbang.projects.proposal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.matching.Paired;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** Moves a project on when its pairing comes into force. */
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
