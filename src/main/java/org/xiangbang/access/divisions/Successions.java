package org.xiangbang.access.divisions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DivisionSplit;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.VisibleText;

/**
 * The divisions that have ended in favor of others, and how far that is carried out. Any of several copies of the program may
 * carry it out; each part is done once.
 */
@Repository
public class Successions {
    /** Who began something in the division just before its end may write it so much later. */
    private static final Duration STRAGGLERS = Duration.ofHours(1);

    private static final String ENDED = """
            select r.code, r.valid_until,
                   case when r.successor is not null then array[r.successor]
                        else array(select h.successor from access.region_heir h where h.region = r.code order by 1) end as heirs,
                   coalesce((select c.login from access.region_change c
                              where c.region = r.code
                                and (c.valid_until, c.successor) is distinct from (r.valid_until, r.successor)
                              order by c.id desc limit 1), '')
                       as entered_by
              from access.region r
             where r.valid_until <= :today
               and (r.successor is not null or exists (select 1 from access.region_heir h where h.region = r.code))
            """;

    private final JdbcClient db;
    private final Regions regions;
    private final DeskSuccession desks;
    private final SuccessionNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Successions(
            JdbcClient db,
            Regions regions,
            DeskSuccession desks,
            SuccessionNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.regions = regions;
        this.desks = desks;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what is to be carried out by today, the earliest end first and of one day the smaller divisions first. */
    public List<Succession> due() {
        return db.sql(ENDED + """
                 and (r.succession_done is null or r.succession_done > :stragglers)
                 order by r.valid_until, length(r.code) desc, r.code
                """)
                .param("today", today())
                .param("stragglers", clock.instant().minus(STRAGGLERS))
                .query((row, n) -> succession(
                        row.getString("code"),
                        row.getObject("valid_until", LocalDate.class),
                        (String[]) row.getArray("heirs").getArray(),
                        row.getString("entered_by")))
                .list();
    }

    /** Returns the divisions that were split and at which something may wait for an administrator. */
    public List<Succession> splits() {
        return due().stream().filter(Succession::split).toList();
    }

    /** @throws NotFound if it was not split, or everything of it is decided */
    public Succession split(String code) {
        return splits().stream()
                .filter(s -> s.code().equals(VisibleText.of(code)))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /**
     * Begins, once: from now on the end cannot be changed, and whoever holds a desk holds the one successor's as well,
     * and is told so.
     *
     * @return whether this call began it
     */
    @Transactional
    public boolean begin(Succession succession) {
        var begun = db.sql("""
                update access.region set succession_begun = :now
                 where code = :code and succession_begun is null and valid_until = :until
                   and (successor = :heir or :heir = '' and successor is null)
                """)
                        .param("now", clock.instant())
                        .param("code", succession.code())
                        .param("until", succession.until())
                        .param("heir", succession.split() ? "" : heir(succession))
                        .update()
                > 0;
        if (begun) carry(succession);
        return begun;
    }

    private void carry(Succession succession) {
        if (succession.split()) {
            var heirs = succession.heirs().stream().map(NamedRegion::code).toList();
            events.publishEvent(new DivisionSplit(succession.code(), heirs));
        } else {
            var moved = desks.grant(succession.code(), heir(succession));
            notices.tell(succession, succession.heirs().get(0), moved);
        }
    }

    /** Ends, once: the former desks are held by nobody any more. Call it when no open step and no case is left at them. */
    @Transactional
    public void end(Succession succession) {
        var ended = db.sql("""
                        update access.region set succession_done = :now
                         where code = :code and succession_begun is not null and succession_done is null
                        """)
                .param("now", clock.instant())
                .param("code", succession.code())
                .update();
        if (ended > 0) desks.end(succession.code());
    }

    private static String heir(Succession succession) {
        return succession.heirs().get(0).code();
    }

    private Succession succession(String code, LocalDate until, String[] heirs, String enteredBy) {
        return new Succession(
                named(code), until, Arrays.stream(heirs).map(this::named).toList(), enteredBy);
    }

    private NamedRegion named(String code) {
        return regions.find(code).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
