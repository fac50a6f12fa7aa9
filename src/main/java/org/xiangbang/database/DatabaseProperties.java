package org.xiangbang.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's choice of database.
 *
 * @param url JDBC address of a PostgreSQL server, empty for the embedded one
 * @param binaries folder for the embedded server's programs, empty for {@code binaries} in the data folder
 * @param durable false only where losing the last seconds does not matter: in tests
 */
@ConfigurationProperties("xiangbang.database")
record DatabaseProperties(
        String url,
        String user,
        String password,
        Path binaries,
        @DefaultValue("true") boolean durable) {}
