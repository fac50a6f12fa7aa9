package org.xiangbang.access.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts are linked to which identities, now. What was ended stays in the table. */
@Repository
public class IdentityLinks {
    private static final String LINK = """
            select l.id, l.login, p.name as person, l.source, l.name, l.linked_at, l.linked_by, l.bound_at
              from access.identity_link l
              join access.account a on a.login = l.login
              join access.person p on p.id = a.person
             where l.ended_at is null
            """;

    private final JdbcClient db;

    IdentityLinks(JdbcClient db) {
        this.db = db;
    }

    public Optional<IdentityLink> of(String login) {
        return db.sql(LINK + " and l.login = ?")
                .param(login)
                .query(IdentityLink.class)
                .optional();
    }

    public Map<String, IdentityLink> of(List<String> logins) {
        return db
                .sql(LINK + " and l.login = any(?)")
                .param(logins.toArray(String[]::new))
                .query(IdentityLink.class)
                .list()
                .stream()
                .collect(Collectors.toMap(IdentityLink::login, Function.identity()));
    }

    public boolean has(String login, IdentitySource source) {
        return of(login).filter(link -> link.of(source)).isPresent();
    }

    public Optional<IdentityLink> named(IdentitySource source, String name) {
        return db.sql(LINK + " and l.source = ? and l.name = ?")
                .params(source.word(), name)
                .query(IdentityLink.class)
                .optional();
    }

    Optional<IdentityLink> bound(IdentitySource source, String provider, String subject) {
        return db.sql(LINK + " and l.source = ? and l.provider = ? and l.subject = ?")
                .params(source.word(), provider, subject)
                .query(IdentityLink.class)
                .optional();
    }

    /** Returns the login of another open account of that person which is linked to an identity of the same source. */
    public Optional<String> elsewhere(long person, String login, IdentitySource source) {
        return db.sql("""
                select l.login from access.identity_link l join access.account a on a.login = l.login
                 where l.ended_at is null and a.disabled_at is null and a.person = ? and l.login <> ? and l.source = ? limit 1
                """)
                .params(person, login, source.word())
                .query(String.class)
                .optional();
    }

    /**
     * Knows the identity by its subject from now on.
     *
     * @return false if the link belongs to another subject, or this subject to another link
     */
    boolean bind(long link, String provider, String subject) {
        try {
            return db.sql("""
                    update access.identity_link
                       set provider = :provider, subject = :subject, bound_at = coalesce(bound_at, now())
                     where id = :id and ended_at is null
                       and (subject is null or subject = :subject and provider = :provider)
                    """)
                            .param("id", link)
                            .param("provider", provider)
                            .param("subject", subject)
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** Returns a page in the order of logins: those whose login, person or identity contains {@code text}. */
    public List<IdentityLink> list(String text, String after, int size) {
        return db.sql(LINK + """
                 and l.login > :after
                 and (:text = '' or position(:text in l.login) > 0 or position(:text in p.name) > 0 or position(:text in l.name) > 0)
                 order by l.login limit :size
                """)
                .param("after", after)
                .param("text", text)
                .param("size", size)
                .query(IdentityLink.class)
                .list();
    }

    /** @throws DuplicateKeyException if the account or the name is linked already */
    public void add(String login, IdentitySource source, String name, String by) {
        db.sql("insert into access.identity_link (login, source, name, linked_by) values (?, ?, ?, ?)")
                .params(login, source.word(), name, by)
                .update();
    }

    /** @return false if there is no link */
    public boolean end(String login, String by) {
        return db.sql(
                                "update access.identity_link set ended_at = now(), ended_by = ? where login = ? and ended_at is null")
                        .params(by, login)
                        .update()
                == 1;
    }
}
