package org.xiangbang.projects.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.matching.Orders;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.VisibleText;

/** A village, township or county desk orders from an organization: it asks it to answer a published need (点单). */
@Service
public class ProjectOrder {
    private final Workflow workflow;
    private final CaseFiles cases;
    private final Pairings pairings;
    private final Orders orders;
    private final ApplicationEventPublisher acts;

    ProjectOrder(Workflow workflow, CaseFiles cases, Pairings pairings, Orders orders, ApplicationEventPublisher acts) {
        this.workflow = workflow;
        this.cases = cases;
        this.pairings = pairings;
        this.orders = orders;
        this.acts = acts;
    }

    /**
     * Opens a case that waits for the organization's plan.
     *
     * @param message a word to the organization, may be null
     * @return the new case number
     * @throws org.xiangbang.shared.RuleBroken as {@link Orders#place}, as with the other refusals
     */
    @Transactional
    public String order(String needNo, String organization, String message, Official by) {
        var order = orders.place(needNo, organization, by);
        var need = order.need().content();
        var region = need.location().region();
        var caseNo = cases.nextNumber(CaseFile.Kind.PROJECT, region);
        var handler = new Desk(Desk.ORGANIZATION, "handler", organization);
        workflow.start(
                LifecycleProcess.KEY,
                CaseFile.fresh(
                        caseNo,
                        CaseFile.Kind.PROJECT,
                        need.title(),
                        region,
                        organization,
                        handler,
                        Project.Status.ORDERED.word()),
                by);
        pairings.open(caseNo, needNo, Pairing.Side.ORDER, organization, order.desk());
        acts.publishEvent(act(caseNo, order, message, by));
        return caseNo;
    }

    private static OfficialAct act(String caseNo, Orders.Order order, String message, Official by) {
        return new OfficialAct(
                caseNo,
                by,
                order.desk(),
                "order",
                LifecycleProcess.KEY,
                null,
                null,
                null,
                said(order, message),
                List.of(),
                "P-05",
                by.seat(order.desk(), LifecycleProcess.KEY)
                        .flatMap(Seat::principal)
                        .orElse(null));
    }

    /** @throws org.xiangbang.shared.NotFound if {@code by} may not order for that need */
    public void mayOrder(String needNo, Official by) {
        orders.desk(needNo, by);
    }

    private static Map<String, Object> said(Orders.Order order, String message) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("need", order.need().caseNo());
        fields.put("organization", order.organization());
        if (!VisibleText.isEmpty(message)) fields.put("message", VisibleText.of(message));
        return fields;
    }
}
