package org.xiangbang.access.drawn;

import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.PasswordPolicy;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** Opens many accounts with passwords that are drawn by chance. */
@Repository
public class DrawnAccounts {
    private static final BCryptPasswordEncoder FEW_ROUNDS = new BCryptPasswordEncoder(4);

    private final JdbcClient db;

    DrawnAccounts(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param password drawn by chance, of 80 bits or more
     * @param person whose further account it is; null for a new person
     * @param number digest of the number of a new person; null if none is known
     */
    public record Drawn(String login, String name, String password, Long person, String number) {
        boolean isNewPerson() {
            return person == null;
        }

        @Override
        public String toString() {
            return login;
        }
    }

    /**
     * Opens many accounts at once with passwords that nobody chose. These cannot be guessed however fast a guess is tried, so that they
     * need few rounds of hashing.
     *
     * @throws DuplicateKeyException if a login is taken
     * @throws FormRefused naming the name or the password that may not be
     */
    @Transactional
    public void open(List<Drawn> drawn, String by) {
        drawn.forEach(d -> Findings.together(
                () -> Accounts.requireName(d.name()), () -> PasswordPolicy.require("password", d.password())));
        var created = people(drawn.stream().filter(Drawn::isNewPerson).toList()).iterator();
        var people = drawn.stream()
                .map(d -> d.isNewPerson() ? created.next() : d.person())
                .toArray(Long[]::new);
        db.sql("""
                insert into access.account (login, person, password, opened_by, password_given)
                select a.login, a.person, a.password, :by, true
                  from unnest(:logins::text[], :people::bigint[], :hashes::text[]) a (login, person, password)
                """)
                .param("logins", texts(drawn, Drawn::login))
                .param("people", people)
                .param("hashes", texts(drawn, d -> "{bcrypt}" + FEW_ROUNDS.encode(d.password())))
                .param("by", by)
                .update();
    }

    /** Makes the people, in the order of their accounts. */
    private List<Long> people(List<Drawn> drawn) {
        var people = db.sql("select nextval(pg_get_serial_sequence('access.person', 'id')) from generate_series(1, ?)")
                .param(drawn.size())
                .query(Long.class)
                .list();
        db.sql("""
                insert into access.person (id, name, number_digest) overriding system value
                select * from unnest(:people::bigint[], :names::text[], :numbers::text[])
                """)
                .param("people", people.toArray(Long[]::new))
                .param("names", texts(drawn, d -> VisibleText.of(d.name())))
                .param("numbers", texts(drawn, Drawn::number))
                .update();
        return people;
    }

    private static String[] texts(List<Drawn> drawn, Function<Drawn, String> part) {
        return drawn.stream().map(part).toArray(String[]::new);
    }
}
