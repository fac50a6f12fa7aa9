package org.xiangbang.access.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** Knows natural people by a number of theirs, of which only a keyed digest is stored, and joins accounts of one human. */
@Repository
public class NaturalPeople {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private final JdbcClient db;
    private final NumberKey key;
    private final Accounts accounts;

    NaturalPeople(JdbcClient db, NumberKey key, Accounts accounts) {
        this.db = db;
        this.key = key;
        this.accounts = accounts;
    }

    /** A person whose number is known. */
    public record Known(long id, String name) {}

    private record Two(Account kept, Account other) {}

    /**
     * Finds the person with that number.
     *
     * @param typed a workforce or identity number; empty for none
     * @param name of the person for whom it was typed
     * @throws FormRefused naming {@code number} if it is none, or belongs to somebody of another name
     */
    public Optional<Long> of(String typed, String name) {
        if (VisibleText.isEmpty(typed)) return Optional.empty();
        var known = db.sql("select id, name from access.person where number_digest = ?")
                .param(digest(typed))
                .query(Known.class)
                .optional();
        if (known.isPresent() && !known.get().name().equals(VisibleText.of(name)))
            throw new FormRefused("number", "account.number-name");
        return known.map(Known::id);
    }

    /** Finds who has the numbers of these digests. */
    public Map<String, Known> of(Collection<String> digests) {
        var known = new HashMap<String, Known>();
        db.sql("select number_digest, id, name from access.person where number_digest = any(?)")
                .param(digests.toArray(String[]::new))
                .query((row, n) ->
                        known.put(row.getString("number_digest"), new Known(row.getLong("id"), row.getString("name"))))
                .list();
        return known;
    }

    /** Keeps the digest of the number of a person who has none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long person, String typed) {
        if (VisibleText.isEmpty(typed)) return;
        db.sql("update access.person set number_digest = ? where id = ? and number_digest is null")
                .params(digest(typed), person)
                .update();
    }

    /** Does the same for many. @param digests of numbers, by login */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Map<String, String> digests) {
        var logins = digests.keySet().toArray(String[]::new);
        db.sql("""
                update access.person p set number_digest = n.digest
                  from unnest(:logins::text[], :digests::text[]) n (login, digest) join access.account a on a.login = n.login
                 where p.id = a.person and p.number_digest is null
                """)
                .param("logins", logins)
                .param("digests", Arrays.stream(logins).map(digests::get).toArray(String[]::new))
                .update();
    }

    /** @throws FormRefused naming what contradicts that both accounts belong to one human */
    public void mayJoin(String login, String other) {
        var two = two(login, other);
        Findings.together(
                () -> {
                    if (two.kept().person() == two.other().person())
                        throw new FormRefused("other", "account.person-same");
                },
                () -> {
                    if (!two.kept().name().equals(two.other().name()))
                        throw new FormRefused(
                                "other",
                                "account.person-name",
                                two.kept().name(),
                                two.other().name());
                },
                () -> {
                    if (numbers(two) > 1) throw new FormRefused("other", "account.person-number");
                },
                () -> {
                    if (powers(two) > 0 && powers(two) + desks(two) > 1)
                        throw new FormRefused("other", "account.person-power");
                });
    }

    /** Makes two accounts those of one person. What the second one did counts as done by the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(String login, String other) {
        mayJoin(login, other);
        var kept = two(login, other).kept().person();
        var gone = two(login, other).other().person();
        db.sql("select 1 from access.person where id in (?, ?) order by id for update")
                .params(kept, gone)
                .query()
                .listOfRows();
        moveDuties(kept, gone);
        moveNumber(kept, gone);
        db.sql("update access.account set person = ? where person = ?")
                .params(kept, gone)
                .update();
    }

    private void moveDuties(long kept, long gone) {
        db.sql("""
                insert into access.duty_done (case_no, person, duty, step, desk, at, done_by)
                select case_no, case person when :gone then :kept else person end, duty, step, desk, at,
                       case done_by when :gone then :kept else done_by end
                  from access.duty_done where person = :gone or done_by = :gone
                """).param("gone", gone).param("kept", kept).update();
        db.sql("delete from access.duty_done where person = :gone or done_by = :gone")
                .param("gone", gone)
                .update();
    }

    private void moveNumber(long kept, long gone) {
        var number = db.sql("select number_digest from access.person where id = ? and number_digest is not null")
                .param(gone)
                .query(String.class)
                .optional();
        db.sql("update access.person set number_digest = null where id = ?")
                .param(gone)
                .update();
        number.ifPresent(digest -> db.sql("update access.person set number_digest = ? where id = ?")
                .params(digest, kept)
                .update());
    }

    private Two two(String login, String other) {
        if (VisibleText.isEmpty(other)) throw new FormRefused("other", "field.required");
        return new Two(
                accounts.find(login).orElseThrow(() -> new FormRefused("login", "account.unknown", login)),
                accounts.find(VisibleText.of(other))
                        .orElseThrow(() -> new FormRefused("other", "account.unknown", VisibleText.of(other))));
    }

    private int numbers(Two two) {
        return count("""
                select count(*) from access.person where id in (?, ?) and number_digest is not null
                """, two);
    }

    private int powers(Two two) {
        return count("select count(*) from access.account where person in (?, ?) and power is not null", two);
    }

    private int desks(Two two) {
        return count("""
                select count(*) from access.holding h join access.account a on a.login = h.login
                 where a.person in (?, ?) and h.held_until is null
                """, two);
    }

    private int count(String sql, Two two) {
        return db.sql(sql)
                .params(List.of(two.kept().person(), two.other().person()))
                .query(Integer.class)
                .single();
    }

    /**
     * Returns by what the number is compared; it is written with and without spaces and lines between, in wide and in small letters.
     *
     * @throws FormRefused naming {@code number} if it is none
     */
    public String digest(String typed) {
        var plain = Normalizer.normalize(VisibleText.of(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        if (plain.length() < SHORTEST || plain.length() > LONGEST || !plain.matches("[\\p{L}\\p{N}]+"))
            throw new FormRefused("number", "account.number-form", SHORTEST, LONGEST);
        return key.digest(plain);
    }
}
