package org.xiangbang.notifications.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.notifications.webhook.Webhooks;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.idempotency.AnsweredOnce;

/** The interface to the administrator's deliveries and endpoints, as JSON. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration 管理")
class DeliveriesApi {
    static final String HOW_TO_VERIFY = """
            Every event of the chosen kinds is posted to the address as JSON: id, kind, at, caseNo, and where they apply taskId, \
            process, step, desk, dueAt, outcome, status. It is told at least once and in order: drop an id that came before. \
            The secret is answered this once. To verify a call take the header Xiangbang-Timestamp (seconds), a dot and the body \
            as it arrived, compute HMAC-SHA256 with the secret, and compare "v1=" and its hex text with Xiangbang-Signature in \
            constant time; refuse a timestamp more than five minutes off. Answer 2xx within ten seconds; redirects are not \
            followed. Anything else is tried again after 10 s, 20 s … 1 h, twenty times; after three days without one call \
            coming through the endpoint is switched off and the administrator is told. kinds:""";

    private final DeadLetters letters;
    private final Webhooks webhooks;

    DeliveriesApi(DeadLetters letters, Webhooks webhooks) {
        this.letters = letters;
        this.webhooks = webhooks;
    }

    record Items<T>(List<T> items) {}

    record Retried(int retried) {}

    record Wanted(
            String url,
            @Label("notifications.webhook.kinds.label") List<String> kinds) {}

    @GetMapping("/deliveries/waiting")
    @Operation(summary = "What waits for delivery, by channel")
    Items<DeadLetters.Waiting> waiting() {
        return new Items<>(letters.waiting());
    }

    @GetMapping("/deliveries/dead")
    @Operation(summary = "Deliveries that were given up, the newest first")
    DeadLetters.Page dead(@RequestParam(required = false) Long before) {
        return letters.list(before);
    }

    @PostMapping("/deliveries/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Try one again", description = "No body.")
    void retry(@PathVariable UUID id) {
        letters.retry(id);
    }

    @PostMapping("/deliveries/retry-all")
    @Operation(summary = "Try all again", description = "No body.")
    Retried retryAll() {
        return new Retried(letters.retryAll());
    }

    @GetMapping("/webhooks")
    @Operation(summary = "The endpoints of other systems, without their secrets")
    Items<Webhooks.Webhook> webhooks() {
        return new Items<>(webhooks.all());
    }

    @PostMapping("/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let another system be called",
            description =
                    HOW_TO_VERIFY + " offered, completed, case-moved, urged, due-soon, overdue, returned, canceled …",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"url\": \"https://oa.example.gov.cn/xiangbang\", \"kinds\": [\"offered\", \"completed\"]}"))))
    Webhooks.Added add(@RequestBody Wanted wanted, Official by, HttpServletRequest request) {
        var added = webhooks.add(wanted.url(), wanted.kinds(), by);
        return AnsweredOnce.of(request, added, added.again());
    }

    @PostMapping("/webhooks/{id}/rotate")
    @Operation(
            summary = "Exchange its secret",
            description =
                    "No body. The new secret is answered this once and signs from the next call on; calls refused until "
                            + "the receiver knows it are tried again.")
    Webhooks.Added rotate(@PathVariable UUID id, HttpServletRequest request) {
        var added = webhooks.rotate(id);
        return AnsweredOnce.of(request, added, added.again());
    }

    @PostMapping("/webhooks/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call it again", description = "No body.")
    void enable(@PathVariable UUID id) {
        webhooks.enable(id);
    }

    @PostMapping("/webhooks/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call it no more for now; what waits for it is kept", description = "No body.")
    void disable(@PathVariable UUID id) {
        webhooks.disable(id);
    }

    @PostMapping("/webhooks/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove it for good", description = "No body.")
    void remove(@PathVariable UUID id) {
        webhooks.remove(id);
    }
}
