package org.xiangbang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.database.DeclaredGrants.Grant;

/**
 * Grants what {@code db/grants.sql} declares and takes back what it does not. The database says what differs, so that a start at which
 * nothing has changed writes nothing, and another copy of the program meanwhile works with the grants of before or of afterwards.
 */
final class Grants {
    private static final String APPLICATION = "xiangbang";
    private static final String READER = "xiangbang_reader";

    private Grants() {}

    /** @param owner a connection that works as the owner, which it uses in a transaction of its own */
    static void settle(Connection owner, String application) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            // Names are written with their schema, and copies of the program do this one after the other.
            statement.execute("set local search_path to ''");
            statement.execute("select pg_advisory_xact_lock(hashtext('xiangbang.grants'))");
            // To take a right on a table back takes it back on the columns too, so that these are granted in a second
            // round.
            for (var round = 0; round < 2; round++)
                for (var change : changes(owner, application)) statement.execute(change);
        }
        owner.commit();
    }

    static List<Grant> declared() {
        return DeclaredGrants.of(read("db/grants.sql"));
    }

    /** The statements that are missing between what is declared and what is granted. */
    static List<String> changes(Connection owner, String application) throws SQLException {
        var reader = application + READER.substring(APPLICATION.length());
        var declared = declared();
        try (var query = owner.prepareStatement(read("db/grants-differences.sql"))) {
            query.setString(1, application);
            query.setString(2, reader);
            var part = 3;
            for (Function<Grant, String> of : List.<Function<Grant, String>>of(
                    Grant::kind,
                    Grant::object,
                    Grant::right,
                    Grant::column,
                    grant -> grant.role().equals(READER) ? reader : application))
                query.setArray(
                        part++,
                        owner.createArrayOf("text", declared.stream().map(of).toArray()));
            var changes = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) changes.add(rows.getString(1));
            }
            return changes;
        }
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
