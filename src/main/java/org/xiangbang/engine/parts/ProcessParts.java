package org.xiangbang.engine.parts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which processes were cut out of which others, by the newest models. Lists, deputyships and reports of other modules read it as
 * {@code engine.public_process_part}.
 */
@Repository
public class ProcessParts {
    private final JdbcClient db;
    private volatile Map<String, PartOf> parts = Map.of();

    ProcessParts(JdbcClient db) {
        this.db = db;
    }

    /** Returns the process out of which that one was cut; empty for one that is a whole by itself. */
    public Optional<String> whole(String process) {
        return Optional.ofNullable(parts.get(process)).map(PartOf::whole);
    }

    /** Was the process cut out of the one that calls it? Then its end is not one that anybody has to be told of. */
    public boolean isCalledPart(String process) {
        var part = parts.get(process);
        return part != null && !part.beside();
    }

    /**
     * Returns the process, the one out of which it was cut, and all that this one calls as parts of it. What is counted or compared
     * within a process is so within all of them, as if they were drawn as one. What runs beside a case is counted by itself.
     */
    public Set<String> together(String process) {
        var whole = isCalledPart(process) ? parts.get(process).whole() : process;
        var called = parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().beside() && part.getValue().whole().equals(whole))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(process, whole), called).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes over what the models of these processes say; what was known of others, of which cases may still run, stays.
     *
     * @param said what those of them say that are a part
     */
    @Transactional
    public void deployed(Collection<String> processes, Map<String, PartOf> said) {
        db.sql("delete from engine.process_part where part = any (:processes) and not part = any (:parts)")
                .param("processes", processes.toArray(String[]::new))
                .param("parts", said.keySet().toArray(String[]::new))
                .update();
        said.forEach(this::store);
        parts = stored();
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
