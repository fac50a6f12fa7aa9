package org.xiangbang.database.upgrade;

import java.io.IOException;
import java.util.Map;
import org.xiangbang.database.EmbeddedDatabase;
import org.xiangbang.database.NewCluster;
import org.xiangbang.database.ServerPrograms;
import org.xiangbang.database.StandaloneServer;

/** A new cluster whose owner of the tables may fill them without their triggers, for as long as the upgrade lasts. */
record EmptyCluster(NewCluster made) implements EmbeddedDatabase.Source {
    private static final String MAY = """
            create role xiangbang_owner;
            grant set on parameter session_replication_role to xiangbang_owner;
            """;

    private static final String MAY_NO_MORE = "revoke set on parameter session_replication_role from xiangbang_owner";

    @Override
    public void make(ServerPrograms programs) throws IOException {
        made.make(programs);
        new StandaloneServer(programs).run("postgres", MAY);
    }

    /** What is filled in the transaction that emptied it reaches the disk at its end, and not twice by way of the log. */
    @Override
    public Map<String, String> settings() {
        return Map.of("wal_level", "minimal", "max_wal_senders", "0");
    }

    /** Takes the right back; the server is stopped. */
    static void finish(ServerPrograms programs) throws IOException {
        new StandaloneServer(programs).run("postgres", MAY_NO_MORE);
    }
}
