package org.xiangbang.evidence.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** The page of a case: record, open steps, side paths, timeline and diagrams. */
@Controller
@RequestMapping("/cases/{caseNo}")
class CasePages {
    private final VisibleCases cases;
    private final CasePage dossier;
    private final Workflow workflow;
    private final Traces traces;
    private final ElementTexts names;
    private final Sentences sentences;

    CasePages(
            VisibleCases cases,
            CasePage dossier,
            Workflow workflow,
            Traces traces,
            ElementTexts names,
            Sentences sentences) {
        this.cases = cases;
        this.dossier = dossier;
        this.workflow = workflow;
        this.traces = traces;
        this.names = names;
        this.sentences = sentences;
    }

    @GetMapping
    String open(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        var file = cases.find(caseNo, by);
        model.addAllAttributes(dossier.of(file, by, locale));
        model.addAttribute("raisable", workflow.raisable(caseNo, by));
        return "evidence/case";
    }

    /** Asks for a confirmation before a side path starts. */
    @GetMapping("/raise")
    String confirm(@PathVariable String caseNo, @RequestParam String event, Official by, Locale locale, Model model) {
        model.addAttribute("file", cases.find(caseNo, by));
        var found = workflow.raisable(caseNo, by).stream()
                .filter(e -> e.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new NotFound(event));
        model.addAttribute("event", found);
        model.addAttribute("title", sentences.event(found.process(), found.event(), found.name(), locale));
        return "evidence/raise";
    }

    /** Starts the side path and goes to its first step, if the reader may do that step. */
    @PostMapping("/raise")
    String raise(@PathVariable String caseNo, @RequestParam String event, Official by) {
        cases.find(caseNo, by);
        var next = workflow.raise(caseNo, event, by).next();
        return traces.open(caseNo).stream()
                .filter(o -> by.seat(o.desk(), o.process()).isPresent())
                .filter(o -> next.stream().anyMatch(n -> n.step().equals(o.step())))
                .map(o -> "redirect:/tasks/" + o.taskId())
                .findFirst()
                .orElse("redirect:/cases/" + caseNo);
    }

    /** Returns the model as the case went through it, in the language that the reader chose by a cookie. */
    @GetMapping(value = "/diagrams/{process}/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(
            @PathVariable String caseNo,
            @PathVariable String process,
            @PathVariable int version,
            Official by,
            Locale locale) {
        cases.find(caseNo, by);
        if (!traces.ran(caseNo, process, version)) throw new NotFound(process);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .varyBy(HttpHeaders.COOKIE)
                .body(names.model(process, version, locale));
    }
}
