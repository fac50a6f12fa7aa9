package org.xiangbang.projects.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.shared.Money;

/** The rounds of approval in the interface's answer about a project. */
@Component
public class ApprovalPart implements ProjectPart {
    private final Approvals approvals;

    ApprovalPart(Approvals approvals) {
        this.approvals = approvals;
    }

    record Round(
            int round,
            String asked,
            String level,
            String levelSource,
            OffsetDateTime extendedAt,
            String outcome,
            String approved,
            String replyNumber,
            LocalDate replyDate,
            String conditions,
            @JsonUnwrapped Approval.Refusal refusal,
            List<Opinion> departments) {}

    record Opinion(String desk, String outcome, String opinion, String name, OffsetDateTime heardAt) {}

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Optional<Object> of(String caseNo) {
        var rounds = approvals.of(caseNo);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.stream().map(ApprovalPart::round).toList());
    }

    private static Round round(Approval round) {
        var level = Optional.ofNullable(round.level());
        var reply = Optional.ofNullable(round.reply());
        return new Round(
                round.round(),
                round.asked().yuan(),
                level.map(Approval.Level::word).orElse(null),
                level.map(Approval.Level::source).orElse(null),
                time(round.extendedAt()),
                round.outcome() == null ? null : round.outcome().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(round.approved()).map(Money::yuan).orElse(null),
                reply.map(Approval.Reply::number).orElse(null),
                reply.map(Approval.Reply::date).orElse(null),
                reply.map(Approval.Reply::conditions).orElse(null),
                round.refusal(),
                round.departments().stream()
                        .map(d -> new Opinion(d.desk(), d.outcome(), d.opinion(), d.name(), time(d.heardAt())))
                        .toList());
    }

    /** Converts an instant to Beijing time; null stays null. */
    public static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atZone(OfficialClock.ZONE).toOffsetDateTime();
    }
}
