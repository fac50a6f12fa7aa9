package org.xiangbang.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.DeskDeed;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;

/** What the people of a story do beside completing a step: asking, signing, sending copies, urging, issuing papers, raising side paths. */
@Component
@OnlyInDemonstration
class StoryDeeds {
    private final Workflow workflow;
    private final HumanStep steps;
    private final Delegation delegation;
    private final AdditionalSigners signers;
    private final Map<String, DeskDeed> others;
    private final DeskDeeds desks;

    StoryDeeds(
            Workflow workflow,
            HumanStep steps,
            Delegation delegation,
            AdditionalSigners signers,
            ObjectProvider<DeskDeed> others,
            DeskDeeds desks) {
        this.workflow = workflow;
        this.steps = steps;
        this.delegation = delegation;
        this.signers = signers;
        this.others = others.stream().collect(Collectors.toMap(DeskDeed::word, Function.identity()));
        this.desks = desks;
    }

    /**
     * @param caseNo null, like the step, for what happens at a desk
     * @param task the open step; null where none is needed
     */
    void does(Story.Act act, String caseNo, String task, StoryWords words, Official by) {
        var to = act.to().stream().map(words::login).toList();
        switch (act.does()) {
            case COMPLETE -> throw new IllegalStateException("no deed beside a step");
            case RAISE -> workflow.raise(caseNo, act.what(), by);
            case ASK -> delegation.ask(task, to.get(0), act.opinion(), by);
            case SIGN -> signers.add(task, act.what(), to.get(0), act.opinion(), by);
            case CLAIM -> steps.claim(task, by);
            case COPY, URGE, DRAFT, ISSUE, REQUEST ->
                others.get(act.does().name().toLowerCase(Locale.ROOT))
                        .does(new DeskDeed.Asked(caseNo, task, to, act.opinion(), texts(act), by));
            default -> desks.does(act, to.get(0), words, by);
        }
    }

    private static Map<String, List<String>> texts(Story.Act act) {
        return act.fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> List.of(field.getValue().toString())));
    }
}
