package org.xiangbang.notifications.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.notifications.delivery.Delivery;
import org.xiangbang.notifications.delivery.DeliveryChannel;
import org.xiangbang.notifications.delivery.Undelivered;

/** Calls another system. The call is signed and has time limits; it follows no redirect and reads nothing of the answer but its status. */
@Component
class WebhookChannel implements DeliveryChannel {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final WebhookTarget target;
    private final ObjectMapper json;
    private final Duration longest;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    WebhookChannel(
            Webhooks webhooks,
            WebhookTarget target,
            ObjectMapper json,
            @Value("${xiangbang.webhook.timeout:PT10S}") Duration longest) {
        this.longest = longest;
        this.webhooks = webhooks;
        this.target = target;
        this.json = json;
    }

    @Override
    public String channel() {
        return Delivery.WEBHOOK;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String carry(Delivery delivery) {
        var endpoint = webhooks.endpoint(delivery.receiver())
                .orElseThrow(() -> Undelivered.needless("the endpoint was removed"));
        target.refusal(endpoint.url()).ifPresent(code -> {
            throw Undelivered.forNow("the address may not be called: " + code);
        });
        var body = body(delivery);
        var seconds = Instant.now().getEpochSecond();
        call(HttpRequest.newBuilder(URI.create(endpoint.url()))
                .timeout(longest)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Xiangbang")
                .header("Xiangbang-Delivery", delivery.id().toString())
                .header("Xiangbang-Timestamp", String.valueOf(seconds))
                .header("Xiangbang-Signature", Signature.of(endpoint.secret(), seconds, body))
                .POST(BodyPublishers.ofString(body))
                .build());
        return endpoint.url();
    }

    @Override
    public void outcome(Delivery delivery, Undelivered failure) {
        if (failure == null) webhooks.cameThrough(delivery.receiver());
        else if (failure.why() != Undelivered.Why.NEEDLESS) webhooks.failed(delivery.receiver(), failure.getMessage());
    }

    /** Returns the event as the body, with the delivery's id in front. */
    private String body(Delivery delivery) {
        try {
            var body = json.createObjectNode().put("id", delivery.id().toString());
            body.setAll((ObjectNode) json.readTree(delivery.body()));
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void call(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            if (answer.statusCode() / 100 != 2) throw Undelivered.forNow("HTTP " + answer.statusCode());
        } catch (IOException failed) {
            throw Undelivered.forNow(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("interrupted");
        }
    }
}
