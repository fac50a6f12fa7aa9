package org.xiangbang.access.divisions;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DivisionsChanged;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** Enters divisions from a file: first it says what would change, then it does what is not refused, all at once. */
@Repository
@Transactional
class DivisionImport {
    private static final String DIGEST = "encode(sha256(content || convert_to(' ' || within, 'UTF8')), 'hex')";

    private final JdbcClient db;
    private final Regions regions;
    private final ApplicationEventPublisher events;

    DivisionImport(JdbcClient db, Regions regions, ApplicationEventPublisher events) {
        this.db = db;
        this.regions = regions;
        this.events = events;
    }

    /** A file that an administrator has sent and not applied yet. */
    private record Kept(byte[] content, String within) {}

    /** @param digest of the file and of what of it is meant, by which it is entered and no other */
    record Shown(DivisionPlan plan, String digest) {}

    /** @throws FormRefused naming {@code file} or {@code within} if the file cannot be read */
    @Transactional(readOnly = true)
    DivisionPlan plan(byte[] content, String within) {
        var file = DivisionFile.read(content, within(within));
        var codes = new TreeSet<String>();
        for (var line : file.lines()) {
            codes.add(line.code());
            codes.addAll(DivisionPlan.above(line.code()));
        }
        var entered = db.sql("select code, name, valid_until as \"until\" from access.region where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(DivisionPlan.Known.class)
                .list();
        return DivisionPlan.of(file, entered, regions.today());
    }

    /** Makes the plan anew and carries it out, without the lines that it refuses. */
    DivisionPlan apply(byte[] content, String within, Official by) {
        db.sql("call access.lock_regions()").update();
        var plan = plan(content, within);
        add(plan.added());
        rename(plan.renamed(), by);
        events.publishEvent(new DivisionsChanged());
        return plan;
    }

    /** Keeps the file until its sender has looked at the plan; an earlier one of the same person is forgotten. */
    Shown keep(byte[] content, String within, Official by) {
        var plan = plan(content, within);
        var digest = db.sql("""
                insert into access.region_file (login, content, within) values (?, ?, ?)
                on conflict (login) do update set content = excluded.content, within = excluded.within, at = now()
                returning %s
                """.formatted(DIGEST))
                .params(by.login(), content, within(within))
                .query(String.class)
                .single();
        return new Shown(plan, digest);
    }

    /**
     * Enters the file whose plan its sender has seen. A person may have looked at another one since, in a second window.
     *
     * @param shown the digest that {@link #keep} has said
     * @throws FormRefused naming {@code file} if the person has sent another one since, or none, or it was applied already
     */
    DivisionPlan applyKept(String shown, Official by) {
        var kept = db.sql("delete from access.region_file where login = ? and %s = ? returning content, within"
                        .formatted(DIGEST))
                .params(by.login(), shown)
                .query((row, n) -> new Kept(row.getBytes("content"), row.getString("within")))
                .optional()
                .orElseThrow(() -> notKept(by));
        return apply(kept.content(), kept.within(), by);
    }

    private FormRefused notKept(Official by) {
        var another = db.sql("select exists (select 1 from access.region_file where login = ?)")
                .param(by.login())
                .query(Boolean.class)
                .single();
        return new FormRefused("file", another ? "region.file-other" : "region.file-gone");
    }

    private static String within(String typed) {
        var code = VisibleText.of(typed);
        if (!code.isEmpty() && DivisionCheck.code(code).isPresent())
            throw new FormRefused("within", "region.within-form");
        return code;
    }

    private void add(List<DivisionPlan.Added> added) {
        if (added.isEmpty()) return;
        var codes = texts(added, DivisionPlan.Added::code);
        db.sql("""
                insert into access.region (code, name, parent) select * from unnest(:codes::text[], :names::text[], :parents::text[])
                """)
                .param("codes", codes)
                .param("names", texts(added, DivisionPlan.Added::name))
                .param("parents", texts(added, DivisionPlan.Added::parent))
                .update();
        // What was entered before may stand below one of the new ones now.
        var sorted = new TreeSet<>(List.of(codes));
        db.sql("""
                update access.region set parent = access.nearest_division(code)
                 where code >= :first and code < :last || ':' and parent is distinct from access.nearest_division(code)
                """).param("first", sorted.first()).param("last", sorted.last()).update();
    }

    private void rename(List<DivisionPlan.Renamed> renamed, Official by) {
        if (renamed.isEmpty()) return;
        var codes = texts(renamed, DivisionPlan.Renamed::code);
        db.sql("""
                insert into access.region_change (region, name, valid_until, successor, login)
                select code, name, valid_until, successor, :login from access.region where code = any(:codes)
                """).param("codes", codes).param("login", by.login()).update();
        db.sql("""
                update access.region r set name = n.name from unnest(:codes::text[], :names::text[]) n (code, name) where r.code = n.code
                """)
                .param("codes", codes)
                .param("names", texts(renamed, DivisionPlan.Renamed::name))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
