package org.xiangbang.database;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates as the owner of the tables, and then grants the application what it needs. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationConfiguration.class);

    @Bean
    Migrator migrator(ChosenDatabase database) {
        return database.migrator();
    }

    @Bean
    FlywayConfigurationCustomizer asOwner(Migrator migrator) {
        return flyway -> flyway.initSql(migrator.becomeOwner());
    }

    /** An application that may do more than it needs is reported at every start. */
    @Bean
    FlywayMigrationStrategy migrations(ChosenDatabase database, Migrator migrator) {
        return flyway -> {
            flyway.migrate();
            try (var connection = migrator.connect()) {
                if (migrator.owner().isPresent()) Grants.settle(connection, database.getUsername());
                var excess = ExcessRights.of(connection, database.getUsername());
                if (!excess.isEmpty())
                    LOG.warn(OperatorSentence.both(
                            "database.too-much", database.getJdbcUrl(), database.getUsername(), excess));
            } catch (SQLException e) {
                throw new DatabaseRefused("database.grants-failed", e, database.getJdbcUrl());
            }
        };
    }
}
