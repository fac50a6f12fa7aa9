package org.xiangbang.tasklist.task;

import java.time.OffsetDateTime;
import java.util.List;
import org.xiangbang.engine.assignment.OpinionRequest;
import org.xiangbang.engine.assignment.PendingDecision;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.tasklist.view.TaskJson;

/**
 * What other people are asked about a step, in the interface.
 *
 * @param decision null while no decision waits for signers
 * @param transfer null when the person who has the step claimed it
 */
record AssignmentJson(List<Asked> opinions, Held decision, Handed transfer) {

    /**
     * @param kind before, beside, after (signers) or question
     * @param state waiting, open, agreed, disagreed, answered, dropped or lapsed
     */
    record Asked(
            String id,
            String kind,
            String state,
            String login,
            String name,
            String desk,
            String askedBy,
            String reason,
            OffsetDateTime askedAt,
            String opinion,
            List<String> documents,
            OffsetDateTime endedAt) {
        static Asked of(OpinionRequest o) {
            return new Asked(
                    o.id(),
                    o.kind().word(),
                    o.state().word(),
                    o.respondent().login(),
                    o.respondent().name(),
                    o.respondent().desk().id(),
                    o.asking().askerName(),
                    o.asking().reason(),
                    TaskJson.time(o.asking().askedAt()),
                    o.response().said(),
                    o.response().documents(),
                    TaskJson.time(o.response().endedAt()));
        }
    }

    record Held(String name, String outcome, String opinion, OffsetDateTime at) {
        static Held of(PendingDecision held) {
            return new Held(held.name(), held.form().outcome(), held.form().opinion(), TaskJson.time(held.at()));
        }
    }

    record Handed(String from, String to, String reason, OffsetDateTime at) {}

    static AssignmentJson of(StepOpinions.AtStep at) {
        var transfer = at.transfer();
        return new AssignmentJson(
                at.opinions().stream().map(Asked::of).toList(),
                at.decision() == null || !at.decision().held() ? null : Held.of(at.decision()),
                transfer == null
                        ? null
                        : new Handed(transfer.from(), transfer.to(), transfer.reason(), TaskJson.time(transfer.at())));
    }
}
