package org.xiangbang.projects.view;

import java.time.Instant;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseLists;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.shared.Money;

/** The list of projects that a person reads: those of their region or organization, including those that are only ordered. */
@Repository
public class ProjectList {
    /** The mean over the agreed items of what the last verified report says is done, in basis points (ours, decision 0043). */
    private static final String PROGRESS = """
            select sum(least(10000, coalesce(q.done, 0) * 10000 / i.planned))::bigint / count(*)
              from (select r.no from projects.progress_report r
                     where r.case_no = c.case_no and r.state = 'verified' order by r.no desc limit 1) last
              join projects.agreement_item i
                on i.case_no = c.case_no
               and i.version = (select a.version from projects.agreement a where a.case_no = c.case_no
                                 order by a.status = 'filed' desc, a.version desc limit 1)
              left join projects.progress_quantity q on q.case_no = c.case_no and q.report = last.no and q.item = i.name
             having count(*) > 0""";

    private final CaseList<Row> list;

    ProjectList(CaseLists lists, OptionNames options) {
        this.list = lists.of(CaseFile.Kind.PROJECT)
                .statuses(Project.Status.values(), Project.Status::word, status -> false)
                .beside("""
                        left join projects.project p on p.case_no = c.case_no
                        left join organizations.public_organization o on o.number = c.organization""")
                .texts("(select * from cases.public_case where kind = 'PROJECT') c", "c.case_no", "c.title")
                .texts("""
                        (select * from cases.public_case where kind = 'PROJECT') c
                          join organizations.public_organization o on o.number = c.organization""", "c.case_no", "o.name")
                .category("p.kind", () -> options.words(LifecycleProcess.KEY, LifecycleProcess.PROPOSE, "kind"))
                .amount("coalesce(p.approved_fen, p.amount_fen)")
                .text("title", "c.title")
                .text("organization", "coalesce(o.name, '')")
                .number("progress", "coalesce((%s), -1)".formatted(PROGRESS))
                .rows("""
                        c.case_no, c.title, c.status, c.region, p.place, c.organization, o.name as organization_name, p.kind,
                        %s as amount_fen, (%s) as progress,
                        c.opened_at""".formatted(CaseList.AMOUNT, PROGRESS), Row.class, Row::caseNo);
    }

    /**
     * One line of the list.
     *
     * @param place null while the project is only ordered, like {@code kind} and {@code amount}
     * @param amount in a list that a figure of money opens, the part that it counts
     * @param progress the work done in basis points, as the case page counts it; null before a report of progress was verified
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
            Integer progress,
            Instant openedAt) {}

    public CaseList<Row> cases() {
        return list;
    }
}
