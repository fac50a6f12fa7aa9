package org.xiangbang.database.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.Migrator;

/**
 * The tables of the former database, which its migrations make once more. This version brings all of them; the later ones follow at the next start.
 *
 * @param last version of the last one
 */
record Schema(Connection former, List<String> history, String last) {
    private static final String PROGRAM = "org.xiangbang";
    private static final String NEVER_FAILED = "true";
    private static final int TOLD = 3;

    private static final String BEGUN = "select 1 where to_regclass('migrations.flyway_schema_history') is not null";

    private static final String HISTORY = """
            select version || ' ' || coalesce(checksum::text, '-') || ' ' || success
              from migrations.flyway_schema_history where version is not null order by string_to_array(version, '.')::int[]
            """;

    /** @throws DatabaseRefused when a migration of the former database failed */
    static Schema of(Connection former, Path root) throws SQLException {
        var history = TableCopy.words(former, BEGUN).isEmpty() ? List.<String>of() : TableCopy.words(former, HISTORY);
        if (history.isEmpty() || !history.stream().allMatch(line -> line.endsWith(NEVER_FAILED)))
            throw new DatabaseRefused("upgrade.half-migrated", null, root);
        return new Schema(former, history, version(history.get(history.size() - 1)));
    }

    /** @throws DatabaseRefused when the former version had other migrations than this one has up to there */
    void make(Migrator owner) throws SQLException {
        var flyway = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .initSql(owner.becomeOwner())
                .defaultSchema("migrations")
                .locations("classpath:db/migration", "classpath:db/callback")
                .javaMigrations(versioned());
        var known = known(flyway);
        refuse(history.stream()
                .filter(applied -> !known.contains(version(applied)))
                .toList());
        flyway.target(last).load().migrate();
        try (var made = owner.connect()) {
            var other = TableCopy.words(made, HISTORY);
            refuse(history.stream().filter(applied -> !other.contains(applied)).toList());
            other.removeAll(history);
            refuse(other);
        }
    }

    private static void refuse(List<String> other) {
        if (!other.isEmpty()) throw new DatabaseRefused("upgrade.other-version", null, version(other.get(0)));
    }

    private static String version(String applied) {
        return applied.split(" ")[0];
    }

    private static Set<String> known(FluentConfiguration flyway) {
        return Stream.of(flyway.load().info().all())
                .map(migration -> migration.getVersion().getVersion())
                .collect(Collectors.toSet());
    }

    private static JavaMigration[] versioned() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents(PROGRAM).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> (JavaMigration) BeanUtils.instantiateClass(found))
                .filter(migration -> migration.getVersion() != null)
                .toArray(JavaMigration[]::new);
    }

    /**
     * Nothing that somebody has added by hand is left behind without a word.
     *
     * @throws DatabaseRefused when the former database has other objects than the migrations have made in the new one
     */
    void compare(Connection made) throws IOException, SQLException {
        var sql = new ClassPathResource("db/upgrade-objects.sql").getContentAsString(StandardCharsets.UTF_8);
        var before = TableCopy.words(former, sql);
        var after = TableCopy.words(made, sql);
        var other = new ArrayList<>(before);
        other.removeAll(after);
        after.removeAll(before);
        other.addAll(after);
        if (other.isEmpty()) return;
        var told = String.join("; ", other.subList(0, Math.min(TOLD, other.size())));
        throw new DatabaseRefused("upgrade.objects-differ", null, other.size(), told);
    }
}
