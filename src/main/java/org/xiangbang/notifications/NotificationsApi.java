package org.xiangbang.notifications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;

/** The interface with which other systems read a person's notifications. */
@RestController
@RequestMapping("/api/v1/me/notices")
@Tag(name = "Notices 通知", description = "What the signed-in person was told, and how they want to be told")
class NotificationsApi {
    private static final int MOST = 100;

    private final Notifications notifications;
    private final NotificationSentences sentences;

    NotificationsApi(Notifications notifications, NotificationSentences sentences) {
        this.notifications = notifications;
        this.sentences = sentences;
    }

    /** @param page the page of the program that it leads to; null if it leads nowhere */
    record Notice(
            UUID id,
            String kind,
            String sentence,
            String caseNo,
            String title,
            String taskId,
            OffsetDateTime at,
            OffsetDateTime readAt,
            OffsetDateTime taskEndedAt,
            String page) {}

    record Page(List<Notice> items, String next) {}

    /** @param unread the number of unread notifications; counting stops at {@code most} */
    record Count(int unread, int most) {}

    record Read(int read) {}

    @GetMapping
    @Operation(
            summary = "My notices by cursor, unread ones first, each part the newest first",
            description =
                    "unread=true lists unread ones only. A notice that asks for a step is settled when the step ends, "
                            + "whoever did it: then taskEndedAt says so.")
    Page list(
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "30") @Within(to = MOST) int size,
            @RequestParam(defaultValue = "false") boolean unread,
            Official official,
            Locale locale) {
        FormRefused.unlessWithin("size", size, 1, MOST);
        var page = notifications.list(official, after, size, unread);
        return new Page(page.items().stream().map(i -> notification(i, locale)).toList(), page.next());
    }

    @GetMapping("/count")
    @Operation(summary = "How many are unread")
    Count count(Official official) {
        return new Count(notifications.unread(official.login()), Notifications.COUNTED);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one as read", description = "No body.")
    void read(@PathVariable UUID id, Official official) {
        notifications.read(id, official);
    }

    @PostMapping("/read-all")
    @Operation(summary = "Mark all as read", description = "No body.")
    Read readAll(Official official) {
        return new Read(notifications.readAll(official));
    }

    private Notice notification(NotificationItem item, Locale locale) {
        return new Notice(
                item.id(),
                item.kind(),
                sentences.sentence(item, locale),
                item.caseNo(),
                item.title(),
                item.taskId(),
                at(item.at()),
                at(item.readAt()),
                at(item.endedAt()),
                item.page());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(OfficialClock.ZONE).toOffsetDateTime();
    }
}
