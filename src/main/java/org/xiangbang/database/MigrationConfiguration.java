package org.xiangbang.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.shared.startup.OperatorSentence;

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

    @Bean
    FlywayMigrationStrategy migrations(ChosenDatabase database, Migrator migrator) {
        return flyway -> migrate(flyway, database, migrator);
    }

    /**
     * An application that may do more than it needs is reported at every start.
     *
     * @throws DatabaseRefused when something is to be migrated and the migrator's secret is missing
     */
    static void migrate(Flyway flyway, ChosenDatabase database, Migrator migrator) {
        var owned = migrator.owner().isPresent();
        try (var connection = migrator.connect()) {
            flyway.migrate();
            if (owned) Grants.settle(connection, database.getUsername());
            var excess = ExcessRights.of(connection, database.getUsername());
            if (!excess.isEmpty())
                LOG.warn(OperatorSentence.both(
                        "database.too-much", database.getJdbcUrl(), database.getUsername(), excess));
        } catch (FlywayException e) {
            if (owned || !Migrator.lacks(e)) throw e;
            throw new DatabaseRefused("database.migrator-missing", e, database.getJdbcUrl());
        } catch (SQLException e) {
            throw new DatabaseRefused("database.grants-failed", e, database.getJdbcUrl());
        }
    }
}
