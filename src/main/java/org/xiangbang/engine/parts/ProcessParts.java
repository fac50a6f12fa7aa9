package org.xiangbang.engine.parts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores which processes were cut out of which others, by the newest models. Lists, deputyships and reports of other modules read
 * it as {@code engine.public_process_part}.
 */
@Repository
public class ProcessParts {
    private final JdbcClient db;

    ProcessParts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Takes over what the models of these processes say; what was known of others, of which cases may still run, stays.
     *
     * @param said what those of them say that are a part
     * @return everything that is known now, by the process that is a part
     */
    @Transactional
    public Map<String, PartOf> deployed(Collection<String> processes, Map<String, PartOf> said) {
        db.sql("delete from engine.process_part where part = any (:processes) and not part = any (:parts)")
                .param("processes", processes.toArray(String[]::new))
                .param("parts", said.keySet().toArray(String[]::new))
                .update();
        said.forEach(this::store);
        return stored();
    }

    private void store(String process, PartOf part) {
        db.sql("""
                insert into engine.process_part as p (part, whole, beside) values (:part, :whole, :beside)
                on conflict (part) do update set whole = excluded.whole, beside = excluded.beside
                 where (p.whole, p.beside) <> (excluded.whole, excluded.beside)
                """)
                .param("part", process)
                .param("whole", part.whole())
                .param("beside", part.beside())
                .update();
    }

    private Map<String, PartOf> stored() {
        var all = new HashMap<String, PartOf>();
        db.sql("select part, whole, beside from engine.process_part").query(row -> {
            all.put(row.getString("part"), new PartOf(row.getString("whole"), row.getBoolean("beside")));
        });
        return Map.copyOf(all);
    }
}
