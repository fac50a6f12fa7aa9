package org.xiangbang.access.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on paper for a person whose factor is not at hand. Each works once; the database has their digests only. */
@Repository
class RecoveryCodes {
    static final int COUNT = 10;

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z2-7]{16}");
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int GROUPS = 4;

    private final JdbcClient db;

    RecoveryCodes(JdbcClient db) {
        this.db = db;
    }

    /** Could the text, without what groups it, be one of the codes? */
    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Draws new ones in place of all that the person had. They cannot be read again. */
    List<String> renew(String login) {
        db.sql("delete from access.recovery_code where login = ?").param(login).update();
        var drawn = IntStream.range(0, COUNT).mapToObj(n -> drawn()).toList();
        for (var code : drawn)
            db.sql("insert into access.recovery_code (login, digest) values (?, ?)")
                    .params(login, digest(login, code))
                    .update();
        return drawn;
    }

    /** Uses a code up. @return false if it is none, or was used */
    boolean use(String login, String code) {
        return db.sql("""
                        update access.recovery_code set used_at = clock_timestamp()
                         where login = ? and digest = ? and used_at is null
                        """).params(login, digest(login, code)).update() == 1;
    }

    /** Returns how many can still be used. */
    int left(String login) {
        return db.sql("select count(*) from access.recovery_code where login = ? and used_at is null")
                .param(login)
                .query(Integer.class)
                .single();
    }

    /** Tells the codes that a person has, used or not, from those drawn before or after. */
    String mark(String login) {
        return db.sql("""
                select encode(sha256(coalesce(string_agg(digest, ''::bytea order by digest), ''::bytea)), 'hex')
                  from access.recovery_code where login = ?
                """).param(login).query(String.class).single();
    }

    void remove(String login) {
        db.sql("delete from access.recovery_code where login = ?").param(login).update();
    }

    private static String drawn() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> CHANCE.ints(4, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static byte[] digest(String login, String code) {
        var plain = code.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest((login + " " + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
