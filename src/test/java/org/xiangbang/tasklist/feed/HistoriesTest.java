package org.xiangbang.tasklist.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;

/**
 * Random acts on cases of random models, by two offices at the same time. After every act an unfinished case has a step that
 * somebody can act on, and the counts of the people concerned equal a recount of the engine's own tables.
 */
@AppTest
@Tag("life")
@DisplayName("Random histories of random models")
class HistoriesTest {
    /** Few in every run; {@code mvn -Pproof verify} takes a thousand. */
    private static final int HISTORIES_OF_EACH_OFFICE = Integer.getInteger("xiangbang.test.histories", 300);

    private static final long SEED = 20261122;

    @Autowired
    private Histories histories;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("never leave a case without somebody who can act, and never miscount")
    void stayRight() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var offices = pool.invokeAll(List.of(office("a", SEED), office("b", SEED + 1)));
            for (var office : offices)
                assertThat(office.get()).as("acts that took effect").containsOnlyKeys(HistoryAct.values());
        } finally {
            pool.shutdownNow();
        }
        assertThat(oracle.differences()).noneMatch(d -> d.contains("histories-"));
        var live = rows();
        oracle.rebuild();
        assertThat(rows()).isEqualTo(live).isNotEmpty();
    }

    private Callable<Map<HistoryAct, Integer>> office(String name, long seed) {
        return () -> histories.live(new HistoryOffice(name, seed, people), HISTORIES_OF_EACH_OFFICE);
    }

    private List<Map<String, Object>> rows() {
        return db.sql("""
                select i.*, d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where d.name like 'histories-%' order by i.task_id
                """).query().listOfRows();
    }
}
