package org.xiangbang.personal.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** The record of exports and erasures; rows are added and never changed, and the database dates them. */
@Repository
class DataRequests {
    private final JdbcClient db;
    private final ObjectMapper json;

    DataRequests(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void record(String kind, String login, Official by, String reason, Map<String, Integer> rows) {
        try {
            db.sql("""
                    insert into personal.request (kind, login, by_login, by_person, by_name, reason, rows)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb)
                    """)
                    .params(kind, login, by.login(), by.person(), by.name(), reason, json.writeValueAsString(rows))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
