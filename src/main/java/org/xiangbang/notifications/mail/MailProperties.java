package org.xiangbang.notifications.mail;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xiangbang.shared.VisibleText;

/**
 * The operator's mail server.
 *
 * @param host the server; if empty, no mail is sent and notifications stay in the application
 * @param security {@code starttls} (required), {@code tls} from the first byte, or {@code none}
 * @param digest Beijing time of the daily digest
 */
@ConfigurationProperties("xiangbang.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security,
        @DefaultValue("08:00") LocalTime digest) {

    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    public MailProperties {
        if (!VisibleText.isEmpty(host) && !from.contains("@"))
            throw new IllegalArgumentException(
                    "XIANGBANG_MAIL_FROM must be a mail address when XIANGBANG_MAIL_HOST is set");
    }
}
