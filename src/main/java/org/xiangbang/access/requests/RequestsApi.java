package org.xiangbang.access.requests;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.idempotency.AnsweredOnce;

/** The interface to what waits for a second administrator, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/requests")
@Tag(name = "Administration 管理")
class RequestsApi {
    private final Requests requests;

    RequestsApi(Requests requests) {
        this.requests = requests;
    }

    /** @param password told once, of a confirmed reset or of a new account with a power; absent otherwise */
    record ConfirmedRequest(Request request, String password) {}

    record Refusal(@Label("field.reason") String reason) {}

    @GetMapping
    @Operation(
            summary = "What administrators asked for: what waits, and what has ended",
            description =
                    "open holds everything that waits for a second person, the oldest first; ended the latest 25 of those that have"
                            + " ended, and next the number with which to ask for more by before. For instance GET /api/v1/admin/requests")
    Requests.Page list(@RequestParam(required = false) Long before) {
        return requests.page(before);
    }

    @PostMapping("/{id}/confirm")
    @Operation(
            summary = "Confirm what another administrator asked for; it is done at once",
            description =
                    "No body. By a security or system administrator other than the person who asked and the one whom it is about"
                            + " (ruling 0281). A password that results is told in this answer only.")
    ConfirmedRequest confirm(@PathVariable long id, Official by, HttpServletRequest request) {
        var confirmed = requests.confirm(id, by);
        var told = confirmed.told().isEmpty() ? null : confirmed.told();
        return AnsweredOnce.of(
                request,
                new ConfirmedRequest(confirmed.request(), told),
                new ConfirmedRequest(confirmed.request(), null));
    }

    @PostMapping("/{id}/refuse")
    @Operation(
            summary = "Refuse what another administrator asked for",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"任职文件未到\"}"))))
    Request refuse(@PathVariable long id, @RequestBody Refusal refusal, Official by) {
        return requests.refuse(id, refusal.reason(), by);
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take back one's own request", description = "No body.")
    Request withdraw(@PathVariable long id, Official by) {
        return requests.withdraw(id, by);
    }
}
