package org.xiangbang.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.Within;
import org.xiangbang.web.Label;

/** The interface to any case by its number: where it is, who did what, and the way it took. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases 案件", description = "Any case by its number: where it waits, its trace and its side paths")
class CaseApi {
    private static final String PART = """
            {"caseNo": "N-513228-2026-0001", "status": "reported", "events": [{"seq": 1, "at": "2026-11-22T14:05:00+08:00",
              "demonstration": false, "actor": {"login": "village.handler@513228100210", "name": "演示·甲",
              "desk": "village.handler@513228100210"}, "act": "start", "process": "needs-survey", "version": 1, "fields": {},
              "documents": []}], "diagrams": [], "next": "1"}
            """;

    private final VisibleCases cases;
    private final Traces traces;
    private final Workflow workflow;
    private final Stations stations;
    private final SharedNumbers numbers;
    private final Timeline timeline;

    CaseApi(
            VisibleCases cases,
            Traces traces,
            Workflow workflow,
            Stations stations,
            SharedNumbers numbers,
            Timeline timeline) {
        this.cases = cases;
        this.traces = traces;
        this.workflow = workflow;
        this.stations = stations;
        this.numbers = numbers;
        this.timeline = timeline;
    }

    private static final int MOST = 200;

    /** @param next where to go on; absent at the end, and where every act was asked for */
    record Trace(String caseNo, String status, List<EventJson> events, List<Diagram> diagrams, String next) {}

    record RaiseForm(@Label("evidence.raise") String event) {}

    record Raised(String caseNo, String status, List<Next> next) {}

    record Next(String step, String desk) {}

    @GetMapping("/{caseNo}")
    @Operation(
            summary =
                    "The case: its file, the steps that wait, the stations of its way, numbers that stand elsewhere too, side paths you may start, acts and diagrams")
    CaseJson open(@PathVariable String caseNo, Official by, Locale locale) {
        var file = cases.find(caseNo, by);
        var acts = traces.acts(caseNo);
        var open = traces.open(caseNo);
        var waiting = open.stream()
                .map(offer -> CaseJson.OpenStepJson.of(timeline.waiting(offer, locale)))
                .toList();
        var way = stations.of(acts, open, file.closedAt() != null, locale);
        return CaseJson.of(
                file,
                waiting,
                way,
                numbers.of(caseNo, by),
                workflow.raisable(caseNo, by),
                events(acts),
                traces.diagrams(caseNo));
    }

    @GetMapping("/{caseNo}/trace")
    @Operation(
            summary = "Every act of the case in order, and for every model the elements and connections it took",
            description =
                    "Without size and after it has all acts. With size, or after, it is read in parts: at most that many acts, "
                            + "50 by default, the earliest first, and next to go on; the diagrams come with the first part. Acts are only "
                            + "ever added, so that what was read stays right.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = Trace.class),
                                            examples = @ExampleObject(name = "?size=1", value = PART))))
    Trace trace(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Within(to = MOST) Integer size,
            Official by) {
        var file = cases.find(caseNo, by);
        if (after.isEmpty() && size == null)
            return new Trace(caseNo, file.status(), events(traces.acts(caseNo)), traces.diagrams(caseNo), null);
        var most = size == null ? HistoryParts.ACTS : size;
        FormRefused.unlessWithin("size", most, 1, MOST);
        var acts = traces.actsBehind(caseNo, place(caseNo, after), most + 1);
        var part = acts.subList(0, Math.min(most, acts.size()));
        return new Trace(
                caseNo,
                file.status(),
                events(part),
                after.isEmpty() ? traces.diagrams(caseNo) : List.of(),
                acts.size() > most ? String.valueOf(part.get(most - 1).seq()) : null);
    }

    /** @return the number of the act to go on behind; 0 for the beginning */
    private int place(String caseNo, String after) {
        if (after.isEmpty()) return 0;
        if (!after.matches("[1-9]\\d{0,8}")
                || traces.act(caseNo, Integer.parseInt(after)).isEmpty())
            throw new FormRefused("after", "field.cursor");
        return Integer.parseInt(after);
    }

    @GetMapping("/{caseNo}/events")
    @Operation(summary = "The side paths you may start now, for instance a change of plan or an objection")
    List<SidePath> raisable(@PathVariable String caseNo, Official by) {
        cases.find(caseNo, by);
        return workflow.raisable(caseNo, by);
    }

    @PostMapping("/{caseNo}/events")
    @Operation(
            summary = "Start a side path of a running case",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"event": "projects-lifecycle.change"}"""))))
    Raised raise(@PathVariable String caseNo, @RequestBody RaiseForm form, Official by) {
        cases.find(caseNo, by);
        if (VisibleText.isEmpty(form.event())) throw new FormRefused("event", "field.required");
        return raised(workflow.raise(caseNo, form.event(), by));
    }

    private static Raised raised(Completed done) {
        return new Raised(
                done.caseNo(),
                done.status(),
                done.next().stream().map(n -> new Next(n.step(), n.desk())).toList());
    }

    private static List<EventJson> events(List<Act> acts) {
        return acts.stream().map(EventJson::of).toList();
    }
}
