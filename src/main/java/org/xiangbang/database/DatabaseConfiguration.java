package org.xiangbang.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xiangbang.database.archive.WalArchive;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.backup.RestoredFolder;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.shared.startup.OperatorSentence;

/** Chooses between the operator's server and the embedded one, and gives all modules the same client for queries. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** How long a transaction that writes waits for its place; a person has waited long by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean
    ChosenDatabase database(DatabaseProperties chosen, @Value("${xiangbang.data-directory}") Path data) {
        if (!VisibleText.isEmpty(chosen.url())) return chosen.server().check();
        var binaries = Optional.ofNullable(chosen.binaries()).orElse(data.resolve("binaries"));
        return EmbeddedDatabase.start(
                data, binaries.toAbsolutePath().normalize(), chosen.durable(), archive(chosen.archive(), data));
    }

    /** A folder that was restored does not write into the archive of the original. */
    private static WalArchive archive(Path chosen, Path data) {
        var restored = RestoredFolder.is(data);
        if (restored) LOG.warn(OperatorSentence.both("backup.is-restored", data.resolve(RestoredFolder.FILE)));
        if (chosen == null || VisibleText.isEmpty(chosen.toString()) || restored) return WalArchive.none();
        var inside = chosen.toAbsolutePath()
                .normalize()
                .startsWith(data.toAbsolutePath().normalize());
        if (inside || !Files.isDirectory(chosen) || !Files.isWritable(chosen))
            throw new DatabaseRefused("database.archive-unusable", null, chosen);
        return WalArchive.in(chosen);
    }

    @Bean
    FreshData freshData(DatabaseProperties chosen, @Value("${xiangbang.data-directory}") Path data) {
        return new NextStart(data.toAbsolutePath().normalize(), VisibleText.isEmpty(chosen.url()));
    }

    /** Three in ten connections are kept for reading and for signing in. */
    @Bean
    PlatformTransactionManager transactionManager(
            DataSource source, @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return new OrderlyTransactions(source, Math.max(1, connections * 7 / 10), PATIENCE);
    }

    @Bean
    CrowdLog crowdLog() {
        return CrowdLog.begin();
    }

    @Bean
    JdbcClient typedJdbcClient(NamedParameterJdbcOperations operations, DataSource source) {
        return new TypedJdbcClient(JdbcClient.create(operations), source);
    }
}
