package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the application's role may do although the application never does it: each of these leads around the append-only trace. */
final class ExcessRights {
    /** Each column is named like the message that says it. */
    private static final String ASKED = """
            select r.rolsuper as superuser,
                   r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls as attributes,
                   not r.rolsuper and exists (select from pg_database d where d.datname = current_database()
                                               and pg_has_role(r.oid, d.datdba, 'member')) as owner,
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relowner = r.oid and n.nspname !~ '^pg_') as tables,
                   not r.rolsuper and exists (select from pg_roles p where pg_has_role(r.oid, p.oid, 'member')
                           and p.rolname in ('pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
                                             'pg_execute_server_program')) as predefined,
                   not r.rolsuper and exists (
                       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'evidence' and c.relname in ('act', 'path')
                          and (has_table_privilege(r.oid, c.oid, 'update, delete, truncate, trigger')
                               or has_any_column_privilege(r.oid, c.oid, 'update'))) as trace
              from pg_roles r where r.rolname = ?
            """;

    private ExcessRights() {}

    /** @return keys of messages; none if the role may do no more than it needs */
    static List<String> of(Connection connection, String application) throws SQLException {
        try (var statement = connection.prepareStatement(ASKED)) {
            statement.setString(1, application);
            try (var answer = statement.executeQuery()) {
                var found = new ArrayList<String>();
                if (!answer.next()) return found;
                for (var column = 1; column <= answer.getMetaData().getColumnCount(); column++)
                    if (answer.getBoolean(column))
                        found.add("database.may." + answer.getMetaData().getColumnLabel(column));
                return found;
            }
        }
    }
}
