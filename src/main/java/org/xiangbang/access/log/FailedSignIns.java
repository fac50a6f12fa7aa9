package org.xiangbang.access.log;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, so that a flood of them does not fill the log: the first of a login and address is written at once, those that
 * follow within the minute are one row at its end. If there are more than {@value #MOST} logins and addresses in a minute, the others are
 * one row without a login (ruling 0282).
 */
@Component
public class FailedSignIns {
    static final int MOST = 60;
    private static final int LONGEST = 80;

    private final AdministrationLog log;
    private final Map<Attempt, Integer> more = new LinkedHashMap<>();
    private int others;

    FailedSignIns(AdministrationLog log) {
        this.log = log;
    }

    private record Attempt(String login, String address) {}

    /** @param typed what was typed as login */
    public void failed(String typed, String address) {
        var attempt = new Attempt(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST), address);
        if (first(attempt)) log.failed(attempt.login(), address, 1);
    }

    private synchronized boolean first(Attempt attempt) {
        var known = more.containsKey(attempt);
        if (known) more.merge(attempt, 1, Integer::sum);
        else if (more.size() < MOST) more.put(attempt, 0);
        else others++;
        return !known && more.containsKey(attempt);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @PreDestroy
    void endOfMinute() {
        Map<Attempt, Integer> counted;
        int beside;
        synchronized (this) {
            counted = Map.copyOf(more);
            beside = others;
            more.clear();
            others = 0;
        }
        counted.forEach((attempt, times) -> {
            if (times > 0) log.failed(attempt.login(), attempt.address(), times);
        });
        if (beside > 0) log.failed("", "", beside);
    }
}
