package org.xiangbang.notifications.mail;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.NotificationKind.Group;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** How a person wants to be told outside the application: the language, the way for each group of kinds, and an address of their own. */
@Repository
public class MailPreferences {
    public static final int CODE_MINUTES = 30;
    static final Rule CODES_A_DAY = new Rule("notices.codes-a-day", "ours, decision 0071");

    private static final int CODES = 10;
    private static final int TRIES = 5;
    private static final int LONGEST = 120;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> WAYS = Set.of("none", "mail", "digest");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient db;
    private final OfficialClock clock;
    private final MailServer mail;
    private final Outbox outbox;

    public MailPreferences(JdbcClient db, OfficialClock clock, MailServer mail, Outbox outbox) {
        this.db = db;
        this.clock = clock;
        this.mail = mail;
        this.outbox = outbox;
    }

    /** @param address the confirmed address, or null. @param wanted an address that was typed and is not confirmed yet, or null */
    public record Person(String language, String address, String wanted, String code) {
        static final Person NEW = new Person("zh", null, null, null);
    }

    /** Returns the person's choices. A person who never chose has Chinese and no address. */
    @Transactional(readOnly = true)
    public Person person(String login) {
        return db.sql("select language, address, wanted, code from notifications.person where login = ?")
                .param(login)
                .query(Person.class)
                .optional()
                .orElse(Person.NEW);
    }

    /** Returns the way of every group; none where nothing was chosen. */
    @Transactional(readOnly = true)
    public Map<Group, String> choices(String login) {
        var ways = new EnumMap<Group, String>(Group.class);
        for (var group : Group.values()) ways.put(group, "none");
        db.sql("select kind_group, way from notifications.choice where login = ?")
                .param(login)
                .query((row, n) -> Map.entry(Group.named(row.getString(1)), row.getString(2)))
                .list()
                .forEach(e -> ways.put(e.getKey(), e.getValue()));
        return ways;
    }

    /** @throws FormRefused naming a group with a way that does not exist, or the language */
    @Transactional
    public void choose(String login, String language, Map<String, String> ways) {
        var found = new Findings();
        if (!LANGUAGES.contains(String.valueOf(language))) found.add(new Violation("language", "notices.language"));
        ways.forEach((group, way) -> {
            if (Group.named(group) == null) found.add(new Violation(group, "notices.group-unknown"));
            else if (!WAYS.contains(String.valueOf(way))) found.add(new Violation(group, "notices.way"));
        });
        found.orThrow(List.of());
        touch(login);
        db.sql("update notifications.person set language = ? where login = ?")
                .params(language, login)
                .update();
        ways.forEach((group, way) -> choice(login, group, way, true));
    }

    /**
     * Mails a code to the address. The address confirmed before stays valid until the code is typed.
     *
     * @throws FormRefused if the text is no address, or this installation sends no mail
     */
    @Transactional
    public void ask(String login, String address) {
        if (!mail.configured()) throw new FormRefused("address", "notices.mail-off");
        var typed = VisibleText.of(address);
        if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches())
            throw new FormRefused("address", "notices.address-form");
        touch(login);
        var code = "%06d".formatted(CHANCE.nextInt(1_000_000));
        var codes = db.sql("""
                update notifications.person
                   set wanted = :wanted, code = :code, code_until = :until, tries = 0,
                       codes = case when codes_on = :today then codes + 1 else 1 end, codes_on = :today
                 where login = :login
                returning codes
                """)
                .param("wanted", typed)
                .param("code", code)
                .param("until", now().plusMinutes(CODE_MINUTES))
                .param("today", clock.today())
                .param("login", login)
                .query(Integer.class)
                .single();
        Verdict.of(codes <= CODES, CODES_A_DAY, CODES).orThrow();
        outbox.code(UUID.randomUUID(), login, code);
    }

    /**
     * Makes the address valid if the code is right; the first time, every group is set to the digest. It is a transaction of its
     * own, so that a wrong try counts whatever happens to the request.
     *
     * @throws FormRefused if the code is wrong or too old, or if there were too many wrong tries
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = FormRefused.class)
    public void confirm(String login, String typed) {
        var code = db.sql("""
                update notifications.person set tries = tries + 1
                 where login = :login and code is not null and code_until > :now and tries < :tries
                returning code
                """)
                .param("login", login)
                .param("now", now())
                .param("tries", TRIES)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new FormRefused("code", "notices.code-over"));
        if (typed == null || !code.equals(VisibleText.of(typed))) throw new FormRefused("code", "notices.code-wrong");
        db.sql("""
                update notifications.person
                   set address = wanted, confirmed_at = :now, wanted = null, code = null, code_until = null
                 where login = :login
                """).param("now", now()).param("login", login).update();
        for (var group : Group.values()) choice(login, group.word(), "digest", false);
    }

    /** Removes the address. No more mail is sent to it, including mail that waits. */
    @Transactional
    public void remove(String login) {
        db.sql("""
                update notifications.person
                   set address = null, confirmed_at = null, wanted = null, code = null, code_until = null
                 where login = ?
                """).param(login).update();
    }

    private void touch(String login) {
        db.sql("insert into notifications.person (login) values (?) on conflict (login) do nothing")
                .param(login)
                .update();
    }

    private void choice(String login, String group, String way, boolean over) {
        db.sql("""
                insert into notifications.choice (login, kind_group, way) values (:login, :group, :way)
                on conflict (login, kind_group)
                do update set way = case when :over then excluded.way else choice.way end
                """)
                .param("login", login)
                .param("group", group)
                .param("way", way)
                .param("over", over)
                .update();
    }

    private OffsetDateTime now() {
        return Outbox.at(clock.instant());
    }
}
