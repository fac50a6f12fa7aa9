package org.xiangbang.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xiangbang.shared.VisibleText;

/**
 * The operator's choice of database.
 *
 * @param url JDBC address of a PostgreSQL server, empty for the embedded one
 * @param user the role of the application
 * @param patience how long a start waits for the operator's server
 * @param migrator who migrates the operator's server
 * @param archive folder into which the embedded server copies its log, empty for none
 * @param binaries folder for the embedded server's programs, empty for {@code binaries} in the data folder
 * @param durable false only where losing the last seconds does not matter: in tests
 */
@ConfigurationProperties("xiangbang.database")
record DatabaseProperties(
        String url,
        String user,
        String password,
        @DefaultValue("1m") Duration patience,
        @DefaultValue Migrating migrator,
        Path archive,
        Path binaries,
        @DefaultValue("true") boolean durable) {

    /** @param user empty for the name that {@code roles.sql} gives: that of the application's role and {@code _migrator} */
    record Migrating(String user, String password) {
        String userFor(String application) {
            return VisibleText.isEmpty(user) ? application + "_migrator" : user;
        }
    }

    ServerDatabase server() {
        return new ServerDatabase(url, user, password, migrator.userFor(user), migrator.password(), patience);
    }
}
