package org.xiangbang.notifications.administration;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.notifications.NotificationKind;
import org.xiangbang.notifications.NotificationSentences;
import org.xiangbang.notifications.mail.MailServer;
import org.xiangbang.notifications.webhook.Webhooks;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.PageAnswers;

/** The administrator's page of deliveries to the outside: what waits, what was given up, which systems are called. */
@Controller
@RequestMapping("/admin/notices")
class DeliveryPages {
    private static final String HERE = "redirect:/admin/notices";

    private final DeadLetters letters;
    private final Webhooks webhooks;
    private final MailServer mail;
    private final NotificationSentences notifications;
    private final PageAnswers answers;

    DeliveryPages(
            DeadLetters letters,
            Webhooks webhooks,
            MailServer mail,
            NotificationSentences notifications,
            PageAnswers answers) {
        this.letters = letters;
        this.webhooks = webhooks;
        this.mail = mail;
        this.notifications = notifications;
        this.answers = answers;
    }

    /** A kind that can be chosen. */
    record Kind(String word, String label) {}

    @GetMapping
    String show(@RequestParam(required = false) Long before, Model model, Locale locale) {
        return page(before, "", List.of(), List.of(), model, locale);
    }

    @PostMapping("/retry")
    String retry(@RequestParam UUID id, RedirectAttributes next) {
        letters.retry(id);
        next.addFlashAttribute("done", 1);
        return HERE;
    }

    @PostMapping("/retry-all")
    String retryAll(RedirectAttributes next) {
        next.addFlashAttribute("done", letters.retryAll());
        return HERE;
    }

    @PostMapping("/webhooks")
    String add(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> kinds,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    next.addFlashAttribute("added", webhooks.add(url, kinds, by));
                    return HERE;
                },
                refused -> page(null, url, kinds, refused.problems(), model, locale));
    }

    @PostMapping("/webhooks/{id}/{act:enable|disable|remove}")
    String change(@PathVariable UUID id, @PathVariable String act) {
        switch (act) {
            case "enable" -> webhooks.enable(id);
            case "disable" -> webhooks.disable(id);
            default -> webhooks.remove(id);
        }
        return HERE;
    }

    @PostMapping("/webhooks/{id}/rotate")
    String rotate(@PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute("added", webhooks.rotate(id));
        next.addFlashAttribute("rotated", true);
        return HERE;
    }

    private String page(Long before, String url, List<String> chosen, List<Said> errors, Model model, Locale locale) {
        model.addAttribute("errors", errors);
        model.addAttribute("url", url);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "kinds",
                NotificationKind.forWebhooks().stream()
                        .map(k -> kind(k, locale))
                        .toList());
        model.addAttribute("configured", mail.configured());
        model.addAttribute("waiting", letters.waiting());
        model.addAttribute("dead", letters.list(before));
        model.addAttribute("webhooks", webhooks.all());
        model.addAttribute("failingDays", Webhooks.FAILING_DAYS);
        return "notifications/admin";
    }

    private Kind kind(String word, Locale locale) {
        return new Kind(word, notifications.label(word, locale));
    }
}
