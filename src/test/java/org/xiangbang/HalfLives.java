package org.xiangbang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lives from the reported need to the closed project that can be left at any step and gone on with by another client. */
final class HalfLives {
    private static final int TO_THE_END = Integer.MAX_VALUE;

    private final LifeLedger ledger;
    private final Queue<Life> open = new ConcurrentLinkedQueue<>();
    private final Queue<Life> over = new ConcurrentLinkedQueue<>();

    HalfLives(LifeLedger ledger) {
        this.ledger = ledger;
    }

    /** A need, its project once there is one, and how often each step was done. */
    static final class Life {
        private final String need;
        private final Map<String, Integer> steps = new TreeMap<>(Map.of("report", 1));
        private boolean surveyed;
        private String project;
        private int done;

        private Life(String need) {
            this.need = need;
        }

        String need() {
            return need;
        }

        String project() {
            return project;
        }

        Map<String, Integer> steps() {
            return steps;
        }

        int done() {
            return done;
        }
    }

    /** Lives that wait for somebody to go on with them. */
    Queue<Life> open() {
        return open;
    }

    List<Life> over() {
        return new ArrayList<>(over);
    }

    /** Begins one and leaves it after so many steps. */
    void begin(Client client, int steps) {
        var life = new Life(LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs")));
        goOn(client, life, steps);
    }

    void goOn(Client client, Life life) {
        goOn(client, life, TO_THE_END);
    }

    private void goOn(Client client, Life life, int until) {
        if (!life.surveyed && !drive(client, life, life.need, "published", until)) return;
        life.surveyed = true;
        if (life.project == null) propose(client, life);
        if (!drive(client, life, life.project, "closed", until)) return;
        over.add(life);
    }

    private static void propose(Client client, Life life) {
        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", life.need);
        life.project = LifecycleTest.opened(client, "organization.handler@" + organization, "/projects", proposal);
        life.steps.put("propose", 1);
    }

    /** @return whether the case has come to its end; otherwise the life is left as an open one */
    private boolean drive(Client client, Life life, String caseNo, String end, int until) {
        var left = new boolean[1];
        var steps = new StepsOverHttp(client, ledger::waiting) {
            @Override
            public void passNotice(Client ignored, String waiting) {
                ledger.passNotice(waiting);
            }
        };
        new Journey(client, steps, LifecycleTest.known()).drive(caseNo, end, new Journey.Watcher() {
            @Override
            public boolean stopsAt(Journey.Ready ready) {
                return left[0] = life.done >= until;
            }

            @Override
            public void after(Journey.Ready ready) {
                life.done++;
                life.steps.merge(ready.step(), 1, Integer::sum);
            }
        });
        if (left[0]) open.add(life);
        return !left[0];
    }
}
