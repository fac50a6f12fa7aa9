package org.xiangbang.demonstration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.web.Label;

/** The interface to the demonstration's clock, as JSON, for the administrator only. */
@RestController
@OnlyInDemonstration
@RequestMapping("/api/v1/demo/clock")
@Tag(name = "Demonstration 演示", description = "The clock of a demonstration, which can be put forward")
class ClockApi {
    private final DemonstrationClock clock;

    ClockApi(DemonstrationClock clock) {
        this.clock = clock;
    }

    /** @param ahead how far the shown time is ahead of the true one, ISO 8601 */
    record ShownTime(OffsetDateTime now, String ahead) {}

    record Move(@Label("demonstration.clock.by") String advance) {}

    @GetMapping
    @Operation(summary = "The time shown, and how far it is ahead")
    ShownTime show() {
        return new ShownTime(
                clock.now().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                clock.ahead().toString());
    }

    @PostMapping
    @Operation(
            summary = "Move the clock forward; timers that are due then have fired when this answers",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"advance\": \"P10D\"}"))))
    ShownTime advance(@RequestBody Move move) {
        clock.advance(move.advance());
        return show();
    }
}
