package org.xiangbang.access.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.AccountName;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Rule;

/** The rows of handovers and, for those that are done, what happened to each item. */
@Repository
class Handovers {
    private static final String SELECT = """
            select h.id, h.leaver, access.name_then(a.person, coalesce(h.leaver_signed, h.ended_at, 'infinity')) as leaver_name,
                   h.receiver, access.name_then(b.person, coalesce(h.receiver_signed, h.ended_at, 'infinity')) as receiver_name,
                   h.desks, h.whole, h.reason, h.opened_by, access.name_then(c.person, h.opened_at) as opened_by_name,
                   h.opened_at, h.state, h.list, h.leaver_signed, h.receiver_signed, h.refusal
              from access.handover h
              join access.account a on a.login = h.leaver
              join access.account b on b.login = h.receiver
              join access.account c on c.login = h.opened_by
            """;

    private final JdbcClient db;

    Handovers(JdbcClient db) {
        this.db = db;
    }

    long add(String leaver, String receiver, List<String> desks, boolean whole, String reason, String by, Instant at) {
        return db.sql("""
                insert into access.handover (leaver, receiver, desks, whole, reason, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(leaver, receiver, desks.toArray(String[]::new), whole, reason, by, at)
                .query(Long.class)
                .single();
    }

    Optional<Handover> find(long id) {
        return db.sql(SELECT + " where h.id = ?")
                .param(id)
                .query((row, n) -> of(row))
                .optional();
    }

    /** Does the same and locks the row until the end of the transaction, so that of two signatures one is the second. */
    Optional<Handover> lock(long id) {
        db.sql("select 1 from access.handover where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return find(id);
    }

    boolean openOf(String leaver) {
        return db.sql("select exists (select 1 from access.handover where leaver = ? and state = 'open')")
                .param(leaver)
                .query(Boolean.class)
                .single();
    }

    /** Returns the handovers that concern a person or that the person has opened, or all of them; open ones first, at most 200. */
    List<Handover> of(String login, boolean all) {
        return db.sql(SELECT + """
                 where :all or :login in (h.leaver, h.receiver, h.opened_by)
                 order by h.state <> 'open', h.opened_at desc limit 200
                """)
                .param("all", all)
                .param("login", login)
                .query((row, n) -> of(row))
                .list();
    }

    boolean concern(String login) {
        return db.sql("select exists (select 1 from access.handover where leaver = :login or receiver = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    long waitingFor(String login) {
        return db.sql("""
                select count(*) from access.handover
                 where state = 'open' and ((leaver = :login and leaver_signed is null)
                                        or (receiver = :login and receiver_signed is null))
                """).param("login", login).query(Long.class).single();
    }

    void signed(long id, boolean leaver, List<String> list, Instant at) {
        var column = leaver ? "leaver_signed" : "receiver_signed";
        db.sql("update access.handover set " + column + " = ?, list = ? where id = ?")
                .params(at, list.toArray(String[]::new), id)
                .update();
    }

    void over(long id, String state, String refusal, String by, Instant at) {
        db.sql("update access.handover set state = ?, refusal = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(state, refusal, by, at, id)
                .update();
    }

    void keep(long id, int no, HandoverPart.Moved moved) {
        var item = moved.item();
        db.sql("""
                insert into access.handover_item
                    (handover, no, kind, key, case_no, title, process, step, step_name, desk, result, rule, source, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        no,
                        item.kind(),
                        item.key(),
                        item.caseNo(),
                        item.title(),
                        item.process(),
                        item.step(),
                        item.stepName(),
                        item.desk() == null ? null : item.desk().id(),
                        moved.result().name(),
                        moved.rule() == null ? null : moved.rule().code(),
                        moved.rule() == null ? null : moved.rule().source(),
                        moved.facts().toArray(String[]::new))
                .update();
    }

    List<HandoverPart.Moved> items(long id) {
        return db.sql("select * from access.handover_item where handover = ? order by no")
                .param(id)
                .query((row, n) -> moved(row))
                .list();
    }

    private static HandoverPart.Moved moved(ResultSet row) throws SQLException {
        var desk = row.getString("desk");
        var rule = row.getString("rule");
        return new HandoverPart.Moved(
                new HandoverPart.Item(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("process"),
                        row.getString("step"),
                        row.getString("step_name"),
                        desk == null ? null : Desk.parse(desk)),
                HandoverPart.Result.valueOf(row.getString("result")),
                rule == null ? null : new Rule(rule, row.getString("source")),
                Arrays.asList((String[]) row.getArray("facts").getArray()));
    }

    private static Handover of(ResultSet row) throws SQLException {
        return new Handover(
                row.getLong("id"),
                side(row, "leaver"),
                side(row, "receiver"),
                Arrays.asList((String[]) row.getArray("desks").getArray()),
                row.getBoolean("whole"),
                row.getString("reason"),
                new AccountName(row.getString("opened_by"), row.getString("opened_by_name")),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("state"),
                Arrays.asList((String[]) row.getArray("list").getArray()),
                row.getString("refusal"));
    }

    private static HandoverSide side(ResultSet row, String side) throws SQLException {
        return new HandoverSide(
                row.getString(side),
                row.getString(side + "_name"),
                row.getObject(side + "_signed", OffsetDateTime.class));
    }
}
