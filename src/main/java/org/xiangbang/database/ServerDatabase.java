package org.xiangbang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiangbang.shared.VisibleText;

/**
 * A PostgreSQL server that the operator runs, with the roles that {@code roles.sql} makes there.
 *
 * @param migratorPassword may be empty where nothing is to be migrated, and where the application's role is the owner as in databases
 *     from before the roles were divided
 * @param patience how long a start waits for a server that is not there yet
 */
record ServerDatabase(
        String url, String user, String password, String migratorUser, String migratorPassword, Duration patience)
        implements ChosenDatabase {
    private static final Logger log = LoggerFactory.getLogger(ServerDatabase.class);

    /** SQLSTATE of a server that starts or stops. */
    private static final String NOT_NOW = "57P03";

    /** SQLSTATE class of a connection that does not come about. */
    private static final String NO_CONNECTION = "08";

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** Seconds after which a server is given up that takes a connection and then says nothing, as by the pool. */
    private static final String LONGEST_SIGN_IN = "5";

    private static final int OLDEST = 15;

    /** The database's owner, whether the one who asks may become it, and whether the history of the migrations belongs to it. */
    private static final String OWNER = """
            select o.rolname, pg_has_role(session_user, o.oid, 'member') and not o.rolsuper,
                   not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'migrations' and c.relname = 'flyway_schema_history' and c.relowner <> o.oid)
              from pg_database d join pg_roles o on o.oid = d.datdba
             where d.datname = current_database()
            """;

    /** The database's owner, where the application is not it and may still become it: between roles.sql and roles-close.sql. */
    private static final String OWNER_BEYOND = """
            select o.rolname from pg_database d join pg_roles o on o.oid = d.datdba
             where d.datname = current_database() and o.rolname <> session_user and not o.rolsuper
               and pg_has_role(session_user, o.oid, 'member')
            """;

    private static final String BEGUN = """
            select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'migrations' and c.relname = 'flyway_schema_history'
            """;

    /**
     * @throws DatabaseRefused when the server cannot be reached, is not PostgreSQL, is older than version 15, or was made
     *     before the baseline; when its roles are missing, or the migrator at a start that needs it; when a new database would begin with an application that may do too much
     */
    ServerDatabase check() {
        if (!url.startsWith("jdbc:postgresql:")) throw new DatabaseRefused("database.not-postgresql", null, url);
        try (var application = connect()) {
            var found = application.getMetaData();
            if (isTooOld(found.getDatabaseMajorVersion()))
                throw new DatabaseRefused("database.too-old", null, url, found.getDatabaseProductVersion());
            var begun = begun(application);
            if (!begun && !divided()) throw new DatabaseRefused("database.roles-missing", null, url, migratorUser);
            try (var owner = migrator().connect()) {
                MigrationHistory.check(owner, url);
            }
            // A database that has worked until now is warned after its migrations; a new one is not begun like that.
            var excess = ExcessRights.of(application, user);
            if (!begun && !excess.isEmpty()) throw new DatabaseRefused("database.too-much", null, url, user, excess);
            return this;
        } catch (SQLException e) {
            var code = Migrator.lacks(e) ? "database.migrator-missing" : "database.unreachable";
            throw new DatabaseRefused(code, e, url);
        }
    }

    /** Waits for a server that is being started, as after a power failure, when both machines come up together. */
    private Connection connect() throws SQLException {
        var end = Instant.now().plus(patience);
        for (var first = true; ; first = false)
            try {
                return open(url, user, password);
            } catch (SQLException refused) {
                if (!mayComeYet(refused) || Instant.now().isAfter(end)) throw refused;
                if (first)
                    log.warn(
                            "Waiting up to {} s for the database server. 正在等待数据库服务，最多 {} 秒。",
                            patience.toSeconds(),
                            patience.toSeconds());
                pause(refused);
            }
    }

    /**
     * @param user null if the address names it
     * @param password null for none
     */
    static Connection open(String url, String user, String password) throws SQLException {
        var settings = new Properties();
        if (user != null) settings.put("user", user);
        if (password != null) settings.put("password", password);
        // The driver heeds its own setting alone, not that of the DriverManager.
        settings.put("loginTimeout", LONGEST_SIGN_IN);
        return DriverManager.getConnection(url, settings);
    }

    private static boolean mayComeYet(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        return state.startsWith(NO_CONNECTION) || state.equals(NOT_NOW);
    }

    private static void pause(SQLException refused) throws SQLException {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    static boolean isTooOld(int majorVersion) {
        return majorVersion < OLDEST;
    }

    private boolean divided() {
        return !VisibleText.isEmpty(migratorPassword);
    }

    private static boolean begun(Connection application) throws SQLException {
        try (var statement = application.createStatement();
                var answer = statement.executeQuery(BEGUN)) {
            return answer.next();
        }
    }

    /** @throws DatabaseRefused when the migrator cannot sign in, or cannot become the owner of database and tables */
    @Override
    public Migrator migrator() {
        if (!divided()) return undivided();
        try (var connection = open(url, migratorUser, migratorPassword);
                var statement = connection.createStatement();
                var found = statement.executeQuery(OWNER)) {
            found.next();
            var owner = found.getString(1);
            if (!found.getBoolean(2))
                throw new DatabaseRefused("database.migrator-no-owner", null, url, migratorUser, owner);
            if (!found.getBoolean(3)) throw new DatabaseRefused("database.tables-of-others", null, url, owner);
            return new Migrator(url, migratorUser, migratorPassword, Optional.of(owner));
        } catch (SQLException e) {
            throw new DatabaseRefused("database.migrator-unreachable", e, url, migratorUser);
        }
    }

    /** What the application makes belongs to the owner too, so that a migrator can change it later. */
    private Migrator undivided() {
        try (var connection = open(url, user, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery(OWNER_BEYOND)) {
            return new Migrator(url, user, password, found.next() ? Optional.of(found.getString(1)) : Optional.empty());
        } catch (SQLException e) {
            throw new DatabaseRefused("database.unreachable", e, url);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
