package org.xiangbang.access.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to the administrator's desks, as JSON. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration 管理")
class DesksApi {
    private final Administration administration;
    private final Desks desks;
    private final Vacancies vacancies;
    private final NeededDesks needed;

    DesksApi(Administration administration, Desks desks, Vacancies vacancies, NeededDesks needed) {
        this.vacancies = vacancies;
        this.needed = needed;
        this.administration = administration;
        this.desks = desks;
    }

    record Seat(
            @Label("access.desk") String desk,
            @Label("access.desk.holder") String login) {}

    record WantedSeat(
            @Label("access.desk") String desk,
            @Label("access.desk.holder") String login,
            @Label("field.reason") String reason) {}

    /** @param request number under which another administrator confirms it */
    record AskedSeat(String desk, String login, long request) {}

    record Items<T>(List<T> items) {}

    record WaitingCase(
            String desk,
            String caseNo,
            String title,
            String process,
            String step,
            OffsetDateTime since,
            OffsetDateTime dueAt,
            boolean overdue) {}

    @GetMapping("/desks")
    @Operation(summary = "Who holds the desks of a place and below")
    Items<Seat> held(@RequestParam String region) {
        return new Items<>(desks.in(region).stream()
                .map(h -> new Seat(h.desk(), h.login()))
                .toList());
    }

    @GetMapping("/desks/vacant")
    @Operation(summary = "Desks that nobody holds; their tasks wait")
    Items<String> vacant() {
        return new Items<>(desks.vacant().stream().map(Desk::id).toList());
    }

    @GetMapping("/desks/vacant/cases")
    @Operation(summary = "What waits at desks that nobody holds, the most overdue first, at most 200")
    Items<WaitingCase> waiting() {
        return new Items<>(
                vacancies.waiting().stream().map(DesksApi::waitingCase).toList());
    }

    @GetMapping("/desks/missing")
    @Operation(
            summary = "Desks that processes need and that nobody was ever given, by place, in the order of codes",
            description =
                    "Of every county in which somebody holds a desk, with its townships; desks are those of the place"
                            + " itself, villages counts those of the villages below. count is that of all places; next is"
                            + " the after of the next page, 50 places at a time.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = NeededDesks.Page.class),
                                            examples = @ExampleObject("""
                                                            {"items": [{"place": "513228100", "name": "黑水县芦花镇",
                                                              "desks": ["township.handler@513228100"], "villages": 12}], "count": 13}
                                                            """))))
    NeededDesks.Page missing(@RequestParam(defaultValue = "") String after) {
        return needed.page(after, VacancyPages.PLACES);
    }

    @PostMapping("/desks/grant")
    @Operation(
            summary = "Ask for a desk for an account; another administrator confirms it",
            description =
                    "desk: one that is offered there, as /admin/desks/choices lists them, or that is on the list of desks already. It is given by POST"
                            + " /api/v1/admin/requests/{request}/confirm (ruling 0281).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"desk": "agriculture.reviewer@513228", "login": "li-si", "reason": "任职文件第12号"}
                                                            """))))
    AskedSeat grant(@RequestBody WantedSeat seat, Official by) {
        return new AskedSeat(
                seat.desk(), seat.login(), administration.grant(seat.desk(), seat.login(), seat.reason(), by));
    }

    @PostMapping("/desks/end")
    @Operation(
            summary = "Take a desk from an account; the past holding stays on record",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"desk": "agriculture.reviewer@513228", "login": "li-si"}
                                                            """))))
    Seat end(@RequestBody Seat seat) {
        administration.end(seat.desk(), seat.login());
        return seat;
    }

    private static WaitingCase waitingCase(Vacancies.Waiting waiting) {
        var zone = ZoneId.of("Asia/Shanghai");
        var step = waiting.step();
        return new WaitingCase(
                step.desk().id(),
                step.caseNo(),
                step.title(),
                step.process(),
                step.step(),
                step.since().atZone(zone).toOffsetDateTime(),
                step.dueAt().atZone(zone).toOffsetDateTime(),
                waiting.overdue());
    }
}
