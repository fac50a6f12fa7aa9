package org.xiangbang.organizations.deregistration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.FieldDefinition.Option;
import org.xiangbang.engine.model.RecordOptions;

/** The projects of an organization that are not closed, as options of a form. */
@Component("running-projects")
class RunningProjectOptions implements RecordOptions {
    private final DepartureRecords records;

    RunningProjectOptions(DepartureRecords records) {
        this.records = records;
    }

    @Override
    public List<Option> of(String businessKey) {
        return records.running(CaseFiles.caseNo(businessKey)).stream()
                .map(project -> new Option(project.caseNo(), project.title() + " " + project.caseNo()))
                .toList();
    }
}
