package org.xiangbang.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;

/** The interface to any case by its number: where it is, who did what, and the way it took. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases 案件", description = "Any case by its number: where it waits, its trace and its side paths")
class CaseApi {
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

    record Trace(String caseNo, String status, List<EventJson> events, List<Diagram> diagrams) {}

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
        var events = acts.stream().map(EventJson::of).toList();
        return CaseJson.of(
                file,
                waiting,
                way,
                numbers.of(caseNo, by),
                workflow.raisable(caseNo, by),
                events,
                traces.diagrams(caseNo));
    }

    @GetMapping("/{caseNo}/trace")
    @Operation(summary = "Every act of the case in order, and for every model the elements and connections it took")
    Trace trace(@PathVariable String caseNo, Official by) {
        var file = cases.find(caseNo, by);
        return new Trace(file.caseNo(), file.status(), events(caseNo), traces.diagrams(caseNo));
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

    private List<EventJson> events(String caseNo) {
        return traces.acts(caseNo).stream().map(EventJson::of).toList();
    }
}
