package org.xiangbang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.postgresql.util.PasswordUtil;
import org.springframework.core.io.ClassPathResource;

/**
 * The roles of the embedded server: the owner of all tables, who cannot sign in; the one who migrates as the owner; the application,
 * which owns nothing; the one who reads the server's files for a backup; and nobody who could sign in as the superuser.
 *
 * <p>They are made before the server starts, at the first start on a folder and whenever the statements or a secret have changed, also
 * where the application's role was the owner of everything. A start that was killed meanwhile has done nothing, and the next one does it.
 */
record ClusterRoles(
        DataFolder folder, StandaloneServer server, String secret, String migratorSecret, String backupSecret) {
    static final String APPLICATION = "xiangbang";
    static final String OWNER = "xiangbang_owner";
    static final String MIGRATOR = "xiangbang_migrator";
    static final String BACKUP = "xiangbang_backup";

    private static final String TOO_OLD = "made before the baseline";

    /** A database that this version cannot upgrade keeps the roles with which its own version works. */
    private static final String GUARD = """
            do $guard$
            declare
                before boolean := false;
            begin
                if to_regclass('migrations.flyway_schema_history') is not null then
                    execute '%s' into before;
                end if;
                if before then
                    raise exception '%s';
                end if;
            end
            $guard$;
            """.formatted(MigrationHistory.BEFORE_BASELINE.replace("'", "''"), TOO_OLD);

    private static final String CLOSED = """
            alter role xiangbang login password '%s';
            alter role xiangbang_migrator password '%s';
            do $backup$
            begin
                if to_regrole('xiangbang_backup') is null then
                    create role xiangbang_backup;
                end if;
            end
            $backup$;
            alter role xiangbang_backup login replication noinherit nosuperuser nocreatedb nocreaterole nobypassrls password '%s';
            revoke connect, temporary on database postgres, template1, xiangbang from public;
            alter role postgres nologin password null;
            """;

    /** @throws DatabaseRefused when migrations from before the baseline made the database */
    void make() throws IOException {
        var statements = script("roles") + script("roles-close");
        var wanted = digest(statements + CLOSED + secret + migratorSecret + backupSecret);
        if (Files.exists(mark()) && Files.readString(mark()).equals(wanted)) return;
        try {
            var closed = CLOSED.formatted(hashed(secret), hashed(migratorSecret), hashed(backupSecret));
            server.run(APPLICATION, GUARD + statements + closed);
        } catch (IOException refused) {
            if (refused.getMessage().contains(TOO_OLD))
                throw new DatabaseRefused("database.before-baseline", null, folder.root());
            throw refused;
        }
        PrivateFiles.write(mark(), wanted);
    }

    private Path mark() {
        return folder.cluster().resolve("xiangbang.roles");
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource("db/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
    }

    /** So that no secret stands in a statement. */
    private static String hashed(String secret) {
        return PasswordUtil.encodeScramSha256(secret.toCharArray());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
