package org.xiangbang.tasklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;

/**
 * Reads the open steps that a person may do: those of their desks that nobody has claimed, and those that they have claimed; for
 * a deputy also those of the principals.
 */
@Repository
public class Inbox {

    /** All columns that the index of a desk contains, so that the table itself is not read. */
    static final String COLUMNS = """
            i.task_id, i.severity, i.due_at, i.soon_at, i.created_at, i.case_no, i.business_key, i.title, i.region, i.place,
            i.organization, i.organization_name, i.amount_fen, i.department, i.link, i.process, i.version, i.step, i.step_name""";

    private static final String ID = "task_id";
    private static final Pattern TASK = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient db;
    private final WordSearch search;
    private final InboxScopes inboxScopes;

    Inbox(JdbcClient db, WordSearch search, InboxScopes inboxScopes) {
        this.db = db;
        this.search = search;
        this.inboxScopes = inboxScopes;
    }

    /** Returns what the person can do now: unclaimed steps of their desks and steps that they claimed. */
    public TaskSlice todo(Official who, TaskFilter filter, ListOrder listOrder, String after, int size) {
        return page(inboxScopes.of(who), filter, listOrder, after, size);
    }

    /** Returns what the person has claimed or was handed. */
    public TaskSlice mine(Official who, TaskFilter filter, ListOrder listOrder, String after, int size) {
        return page(inboxScopes.ofPerson(who), filter, listOrder, after, size);
    }

    /** Returns the rows of a list that follow one place in it, the nearest first. @param place a step that is or was in the list */
    List<TaskItem> beside(InboxScope inboxScope, TaskFilter filter, ListOrder listOrder, TaskItem place, int size) {
        return page(
                        inboxScope,
                        filter,
                        listOrder,
                        Cursor.of(listOrder, place, place.taskId()).text(),
                        size)
                .items();
    }

    /** Is the open step in the list? */
    boolean holds(InboxScope inboxScope, TaskFilter filter, String taskId) {
        var where = filter.sql() + " and i.task_id = :task::uuid";
        return db.sql("select exists (" + OpenRows.of(inboxScope, "1 as one", where, "", search.cases(filter.words()))
                        + ")")
                .params(filter.parameters())
                .params(inboxScope.parameters())
                .param("task", taskId)
                .query(Boolean.class)
                .single();
    }

    /** Finds the row of a step that is open, or of one that this person did; empty if it is neither. */
    Optional<TaskItem> place(String taskId, Official who) {
        if (!TASK.matcher(taskId).matches()) return Optional.empty();
        return db.sql("""
                select i.*, d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.task_id = :task::uuid
                """)
                .param("task", taskId)
                .query((row, number) -> item(row))
                .optional()
                .or(() -> db.sql("""
                        select o.*, d.name as desk, o.login as assignee from tasklist.done o
                          join tasklist.desk d on d.id = o.desk_id where o.task_id = :task::uuid and o.login = :login
                        """)
                        .param("task", taskId)
                        .param("login", who.login())
                        .query((row, number) -> item(row))
                        .optional());
    }

    private TaskSlice page(InboxScope inboxScope, TaskFilter filter, ListOrder listOrder, String after, int size) {
        var cursor = Cursor.parse(after, listOrder);
        Map<String, Object> place = cursor == null ? Map.of() : cursor.byUuid();
        var found = db.sql(sql(inboxScope, filter, listOrder, cursor))
                .params(filter.parameters())
                .params(inboxScope.parameters())
                .params(place)
                .param("rows", size + 1)
                .query((row, number) -> item(row, inboxScopes.desk(row.getInt("desk_id"))))
                .list();
        return TaskSlice.of(found, size, last -> Cursor.of(listOrder, last, last.taskId()));
    }

    /** Makes SQL that reads at most {@code :rows} entries of each desk and orders only those. */
    private String sql(InboxScope inboxScope, TaskFilter filter, ListOrder listOrder, Cursor cursor) {
        var where = filter.sql() + (cursor == null ? "" : " " + listOrder.behind("i", ID, "uuid"));
        var tail = "order by " + listOrder.by("i", ID) + " limit :rows";
        var rows = OpenRows.of(inboxScope, COLUMNS, where, tail, search.cases(filter.words()));
        return "select * from (" + rows + ") x order by " + listOrder.by("x", ID) + " limit :rows";
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Reads a row of the inbox that comes with its desk's name. */
    static TaskItem item(ResultSet row) throws SQLException {
        return item(row, Desk.parse(row.getString("desk")));
    }

    private static TaskItem item(ResultSet row, Desk desk) throws SQLException {
        return item(
                row, desk, DueState.ofSeverity(row.getInt("severity")), row.getString("assignee"), null, null, null);
    }

    /** Reads a row with the inbox's columns. @param outcome null while the step is open, like {@code at} and {@code principal} */
    static TaskItem item(
            ResultSet row, Desk desk, DueState state, String assignee, String outcome, Instant at, String principal)
            throws SQLException {
        return new TaskItem(
                row.getString("task_id"),
                row.getString("kind"),
                file(row),
                new TaskItem.ItemStep(
                        row.getString("process"),
                        row.getInt("version"),
                        row.getString("step"),
                        row.getString("step_name"),
                        row.getString("link")),
                desk,
                assignee,
                instant(row, "created_at"),
                instant(row, "due_at"),
                state,
                outcome,
                at,
                principal);
    }

    private static TaskItem.ItemCase file(ResultSet row) throws SQLException {
        var amount = row.getLong("amount_fen");
        return new TaskItem.ItemCase(
                row.getString("case_no"),
                row.getString("business_key"),
                row.getString("title"),
                row.getString("region"),
                row.getString("place"),
                row.getString("organization"),
                row.getString("organization_name"),
                amount == 0 ? null : new Money(amount));
    }
}
