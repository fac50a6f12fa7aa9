package org.xiangbang.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.system.WrittenReason;

/** The administrator's checks of the figures of counties, and their being counted anew; each is kept with what was found. */
@Repository
public class FigureChecks {
    private static final String CHECK = "check";
    private static final String REBUILD = "rebuild";
    private static final int LATEST = 10;
    private static final TypeReference<List<FigureCheck.Difference>> FOUND = new TypeReference<>() {};

    private final FigureCheck figures;
    private final JdbcClient db;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration limit;

    /** @param limit after which the database gives up a count, and the page says so (ours, decision 0181) */
    FigureChecks(
            FigureCheck figures,
            JdbcClient db,
            ObjectMapper json,
            Clock clock,
            @Value("${xiangbang.figure-check:PT2M}") Duration limit) {
        this.limit = limit;
        this.figures = figures;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One check.
     *
     * @param kind check or rebuild
     * @param reason null for a check
     * @param differences how many figures differed, at most {@link FigureCheck#MOST}; what a rebuild found it has mended
     */
    public record Check(
            long id,
            Instant at,
            String login,
            String name,
            String kind,
            String reason,
            long millis,
            int differences,
            List<FigureCheck.Difference> found) {
        /** Do figures differ, as far as is known? */
        public boolean open() {
            return kind.equals(CHECK) && differences > 0;
        }
    }

    private record Row(
            long id,
            Instant at,
            String login,
            String name,
            String kind,
            String reason,
            long millis,
            int differences,
            String found) {}

    /** Returns the latest checks, the last one first. */
    @Transactional(readOnly = true)
    public List<Check> latest() {
        return read(LATEST);
    }

    @Transactional(readOnly = true)
    public Optional<Check> last() {
        return read(1).stream().findFirst();
    }

    private List<Check> read(int most) {
        return db.sql("""
                        select id, at, login, name, kind, reason, millis, differences, found::text as found
                          from reports.figure_check order by id desc limit ?
                        """).param(most).query(Row.class).list().stream()
                .map(this::check)
                .toList();
    }

    private Check check(Row row) {
        try {
            return new Check(
                    row.id(),
                    row.at(),
                    row.login(),
                    row.name(),
                    row.kind(),
                    row.reason(),
                    row.millis(),
                    row.differences(),
                    json.readValue(row.found(), FOUND));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the changes that were not yet added up. */
    @Transactional(readOnly = true)
    public long pending() {
        return db.sql("""
                        select (select count(*) from reports.figure_change) + (select count(*) from reports.list_change)
                        """).query(Long.class).single();
    }

    /**
     * Compares the figures with a recount of all rows. Acts go on meanwhile.
     *
     * @throws FormRefused if another check runs, or if it takes longer than two minutes
     */
    @Transactional
    public Check check(Official by) {
        turn();
        var begun = System.nanoTime();
        return keep(CHECK, null, begun, inTime(() -> figures.differences(limit)), by);
    }

    /**
     * Counts the figures anew. Acts go on meanwhile; what was counted when the time ran out stays, and is right.
     *
     * @throws FormRefused without a reason, if nothing differs, and as {@link #check}
     */
    @Transactional
    public Check rebuild(String typed, Official by) {
        var reason = WrittenReason.of(typed);
        turn();
        var begun = System.nanoTime();
        var found = inTime(() -> {
            var differences = figures.differences(limit);
            if (!differences.isEmpty()) figures.recount(limit);
            return differences;
        });
        if (found.isEmpty()) throw new FormRefused("figures", "figures.equal");
        return keep(REBUILD, reason, begun, found, by);
    }

    private void turn() {
        var free = db.sql("select pg_try_advisory_xact_lock(hashtext('reports.figure_check'))")
                .query(Boolean.class)
                .single();
        if (!free) throw new FormRefused("figures", "figures.busy");
    }

    private List<FigureCheck.Difference> inTime(Supplier<List<FigureCheck.Difference>> count) {
        try {
            return count.get();
        } catch (QueryTimeoutException tooLong) {
            throw new FormRefused("figures", "figures.too-long", limit.toSeconds());
        }
    }

    private Check keep(String kind, String reason, long begun, List<FigureCheck.Difference> found, Official by) {
        var millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        var at = clock.instant();
        try {
            var id = db.sql("""
                            insert into reports.figure_check (at, login, name, kind, reason, millis, differences, found)
                            values (:at, :login, :name, :kind, :reason, :millis, :differences, :found::jsonb) returning id
                            """)
                    .param("at", at)
                    .param("login", by.login())
                    .param("name", by.name())
                    .param("kind", kind)
                    .param("reason", reason)
                    .param("millis", millis)
                    .param("differences", found.size())
                    .param("found", json.writeValueAsString(found))
                    .query(Long.class)
                    .single();
            return new Check(id, at, by.login(), by.name(), kind, reason, millis, found.size(), found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
