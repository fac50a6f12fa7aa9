package org.xiangbang.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/**
 * Tells the operator at the start, and whoever wants to sign in, that the cookie of a session needs TLS (ADR 0265). A demonstration listens
 * on this machine only, and its cookie needs none.
 */
@Component
public class PlainHttp {
    private static final Logger LOG = LoggerFactory.getLogger(PlainHttp.class);

    private final TrustedProxies proxies;
    private final Sentences sentences;
    private final boolean demonstration;

    PlainHttp(
            TrustedProxies proxies,
            Sentences sentences,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.proxies = proxies;
        this.sentences = sentences;
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (demonstration || !proxies.none()) return;
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH})
            LOG.warn(sentences.text("web.start.no-proxy", locale));
    }

    /** Was the page asked for in a way in which a browser will not keep the session's cookie? */
    public boolean asked(HttpServletRequest request) {
        return !demonstration && !request.isSecure();
    }
}
