package org.xiangbang.engine.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to the engine's automatic work, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/jobs")
@Tag(name = "Administration 管理")
class JobsApi {
    private final Jobs jobs;
    private final JobTexts texts;

    JobsApi(Jobs jobs, JobTexts texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * @param cause rule, database, busy, model or program
     * @param says the cause in the reader's language
     * @param message what the program said, at most 300 letters
     */
    record FailedJson(
            String id,
            String caseNo,
            String process,
            String step,
            String name,
            Instant dueAt,
            Instant failedAt,
            String cause,
            String says,
            String message) {}

    /**
     * @param waiting timers whose time has not come
     * @param due ready to run
     * @param held those of suspended cases
     * @param items those that failed, the latest first, at most 200
     */
    record JobsJson(long waiting, long due, long running, long held, long failed, List<FailedJson> items) {}

    record Retry(@Label("field.reason") String reason) {}

    @GetMapping
    @Operation(
            summary = "The engine's automatic work: how much waits, runs and failed, and what failed",
            description = "Timers and steps that run by themselves. For instance GET /api/v1/admin/jobs")
    JobsJson list(Locale locale) {
        var counts = jobs.counts();
        return new JobsJson(
                counts.waiting(),
                counts.due(),
                counts.running(),
                counts.held(),
                counts.failed(),
                jobs.failed().stream().map(job -> json(job, locale)).toList());
    }

    private FailedJson json(FailedJob job, Locale locale) {
        return new FailedJson(
                job.id(),
                job.caseNo(),
                job.process(),
                job.step(),
                texts.step(job, locale),
                job.dueAt(),
                job.failedAt(),
                job.cause().word(),
                texts.cause(job, locale),
                job.message());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let failed automatic work run again",
            description = "The trace of the case says who did so and why.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"数据库已恢复，重新运行\"}"))))
    void retry(@PathVariable String id, @RequestBody Retry retry, Official by) {
        jobs.retry(id, retry.reason(), by);
    }
}
