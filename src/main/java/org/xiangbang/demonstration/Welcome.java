package org.xiangbang.demonstration;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once everything is ready, where to open the demonstration and how to sign in. */
@Component
@OnlyInDemonstration
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final MessageSource messages;

    Welcome(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        if (!(started.getApplicationContext() instanceof WebServerApplicationContext web)) return;
        var address = "http://localhost:" + web.getWebServer().getPort();
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH})
            LOG.info(messages.getMessage(
                    "demonstration.welcome", new Object[] {address, DemonstrationPeople.PASSWORD}, locale));
    }
}
