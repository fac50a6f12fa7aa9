package org.xiangbang.notifications;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;

/** What stands in a mail that arrived. */
public final class Mails {
    private Mails() {}

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).replace("[", "");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every part decoded, each behind its type. */
    public static String text(jakarta.mail.Part part) throws Exception {
        if (part.getContent() instanceof jakarta.mail.Multipart many) {
            var all = new StringBuilder();
            for (int i = 0; i < many.getCount(); i++) all.append(text(many.getBodyPart(i)));
            return all.toString();
        }
        return part.getContentType() + "\n" + part.getContent() + "\n";
    }
}
