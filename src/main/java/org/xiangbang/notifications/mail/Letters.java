package org.xiangbang.notifications.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.xiangbang.notifications.NotificationItem;
import org.xiangbang.notifications.NotificationSentences;
import org.xiangbang.shared.startup.PublicAddress;

/**
 * Writes the mails. A mail leaves the organization's network, so it contains only case number, title, step, due date and a link,
 * and names no person (ours, decision 0071).
 */
@Component
class Letters {
    private final NotificationSentences sentences;
    private final SpringTemplateEngine templates;
    private final String address;

    Letters(NotificationSentences sentences, SpringTemplateEngine templates, PublicAddress address) {
        this.sentences = sentences;
        this.templates = templates;
        this.address = address.uri().toString();
    }

    /** A line of a fact sheet. */
    record Fact(String label, String value) {}

    /** What a mail says about one notification. */
    record Paragraph(String heading, List<Fact> facts, String link) {}

    Letter single(NotificationItem item, Locale locale) {
        var about = item.caseNo() == null ? "" : " " + item.caseNo();
        var subject =
                sentences.text("notifications.mail.subject", locale, sentences.label(item.kind(), locale) + about);
        return letter(subject, null, List.of(paragraph(item, locale)), locale);
    }

    Letter digest(List<NotificationItem> items, String day, Locale locale) {
        var subject = sentences.text("notifications.mail.digest", locale, day, items.size());
        return letter(
                subject, subject, items.stream().map(i -> paragraph(i, locale)).toList(), locale);
    }

    Letter code(String code, Locale locale) {
        var intro = sentences.text("notifications.mail.code.text", locale, code, MailPreferences.CODE_MINUTES);
        return letter(sentences.text("notifications.mail.code", locale), intro, List.of(), locale);
    }

    private Paragraph paragraph(NotificationItem item, Locale locale) {
        var facts = new ArrayList<Fact>();
        add(facts, "case", item.caseNo(), locale);
        add(facts, "title", item.title(), locale);
        add(facts, "step", sentences.step(item, locale), locale);
        add(facts, "due", sentences.due(item), locale);
        return new Paragraph(sentences.label(item.kind(), locale), facts, address + "/me/notices/" + item.id());
    }

    private void add(List<Fact> facts, String name, String value, Locale locale) {
        if (value != null) facts.add(new Fact(sentences.text("notifications.mail." + name, locale), value));
    }

    private Letter letter(String subject, String intro, List<Paragraph> paragraphs, Locale locale) {
        var context = new Context(locale);
        context.setVariable("subject", subject);
        context.setVariable("intro", intro);
        context.setVariable("paragraphs", paragraphs);
        context.setVariable("settings", address + "/me/notices/choices");
        return new Letter(subject, plain(intro, paragraphs, locale), templates.process("notifications/mail", context));
    }

    private String plain(String intro, List<Paragraph> paragraphs, Locale locale) {
        var text = new StringBuilder();
        if (intro != null) text.append(intro).append("\n\n");
        for (var paragraph : paragraphs) {
            text.append(paragraph.heading()).append('\n');
            for (var fact : paragraph.facts())
                text.append(fact.label())
                        .append(sentences.text("notifications.mail.colon", locale))
                        .append(fact.value())
                        .append('\n');
            text.append(paragraph.link()).append("\n\n");
        }
        return text.append("-- \n")
                .append(sentences.text("notifications.mail.why", locale))
                .append('\n')
                .append(address)
                .append("/me/notices/choices\n")
                .toString();
    }
}
