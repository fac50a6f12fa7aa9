package org.xiangbang.demonstration;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Installation;

/** Fills an empty installation with regions, departments and one official for each desk. */
@Component
@OnlyInDemonstration
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationStart implements ApplicationRunner {
    private final Installation installation;
    private final ToldStories told;

    DemonstrationStart(Installation installation, ToldStories told) {
        this.installation = installation;
        this.told = told;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!installation.empty()) return;
        var places = DemonstrationRegions.read();
        installation.regions(places);
        installation.departments(DemonstrationPeople.LINE_DEPARTMENTS);
        installation.people(DemonstrationPeople.of(places), DemonstrationPeople.PASSWORD);
        told.begin();
    }
}
