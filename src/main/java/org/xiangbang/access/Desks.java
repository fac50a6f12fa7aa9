package org.xiangbang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.administration.AdministrativeAct;

/** Says which desks there are and who holds them now. */
@Repository
public class Desks {
    /** The departments whose desks do not belong to officials. */
    public static final Set<String> OUTSIDE = Set.of(Desk.ORGANIZATION, "applicant");

    private static final String HOLDINGS = """
            select h.desk, h.login, p.name, h.held_from
              from access.holding h join access.account a on a.login = h.login join access.person p on p.id = a.person
            """;

    /** The desks that are on the list. It can be cached because no desk is ever removed from the list. */
    private final Set<Desk> listed = ConcurrentHashMap.newKeySet();

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Desks(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the side that a desk belongs to: empty for officials; each organization is a side, and so is each applicant. */
    public static String side(Desk desk) {
        return OUTSIDE.contains(desk.department()) ? desk.department() + desk.region() : "";
    }

    /** Returns the desks of one account, in the order of their ids. */
    public List<Desk> of(String login) {
        return db.sql("select desk from access.holding where login = ? and held_until is null order by desk")
                .param(login)
                .query((row, n) -> Desk.parse(row.getString(1)))
                .list();
    }

    /** Returns the desks of several accounts by login, in the order of their ids; an account without any is left out. */
    public Map<String, List<Desk>> of(Collection<String> logins) {
        return db
                .sql("select login, desk from access.holding where login = any(?) and held_until is null order by desk")
                .param(logins.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString(1), Desk.parse(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns who holds the desk now. People whose account is closed do not count. */
    public List<DeskAssignment> holders(Desk desk) {
        return db.sql(HOLDINGS
                        + " where h.desk = ? and h.held_until is null and a.disabled_at is null order by h.login")
                .param(desk.id())
                .query(DeskAssignment.class)
                .list();
    }

    /**
     * Returns the logins of everybody who may do a step at the desk today: the person who claimed it, or else everybody at the
     * desk, and their deputies.
     *
     * @param assignee login of the person who claimed the step, or null
     */
    public List<String> hands(Desk desk, String process, String assignee) {
        if (assignee == null) return receivers(desk, process);
        return Stream.concat(Stream.of(assignee), receivers(desk, process, assignee).stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the logins of everybody who may act at the desk today in that process: its holders, their deputies and the deputies
     * of those.
     */
    public List<String> receivers(Desk desk, String process) {
        return receivers(desk, process, null);
    }

    /** @param holder login of the only holder of the desk who counts, with the deputies of this person; null for all holders */
    private List<String> receivers(Desk desk, String process, String holder) {
        return db.sql("""
                select distinct r.login from access.public_receiver r
                 where r.desk = :desk and (r.processes = '{}' or :process = any (r.processes))
                   and :today between coalesce(r.from_day, :today) and coalesce(r.until_day, :today)
                   and (:holder::text is null or r.holder = :holder)
                 order by r.login
                """)
                .param("desk", desk.id())
                .param("process", process)
                .param("today", LocalDate.now(clock))
                .param("holder", holder)
                .query(String.class)
                .list();
    }

    public boolean held(Desk desk) {
        return !holders(desk).isEmpty();
    }

    /** Is the desk on the list? A case waited there, or somebody held it. */
    public boolean listed(Desk desk) {
        return db.sql("select exists (select 1 from access.desk where id = ?)")
                .param(desk.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes sure that the desk is on the list, so that the administrator sees it when nobody holds it. A department that is named
     * only in a model becomes a line department, and is shown by its code until it is given a name.
     */
    @Transactional
    public void ensure(Desk desk) {
        if (listed.contains(desk)) return;
        db.sql("insert into access.department (code, kind) values (?, 'line') on conflict (code) do nothing")
                .param(desk.department())
                .update();
        db.sql("""
                insert into access.desk (id, department, post, region) values (?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(desk.id(), desk.department(), desk.post(), desk.region())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listed.add(desk);
            }
        });
    }

    /**
     * Gives the desk to the account; does nothing if the account holds it already.
     *
     * @param by login of the person who grants it; null when the system does so on admission
     * @throws FormRefused if the account is unknown or closed, or the desk's region is no region
     */
    @Transactional
    public void grant(Desk desk, String login, String by) {
        mayHold(List.of(login));
        if (!OUTSIDE.contains(desk.department()) && !desk.region().matches("\\d{2,12}"))
            throw new FormRefused("desk", "desk.form", desk.id());
        ensure(desk);
        var given = db.sql("""
                insert into access.holding (desk, login, granted_by) values (?, ?, ?)
                on conflict (login, desk) where held_until is null do nothing
                """).params(desk.id(), login, by).update();
        if (given > 0 && by != null) events.publishEvent(new AdministrativeAct("desk-granted", login, "", desk.id()));
    }

    /**
     * Gives many desks at once, each as {@link #grant} does.
     *
     * @param desks those of each login
     * @throws FormRefused if an account is unknown or closed
     */
    @Transactional
    public void grantAll(Map<String, List<Desk>> desks, String by) {
        desks.values().stream().flatMap(List::stream).distinct().forEach(this::ensure);
        var logins = new ArrayList<String>();
        var ids = new ArrayList<String>();
        desks.forEach((login, held) -> held.forEach(desk -> {
            logins.add(login);
            ids.add(desk.id());
        }));
        mayHold(logins);
        db.sql("""
                insert into access.holding (desk, login, granted_by)
                select n.desk, n.login, :by from unnest(:desks::text[], :logins::text[]) n (desk, login)
                on conflict (login, desk) where held_until is null do nothing
                """)
                .param("desks", ids.toArray(String[]::new))
                .param("logins", logins.toArray(String[]::new))
                .param("by", by)
                .update();
    }

    /** @throws FormRefused if an account is unknown or closed, or its person has a power of administration by whatever account */
    public void mayHold(List<String> logins) {
        db.sql("""
                select n.login, a.login is null as closed
                  from unnest(:logins::text[]) n (login)
                  left join access.account a on a.login = n.login and a.disabled_at is null
                 where a.login is null
                    or exists (select 1 from access.account p where p.person = a.person and p.power is not null) limit 1
                """)
                .param("logins", logins.toArray(String[]::new))
                .query(NoHolder.class)
                .optional()
                .ifPresent(no -> {
                    throw no.closed()
                            ? new FormRefused("login", "account.unknown", no.login())
                            : new FormRefused("login", "desk.not-for-administrators");
                });
    }

    private record NoHolder(String login, boolean closed) {}

    /** Takes the desk from the account. The row of the past holding is kept. */
    @Transactional
    public void end(Desk desk, String login) {
        db.sql("update access.holding set held_until = now() where desk = ? and login = ? and held_until is null")
                .params(desk.id(), login)
                .update();
        events.publishEvent(new AdministrativeAct("desk-ended", login, desk.id(), ""));
        events.publishEvent(new HoldingEnded(login));
    }

    /** Returns the desks that nobody holds. Their tasks wait until the administrator assigns a person. At most 500. */
    public List<Desk> vacant() {
        return allVacant().stream().limit(500).toList();
    }

    /** Works like {@link #vacant()} without a limit. */
    public List<Desk> allVacant() {
        return db.sql("""
                select d.id from access.desk d
                 where not exists (select 1 from access.holding h join access.account a on a.login = h.login
                                    where h.desk = d.id and h.held_until is null and a.disabled_at is null)
                 order by d.region, d.id
                """).query(Desk.class).list();
    }

    /** Returns who holds desks at exactly that place or in that organization, ordered by name. */
    public List<DeskAssignment> at(String place) {
        return db.sql(HOLDINGS + """
                 join access.desk d on d.id = h.desk
                 where h.held_until is null and a.disabled_at is null and d.region = ? order by p.name, h.desk limit 300
                """).param(place).query(DeskAssignment.class).list();
    }

    /** Returns the current holdings at one place and below it, or in the organization of that number. */
    public List<DeskAssignment> in(String place) {
        return db.sql(HOLDINGS + """
                 join access.desk d on d.id = h.desk
                 where h.held_until is null and starts_with(d.region, ?) order by d.region, h.desk limit 500
                """).param(place).query(DeskAssignment.class).list();
    }

    /** Reads {@code department.post@region} as a person typed it. */
    public static Optional<Desk> parse(String id) {
        try {
            return Optional.of(Desk.parse(id));
        } catch (IllegalArgumentException | NullPointerException malformed) {
            return Optional.empty();
        }
    }
}
