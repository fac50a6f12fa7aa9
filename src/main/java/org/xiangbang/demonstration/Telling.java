package org.xiangbang.demonstration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the stories of the demonstration that were not told yet: those of a living county in the background, once the program answers;
 * without them, only what a first look needs, before it answers. Of several copies of the program one tells.
 */
@Component
@OnlyInDemonstration
@Order(5)
class Telling implements ApplicationRunner, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final List<String> FIRST = List.of("first");
    private static final List<String> LIVING = List.of("organizations", "needs", "projects", "desks");
    private static final long LOCK = 7_233_501_150L;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StoryTeller teller;
    private final ToldStories told;
    private final DataSource database;
    private final boolean living;
    private final List<Story> stories;
    private final Thread narrator = new Thread(this::tellLocked, "stories");
    private volatile Progress progress;
    private volatile boolean stopped;

    Telling(
            StoryTeller teller,
            ToldStories told,
            DataSource database,
            @Value("${xiangbang.demonstration.stories:true}") boolean living) {
        this.teller = teller;
        this.told = told;
        this.database = database;
        this.living = living;
        this.stories = StoryBook.stories(living ? LIVING : FIRST);
        this.progress = new Progress(0, stories.size(), true);
    }

    /**
     * How many stories were told.
     *
     * @param over whether no more are told: all are, or the installation was not filled as a demonstration
     */
    record Progress(int told, int all, boolean over) {}

    Progress progress() {
        return progress;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!told.begun()) return;
        note();
        if (!living) tell();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (progress.over()) return;
        narrator.setDaemon(true);
        narrator.setPriority(Thread.MIN_PRIORITY);
        narrator.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        narrator.interrupt();
        narrator.join(PATIENCE.toMillis());
    }

    private void tellLocked() {
        try (var connection = database.getConnection()) {
            while (!stopped && !locked(connection)) {
                note();
                if (progress.over()) return;
                Thread.sleep(1000);
            }
            tell();
            unlock(connection);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failed) {
            if (!stopped) LOG.warn("The stories of the demonstration are not told to their end", failed);
        }
    }

    private void tell() {
        var known = told.keys();
        for (var story : stories) {
            if (stopped) return;
            if (!known.contains(story.story())) tell(story);
            note();
        }
        progress = new Progress(progress.told(), progress.all(), true);
    }

    private void tell(Story story) {
        try {
            teller.tell(story);
        } catch (RuntimeException refused) {
            if (!stopped) LOG.warn("A story of the demonstration is left out: {}", refused.getMessage());
        }
    }

    private void note() {
        var known = told.keys();
        var count =
                (int) stories.stream().filter(s -> known.contains(s.story())).count();
        progress = new Progress(count, stories.size(), count == stories.size());
    }

    private static boolean locked(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(" + LOCK + ")");
    }

    private static void unlock(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
