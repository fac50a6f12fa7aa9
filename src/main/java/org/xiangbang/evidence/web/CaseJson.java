package org.xiangbang.evidence.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.shared.Region;

/** A case as the interface returns it. */
record CaseJson(
        @JsonUnwrapped CaseFacts file,

        @Schema(description = "The steps that wait now; none while only a timer runs, and when the case has ended")
        List<OpenStepJson> open,

        List<StationJson> stations,
        List<SharedNumbers.Shared> sharedNumbers,
        List<SidePath> raisable,
        List<EventJson> events,
        List<Diagram> diagrams) {

    /** A step that waits, as the page of the case shows it. */
    record OpenStepJson(
            String process,
            String step,

            @Schema(description = "In the reader's language, as is deskName")
            String name,

            @Schema(description = "The desk that has to do it, such as finance.chief@513228")
            String desk,

            String deskName,
            OffsetDateTime since,
            OffsetDateTime dueAt,

            @Schema(
                    description = "By the due date; of a clock that stands still, as when it stopped",
                    allowableValues = {"open", "soon", "overdue"})
            String state,

            @Schema(description = "True while its clock stands still because the case is suspended")
            boolean stands) {
        static OpenStepJson of(Timeline.Waiting waiting) {
            var offer = waiting.offer();
            return new OpenStepJson(
                    offer.process(),
                    offer.step(),
                    waiting.step(),
                    offer.desk().id(),
                    waiting.desk(),
                    offset(offer.offeredAt()),
                    offset(offer.dueAt()),
                    waiting.state(),
                    waiting.stands());
        }
    }

    /** @param state done, open, ahead, or passed; {@code reachedAt} is null before it is reached */
    record StationJson(String process, String step, String name, String state, OffsetDateTime reachedAt) {
        static StationJson of(Stations.Station station) {
            return new StationJson(
                    station.process(), station.step(), station.name(), station.state(), offset(station.at()));
        }
    }

    /** What the case file contains; {@code amount} is in yuan, as a decimal string. */
    record CaseFacts(
            String caseNo,
            String status,
            String kind,
            String title,
            String region,
            List<String> otherRegions,
            String organization,
            String applicant,
            String amount,
            boolean suspended,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt) {}

    static CaseJson of(
            CaseFile file,
            List<OpenStepJson> open,
            List<Stations.Station> stations,
            List<SharedNumbers.Shared> shared,
            List<SidePath> raisable,
            List<EventJson> events,
            List<Diagram> diagrams) {
        var facts = new CaseFacts(
                file.caseNo(),
                file.status(),
                file.kind().word(),
                file.title(),
                file.region().code(),
                file.otherRegions().stream().map(Region::code).toList(),
                file.organization(),
                file.applicant().id(),
                file.amount() == null ? null : file.amount().yuan(),
                file.suspended(),
                offset(file.openedAt()),
                offset(file.closedAt()));
        return new CaseJson(
                facts, open, stations.stream().map(StationJson::of).toList(), shared, raisable, events, diagrams);
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : at.atZone(OfficialClock.ZONE).toOffsetDateTime();
    }
}
