package org.xiangbang.projects.view;

import java.time.Instant;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseLists;
import org.xiangbang.projects.Project;
import org.xiangbang.shared.Money;

/** The list of projects that a person reads: those of their region or organization, including those that are only ordered. */
@Repository
public class ProjectList {
    private final CaseList<Row> list;

    ProjectList(CaseLists lists) {
        this.list = lists.of(CaseFile.Kind.PROJECT)
                .statuses(Project.Status.values(), Project.Status::word, status -> false)
                .beside("""
                        left join projects.project p on p.case_no = c.case_no
                        left join organizations.public_organization o on o.number = c.organization""")
                .texts("(select * from cases.public_case where kind = 'PROJECT') c", "c.case_no", "c.title")
                .texts("""
                        (select * from cases.public_case where kind = 'PROJECT') c
                          join organizations.public_organization o on o.number = c.organization""", "c.case_no", "o.name")
                .rows("""
                        c.case_no, c.title, c.status, c.region, p.place, c.organization, o.name as organization_name, p.kind,
                        coalesce(p.approved_fen, p.amount_fen) as amount_fen, c.opened_at""", Row.class, Row::caseNo);
    }

    /**
     * One line of the list.
     *
     * @param place null while the project is only ordered, like {@code kind} and {@code amount}
     */
    public record Row(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            String organization,
            String organizationName,
            String kind,
            Money amount,
            Instant openedAt) {}

    public CaseList<Row> cases() {
        return list;
    }
}
