package org.xiangbang.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The notifications of a person: unread ones first, each part the newest first. */
@Repository
public class Notifications {
    /** The number at which counting stops: nobody reads further, and counting further costs time. */
    public static final int COUNTED = 100;

    private static final int DIGEST_ROWS = 200;
    private static final String SELECT = """
            select n.id, n.kind, n.case_no, c.title, n.task_id, n.facts, n.at, n.read_at, n.ended_at,
                   case when n.kind = 'offered' then n.facts else s.facts end as step
              from notifications.notification n
              left join cases.public_case c on c.case_no = n.case_no
              left join lateral (
                select o.facts from notifications.notification o
                 where n.task_id is not null and n.kind <> 'offered' and o.task_id = n.task_id and o.kind = 'offered'
                   and o.ended_at is null
                 limit 1) s on true
            """;
    private static final String PART = SELECT + """
             where n.login = :login and n.read_at is %s null and (n.at, n.id) < (:at, :id)
             order by n.at desc, n.id desc limit :rows
            """;
    private static final String UNREAD = PART.formatted("");
    private static final String READ = PART.formatted("not");

    private final JdbcClient db;
    private final OfficialClock clock;
    private final ObjectMapper json;

    Notifications(JdbcClient db, OfficialClock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** @param next cursor of the next page; null on the last page */
    public record Page(List<NotificationItem> items, String next) {}

    /** @param after the cursor of the page before; null or blank for the first */
    public Page list(Official who, String after, int size, boolean unreadOnly) {
        var place = NotificationCursor.parse(after);
        var found = new ArrayList<NotificationItem>();
        if (!place.read()) found.addAll(part(UNREAD, who, place, size + 1));
        if (!unreadOnly && found.size() <= size)
            found.addAll(
                    part(READ, who, place.read() ? place : NotificationCursor.FIRST_READ, size + 1 - found.size()));
        if (found.size() <= size) return new Page(List.copyOf(found), null);
        var items = List.copyOf(found.subList(0, size));
        return new Page(items, NotificationCursor.of(items.get(size - 1)).text());
    }

    private List<NotificationItem> part(String sql, Official who, NotificationCursor after, int rows) {
        return db.sql(sql)
                .param("login", who.login())
                .param("at", Outbox.at(after.at()))
                .param("id", after.id())
                .param("rows", rows)
                .query(this::item)
                .list();
    }

    /** Counts the unread notifications, at most {@link #COUNTED}. */
    public int unread(String login) {
        return db.sql("""
                select count(*) from (select 1 from notifications.notification where login = ? and read_at is null limit ?) n
                """).params(login, COUNTED).query(Integer.class).single();
    }

    /** @throws NotFound unless it is a notification of that person */
    public NotificationItem find(UUID id, String login) {
        return db.sql(SELECT + " where n.id = :id and n.login = :login")
                .param("id", id)
                .param("login", login)
                .query(this::item)
                .optional()
                .orElseThrow(() -> new NotFound("notice"));
    }

    /** @throws NotFound unless it is a notification of that person; reading it again changes nothing */
    @Transactional
    public NotificationItem read(UUID id, Official who) {
        var item = find(id, who.login());
        db.sql("update notifications.notification set read_at = :now where id = :id and read_at is null")
                .param("now", Outbox.at(clock.instant()))
                .param("id", id)
                .update();
        return item;
    }

    /** @return how many were unread */
    @Transactional
    public int readAll(Official who) {
        return db.sql("""
                with mine as materialized (
                    select id from notifications.notification where login = :login and read_at is null order by id for update)
                update notifications.notification n set read_at = :now from mine m where n.id = m.id
                """)
                .param("now", Outbox.at(clock.instant()))
                .param("login", who.login())
                .update();
    }

    /** Returns what the digest of that day has to tell, without what has been read since. */
    public List<NotificationItem> digest(String login, LocalDate day) {
        return db.sql(SELECT + """
                 where n.login = :login and n.digest_on = :day and n.read_at is null order by n.at, n.id limit :rows
                """)
                .param("login", login)
                .param("day", day)
                .param("rows", DIGEST_ROWS)
                .query(this::item)
                .list();
    }

    private NotificationItem item(ResultSet row, int number) throws SQLException {
        var step = row.getString("step") == null ? List.<String>of() : texts(row.getString("step"));
        return new NotificationItem(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("case_no"),
                row.getString("title"),
                row.getString("task_id"),
                texts(row.getString("facts")),
                step.isEmpty()
                        ? null
                        : new NotificationItem.Step(step.get(0), step.get(1), step.get(2), Instant.parse(step.get(3))),
                instant(row, "at"),
                instant(row, "read_at"),
                instant(row, "ended_at"));
    }

    private List<String> texts(String array) {
        try {
            return List.of(json.readValue(array, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
