package org.xiangbang.projects.proposal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Fundraising;
import org.xiangbang.projects.Fundraisings;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Plan;
import org.xiangbang.projects.Project;

/** Writes a proposal into the project's tables and onto its case file. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {
    private static final String INSERT = """
            insert into projects.project
                (case_no, organization, need, title, place, kind, nature, summary, beneficiaries, households, people,
                 output_target, benefit_target, satisfaction_target, partners, starts_on, ends_on, amount_fen, status)
            values (:caseNo, :organization, :need, :title, :place, :kind, :nature, :summary, :beneficiaries, :households,
                 :people, :output, :benefit, :satisfaction, :partners, :startsOn, :endsOn, :amount, 'PROPOSED')
            """;

    private final JdbcClient db;
    private final BudgetLines budgetLines;
    private final Milestones milestones;
    private final CaseFiles cases;
    private final Fundraisings fundraisings;

    Proposals(
            JdbcClient db, BudgetLines budgetLines, Milestones milestones, CaseFiles cases, Fundraisings fundraisings) {
        this.db = db;
        this.budgetLines = budgetLines;
        this.milestones = milestones;
        this.cases = cases;
        this.fundraisings = fundraisings;
    }

    void keep(CaseFile file, Proposal proposal) {
        insert(file, proposal, proposal.plan());
        budgetLines.replace(file.caseNo(), proposal.budget());
        milestones.replace(file.caseNo(), proposal.milestones());
        cases.title(file.caseNo(), proposal.plan().title());
        cases.amount(file.caseNo(), proposal.amount());
        cases.status(file.caseNo(), Project.Status.PROPOSED.word());
    }

    void raised(String caseNo, Fundraising fundraising) {
        fundraisings.keep(caseNo, fundraising);
    }

    private void insert(CaseFile file, Proposal proposal, Plan plan) {
        db.sql(INSERT)
                .param("caseNo", file.caseNo())
                .param("organization", file.organization())
                .param("need", proposal.need())
                .param("title", plan.title())
                .param("place", plan.place())
                .param("kind", plan.kind())
                .param("nature", plan.nature())
                .param("summary", plan.summary())
                .param("beneficiaries", plan.beneficiaries())
                .param("households", plan.households())
                .param("people", plan.people())
                .param("output", plan.targets().outputTarget())
                .param("benefit", plan.targets().benefitTarget())
                .param("satisfaction", plan.targets().satisfactionTarget())
                .param("partners", plan.partners())
                .param("startsOn", plan.schedule().startsOn())
                .param("endsOn", plan.schedule().endsOn())
                .param("amount", proposal.amount().fen())
                .update();
    }
}
