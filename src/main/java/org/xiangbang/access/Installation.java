package org.xiangbang.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.powers.Power;

/** Enters regions, departments and people in bulk, to fill an empty installation. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Installation {
    private final JdbcTemplate db;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private volatile Hashed hashed = new Hashed(null, null);

    Installation(JdbcTemplate db, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.db = db;
        this.passwords = passwords;
        this.events = events;
    }

    private record Hashed(String password, String hash) {
        @Override
        public String toString() {
            return "hashed";
        }
    }

    /** Has nobody an account yet? */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean empty() {
        return Boolean.FALSE.equals(db.queryForObject("select exists (select 1 from access.account)", Boolean.class));
    }

    /** Was it filled as a demonstration? Every person of one has a name that says so. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isDemonstration() {
        return Boolean.TRUE.equals(db.queryForObject(
                "select exists (select 1 from access.person where starts_with(name, '演示'))", Boolean.class));
    }

    public void regions(List<NamedRegion> places) {
        db.batchUpdate(
                "insert into access.region (code, name, demonstration) values (?, ?, ?) on conflict (code) do nothing",
                places.stream()
                        .map(p -> new Object[] {p.code(), p.name(), p.demonstration()})
                        .toList());
        db.update("update access.region set parent = access.nearest_division(code) where parent is null");
        // Whoever opened a page before has been told that there are none.
        events.publishEvent(new DivisionsChanged());
    }

    public void departments(List<Department> departments) {
        for (var d : departments) {
            db.update(
                    "insert into access.department (code, kind) values (?, ?) on conflict (code) do nothing",
                    d.code(),
                    d.kind());
            db.update("""
                    insert into access.department_name (department, name, short_name, name_en) values (?, ?, ?, ?)
                    on conflict (department, place, valid_from) do nothing
                    """, d.code(), d.name(), d.shortName(), d.nameEn());
        }
    }

    /** Enters people with one password for all of them, hashed once for all calls. This is for a demonstration, in which the password is public. */
    public void people(List<Newcomer> newcomers, String password) {
        var hash = hash(password);
        var ids = db.queryForList(
                "select nextval(pg_get_serial_sequence('access.person', 'id')) from generate_series(1, ?)",
                Long.class,
                newcomers.size());
        var people = new ArrayList<Object[]>();
        var accounts = new ArrayList<Object[]>();
        var desks = new ArrayList<Object[]>();
        var holdings = new ArrayList<Object[]>();
        for (int i = 0; i < newcomers.size(); i++) {
            var newcomer = newcomers.get(i);
            people.add(new Object[] {ids.get(i), newcomer.name()});
            accounts.add(new Object[] {newcomer.login(), ids.get(i), hash, word(newcomer.power())});
            for (var desk : newcomer.desks()) {
                desks.add(new Object[] {desk.id(), desk.department(), desk.post(), desk.region()});
                holdings.add(new Object[] {desk.id(), newcomer.login()});
            }
        }
        db.batchUpdate("insert into access.person (id, name) overriding system value values (?, ?)", people);
        accounts(accounts);
        db.batchUpdate(
                "insert into access.desk (id, department, post, region) values (?, ?, ?, ?) on conflict (id) do nothing",
                desks);
        db.batchUpdate("insert into access.holding (desk, login) values (?, ?)", holdings);
    }

    private static String word(Power power) {
        return power == null ? null : power.word();
    }

    private void accounts(List<Object[]> accounts) {
        db.batchUpdate(
                "insert into access.account (login, person, password, power, administrator) "
                        + "select login, person, password, power, power is not distinct from 'system' "
                        + "from (values (?, ?, ?, ?)) a (login, person, password, power)",
                accounts);
    }

    private String hash(String password) {
        if (!password.equals(hashed.password())) hashed = new Hashed(password, passwords.encode(password));
        return hashed.hash();
    }
}
