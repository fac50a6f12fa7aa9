package org.xiangbang;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What a step's own desk may do, asked for by many at the same moment: approve it, claim it, give it back, and cancel its case. */
final class MixedActs {
    private static final int EACH = 6;
    private static final String HANDLER = LifecycleTest.VILLAGE;
    private static final String STEP = "villagePosting";

    private final LifeLedger ledger;
    private final List<Client> clients;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param clients of each copy */
    MixedActs(LifeLedger ledger, List<Client> clients) {
        this.ledger = ledger;
        this.clients = clients;
    }

    private interface Act {
        HttpResponse<String> by(Client client);
    }

    /** How often each act was answered with each status. */
    Map<String, Integer> answers() {
        return answers;
    }

    List<String> wrong() {
        return wrong;
    }

    void round() throws Exception {
        var need = LifecycleTest.opened(
                clients.get(0), HANDLER, "/needs", clients.get(0).example("/needs"));
        var done = atOnce(need);
        done.forEach((act, statuses) -> statuses.forEach(status -> answers.merge(act + " " + status, 1, Integer::sum)));
        var completed = successes(done, "complete");
        var canceled = successes(done, "cancel");
        expect(done.values().stream().flatMap(List::stream).allMatch(status -> status < 500), need, "a defect");
        expect(completed <= 1 && canceled <= 1 && completed + canceled > 0, need, completed + " and " + canceled);
        expect(ledger.acts(need, STEP, "complete") == completed, need, "another number of acts than of answers");
        expect(ledger.gaps(need).isEmpty(), need, "a gap in the trace");
        expect(ledger.waiting(need).size() == 1 - canceled, need, "waits at " + ledger.waiting(need));
    }

    private void expect(boolean holds, String need, String otherwise) {
        if (!holds) wrong.add(need + ": " + otherwise);
    }

    private static int successes(Map<String, List<Integer>> done, String act) {
        return (int) done.get(act).stream().filter(status -> status < 300).count();
    }

    private Map<String, List<Integer>> atOnce(String need) throws Exception {
        var steps = new StepsOverHttp(clients.get(0), ledger::waiting);
        var open = ledger.waiting(need).get(0);
        var task = steps.look(need, open);
        var id = task.get("id").asText();
        var form = Map.of(
                "outcome", "approve", "opinion", "同意", "fields", Map.of("postedAt", "村公示栏"), "documents", List.of());
        Map<String, Act> acts = Map.of(
                "complete", client -> client.post(HANDLER, "/tasks/" + id + "/complete", form),
                "claim", client -> client.post(HANDLER, "/tasks/" + id + "/claim", Map.of()),
                "release", client -> client.post(HANDLER, "/tasks/" + id + "/release", Map.of()),
                "cancel", client -> client.post(HANDLER, "/cases/" + need + "/cancel", Map.of("reason", "重复上报")));
        return inACrowd(acts);
    }

    private Map<String, List<Integer>> inACrowd(Map<String, Act> acts) throws Exception {
        var start = new CyclicBarrier(acts.size() * EACH);
        var crowd = Executors.newFixedThreadPool(acts.size() * EACH);
        try {
            var named = new ArrayList<String>();
            var asked = new ArrayList<Callable<Integer>>();
            acts.forEach((name, act) -> {
                for (int i = 0; i < EACH; i++) {
                    var client = clients.get(i % clients.size());
                    named.add(name);
                    asked.add(() -> {
                        start.await();
                        return act.by(client).statusCode();
                    });
                }
            });
            var done = new TreeMap<String, List<Integer>>();
            var answered = crowd.invokeAll(asked);
            for (int i = 0; i < answered.size(); i++)
                done.computeIfAbsent(named.get(i), name -> new ArrayList<>())
                        .add(answered.get(i).get());
            return done;
        } finally {
            crowd.shutdownNow();
        }
    }
}
