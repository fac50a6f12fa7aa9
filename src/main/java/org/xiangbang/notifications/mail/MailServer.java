package org.xiangbang.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.DigestSchedule;
import org.xiangbang.notifications.delivery.Undelivered;
import org.xiangbang.shared.VisibleText;

/** The operator's mail server, if there is one, and the time of day at which digests are sent. */
@Component
public class MailServer implements DigestSchedule {
    private static final int PERMANENT = 500;

    private final MailProperties settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailProperties settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding("UTF-8");
        if (!VisibleText.isEmpty(settings.user())) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var smtp = sender.getJavaMailProperties();
        smtp.put("mail.smtp.auth", String.valueOf(!VisibleText.isEmpty(settings.user())));
        smtp.put("mail.smtp.connectiontimeout", "5000");
        smtp.put("mail.smtp.timeout", "10000");
        smtp.put("mail.smtp.writetimeout", "10000");
        smtp.put(
                "mail.smtp.starttls.required", String.valueOf(settings.security() == MailProperties.Security.STARTTLS));
        smtp.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailProperties.Security.STARTTLS));
        smtp.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailProperties.Security.TLS));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Override
    public boolean configured() {
        return !VisibleText.isEmpty(settings.host());
    }

    /** Returns the Beijing time of the daily digest, {@code 08:00}. */
    public String digestHour() {
        return settings.digest().toString();
    }

    @Override
    public LocalDate nextDigest(Instant now) {
        var today = LocalDate.ofInstant(now, OfficialClock.ZONE);
        return now.isBefore(digestAt(today)) ? today : today.plusDays(1);
    }

    @Override
    public Instant digestAt(LocalDate day) {
        return day.atTime(settings.digest()).atZone(OfficialClock.ZONE).toInstant();
    }

    /**
     * Sends a mail to the server.
     *
     * @param id becomes the Message-ID, so that the receiver's program drops a mail that arrives twice
     * @throws Undelivered if the server cannot be reached, or refuses this mail for now or for good
     */
    void send(UUID id, String to, Letter letter) {
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, true, "UTF-8");
            helper.setFrom(settings.from());
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            mail.setHeader("Message-ID", "<" + id + "@" + settings.from().replaceAll(".*@", "") + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            send(mail);
        } catch (MessagingException unwritable) {
            throw Undelivered.forGood(unwritable);
        }
    }

    private void send(MimeMessage mail) {
        try {
            sender.send(mail);
        } catch (MailSendException refused) {
            for (var one : refused.getFailedMessages().values())
                if (one instanceof SendFailedException answer) throw answered(answer);
            throw Undelivered.away(refused);
        } catch (MailException away) {
            throw Undelivered.away(away);
        }
    }

    /** Turns the server's answer into a reason: with 5xx it refuses this mail for good, with 4xx it asks to try again. */
    private static Undelivered answered(SendFailedException answer) {
        for (Exception e = answer; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT)
                return Undelivered.forGood(e);
            if (e instanceof SMTPSendFailedException whole && whole.getReturnCode() >= PERMANENT)
                return Undelivered.forGood(e);
        }
        return Undelivered.forNow(answer);
    }
}
