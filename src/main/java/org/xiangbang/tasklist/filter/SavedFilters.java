package org.xiangbang.tasklist.filter;

import static org.xiangbang.tasklist.list.TaskFilter.at;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** The rows of lists that are saved under names: those of a person, and those that the holders of a desk share and may all change. */
@Repository
public class SavedFilters {
    private static final int MAX_NAME = 40;
    static final int MAX_EACH = 50;
    static final String OWN = "login:";
    private static final String SHARED = "desk:";

    private final JdbcClient db;
    private final OfficialClock clock;

    SavedFilters(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the person's own lists and those of the desks at which the person may act, by name. */
    public List<SavedFilter> of(Official who) {
        var owners = owners(who);
        return db.sql(
                        "select id, owner, name, query from tasklist.saved_filter where owner = any(:owners) order by name, id")
                .param("owners", owners.keySet().toArray(String[]::new))
                .query((row, n) -> filter(
                        row.getLong("id"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("query"),
                        owners.get(row.getString("owner"))))
                .list();
    }

    /** Finds a list; empty if the number is unknown or the list belongs to another person. */
    public Optional<SavedFilter> find(long id, Official who) {
        return of(who).stream().filter(f -> f.id() == id).findFirst();
    }

    /**
     * @param desk the desk whose holders share it; null for the person alone
     * @param query the query of an address that has been checked
     * @throws FormRefused for a name that is blank, too long or taken, for a desk that the person does not hold, or when
     *     there are fifty lists already
     */
    @Transactional
    public SavedFilter keep(String name, Desk desk, String query, Official who) {
        if (desk != null && !who.holds(desk)) throw new FormRefused("desk", "tasklist.saved.desk");
        var owner = desk == null ? OWN + who.login() : SHARED + desk.id();
        var kept = named(name);
        var number = db.sql("select count(*) from tasklist.saved_filter where owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
        if (number >= MAX_EACH) throw new FormRefused("name", "tasklist.saved.many", MAX_EACH);
        var id = unlessTaken(
                kept,
                () -> db.sql("""
                insert into tasklist.saved_filter (owner, name, query, changed_by, changed_at)
                values (:owner, :name, :query, :login, :now) returning id
                """)
                        .param("owner", owner)
                        .param("name", kept)
                        .param("query", query)
                        .param("login", who.login())
                        .param("now", at(clock.instant()))
                        .query(Long.class)
                        .single());
        return new SavedFilter(id, kept, desk, query, true);
    }

    /**
     * @param query null to leave the list as it is
     * @throws NotFound unless the filter belongs to the person or to a desk that the person holds
     * @throws FormRefused for a name that is blank, too long or taken
     */
    @Transactional
    public SavedFilter change(long id, String name, String query, Official who) {
        var known = changeable(id, who);
        var kept = named(name);
        unlessTaken(
                kept,
                () -> db.sql("""
                update tasklist.saved_filter
                   set name = :name, query = coalesce(:query::text, query), changed_by = :login, changed_at = :now where id = :id
                """)
                        .param("name", kept)
                        .param("query", query)
                        .param("login", who.login())
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .update());
        return new SavedFilter(id, kept, known.desk(), query == null ? known.query() : query, true);
    }

    /** @throws NotFound as from {@link #change} */
    @Transactional
    public void remove(long id, Official who) {
        changeable(id, who);
        db.sql("delete from tasklist.saved_filter where id = ?").param(id).update();
    }

    /** Reads a desk of the person from the id that was sent; null for none. @throws FormRefused naming {@code desk} if it is none */
    public static Desk desk(String id, Official who) {
        if (VisibleText.isEmpty(id)) return null;
        return who.desks().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FormRefused("desk", "tasklist.saved.desk"));
    }

    private SavedFilter changeable(long id, Official who) {
        return find(id, who).filter(SavedFilter::changeable).orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /** Returns the name as it is kept. @throws FormRefused if it is blank or too long */
    public static String named(String name) {
        if (VisibleText.isEmpty(name)) throw new FormRefused("name", "tasklist.saved.blank");
        if (VisibleText.of(name).length() > MAX_NAME) throw new FormRefused("name", "tasklist.saved.long", MAX_NAME);
        return VisibleText.of(name);
    }

    private static <T> T unlessTaken(String name, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new FormRefused("name", "tasklist.saved.taken", name);
        }
    }

    /** Returns the owners whose filters the person can read, and whether the person may change them. */
    private static Map<String, Boolean> owners(Official who) {
        var owners = new LinkedHashMap<String, Boolean>();
        owners.put(OWN + who.login(), true);
        who.standIns().forEach(s -> s.desks().forEach(desk -> owners.put(SHARED + desk.id(), false)));
        who.desks().forEach(desk -> owners.put(SHARED + desk.id(), true));
        return owners;
    }

    private static SavedFilter filter(long id, String owner, String name, String query, boolean changeable) {
        var desk = owner.startsWith(SHARED) ? Desk.parse(owner.substring(SHARED.length())) : null;
        return new SavedFilter(id, name, desk, query, changeable);
    }
}
