package org.xiangbang.demonstration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.calendar.OfficialClock;

/** The interface to the state of the demonstration, as JSON, for the administrator only. */
@RestController
@OnlyInDemonstration
@RequestMapping("/api/v1/demo")
@Tag(name = "Demonstration 演示", description = "The clock of a demonstration, which can be put forward")
class DemonstrationApi {
    private final OfficialClock clock;
    private final Telling telling;

    DemonstrationApi(OfficialClock clock, Telling telling) {
        this.clock = clock;
        this.telling = telling;
    }

    /** @param stories how many of its stories were told */
    record DemonstrationState(OffsetDateTime now, Stories stories) {}

    /** @param over whether no more will be told */
    record Stories(int told, int all, boolean over) {}

    @GetMapping
    @Operation(summary = "For the administrator: the time shown, and how many of the stories were told")
    DemonstrationState show() {
        var progress = telling.progress();
        return new DemonstrationState(
                clock.instant().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                new Stories(progress.told(), progress.all(), progress.over()));
    }
}
