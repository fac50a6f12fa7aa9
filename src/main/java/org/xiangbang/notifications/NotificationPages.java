package org.xiangbang.notifications;

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
import org.xiangbang.shared.Official;
import org.xiangbang.web.Frame;

/** The page of the reader's notifications (通知), unread ones first. */
@Controller
@RequestMapping("/me/notices")
class NotificationPages {
    private static final int SIZE = 30;

    private final Notifications notifications;
    private final NotificationSentences sentences;
    private final NotificationBell bell;

    NotificationPages(Notifications notifications, NotificationSentences sentences, NotificationBell bell) {
        this.notifications = notifications;
        this.sentences = sentences;
        this.bell = bell;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Official official, Model model, Locale locale) {
        var page = notifications.list(official, after, SIZE, false);
        var rows = page.items().stream()
                .map(i -> NotificationRow.of(i, sentences, locale))
                .toList();
        model.addAttribute(
                "unread", rows.stream().filter(r -> r.item().unread()).toList());
        model.addAttribute("read", rows.stream().filter(r -> !r.item().unread()).toList());
        model.addAttribute("continued", after != null);
        model.addAttribute("more", page.next() == null ? null : "/me/notices?after=" + page.next());
        return "notifications/list";
    }

    @GetMapping("/bell")
    String bell(Official official, Model model) {
        model.addAttribute("top", Frame.Top.of(bell, official));
        return "web/top :: entry(t=${top})";
    }

    /** Opens what the notification is about, and marks the notification as read. */
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Official official) {
        var page = notifications.read(id, official).page();
        return "redirect:" + (page == null ? "/me/notices" : page);
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id, Official official) {
        notifications.read(id, official);
        return "redirect:/me/notices";
    }

    @PostMapping("/read-all")
    String readAll(Official official, RedirectAttributes next) {
        next.addFlashAttribute("done", notifications.readAll(official));
        return "redirect:/me/notices";
    }
}
