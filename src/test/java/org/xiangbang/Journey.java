package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a case forward over the interface alone: each open step is done by the demonstration official of its desk. */
final class Journey {
    private static final int MOST_WAITS = 8;
    private static final String LONGER_THAN_A_NOTICE = "P11D";

    private final Client client;
    private final FormFiller filler;
    private final List<String> desks;
    private final Map<String, Map<String, Object>> known;
    private final List<Done> done = new ArrayList<>();

    /**
     * @param desks logins of the officials who are asked what waits for them; a demonstration login is its desk's id
     * @param known values of fields by step, where the form by itself does not say enough
     */
    Journey(Client client, List<String> desks, Map<String, Map<String, Object>> known) {
        this.client = client;
        this.filler = new FormFiller(client);
        this.desks = List.copyOf(desks);
        this.known = known;
    }

    /** An open step and the login that may do it. */
    record Open(String step, String desk) {}

    /** A step as its own desk is about to do it. @param task what the interface says of it */
    record Ready(String caseNo, JsonNode task, String login, Map<String, Object> form) {
        String id() {
            return task.get("id").asText();
        }

        String process() {
            return task.get("process").asText();
        }

        String step() {
            return task.get("step").asText();
        }
    }

    record Done(String process, String step, String login, List<String> documents) {}

    /** Sees every step just before it is done, and just after. */
    interface Watcher {
        default void before(Ready ready) {}

        default void after(Ready ready) {}

        /** @return whether the case is to be left where it waits for this step */
        default boolean stopsAt(Ready ready) {
            return false;
        }

        /** @return whether the watcher did something else with the step instead of completing it */
        default boolean instead(Ready ready) {
            return false;
        }
    }

    /** What was done so far, in order. */
    List<Done> done() {
        return List.copyOf(done);
    }

    /** Does every step with approve until the case has that status; a public notice passes by the clock. */
    void drive(String caseNo, String until, Watcher watcher) {
        Deque<Open> waiting = new ArrayDeque<>(waiting(caseNo));
        var status = "";
        int waits = 0;
        while (!status.equals(until)) {
            waiting.removeIf(open -> open.step().endsWith("Notice"));
            if (waiting.isEmpty()) {
                pass(caseNo, waits++);
                waiting.addAll(waiting(caseNo));
                continue;
            }
            waits = 0;
            var ready = ready(caseNo, waiting.poll());
            if (watcher.stopsAt(ready)) return;
            if (watcher.instead(ready)) {
                waiting.clear();
                waiting.addAll(waiting(caseNo));
                continue;
            }
            var answer = complete(ready, watcher);
            status = answer.get("status").asText();
            for (var next : answer.get("next"))
                waiting.add(new Open(next.get("step").asText(), next.get("desk").asText()));
        }
    }

    /** Does one step with approve. */
    void complete(String caseNo, Open open) {
        complete(ready(caseNo, open), new Watcher() {});
    }

    private void pass(String caseNo, int waits) {
        if (waits > MOST_WAITS) throw new AssertionError(caseNo + " does not move on; it waits at " + waiting(caseNo));
        Client.expect(200, client.post("admin", "/demo/clock", Map.of("advance", LONGER_THAN_A_NOTICE)));
    }

    /** Every open step of the case that one of the desks has on its list. */
    List<Open> waiting(String caseNo) {
        var all = new ArrayList<Open>();
        for (var desk : desks)
            for (var item : items(desk, caseNo))
                all.add(new Open(item.get("step").asText(), desk));
        return all;
    }

    private JsonNode items(String login, String caseNo) {
        return client.read(login, "/tasks?view=todo&q=" + caseNo).get("items");
    }

    private Ready ready(String caseNo, Open open) {
        for (var item : items(open.desk(), caseNo))
            if (item.get("step").asText().equals(open.step())) {
                var task = client.read(open.desk(), "/tasks/" + item.get("id").asText());
                return new Ready(caseNo, task, open.desk(), form(task, open.desk()));
            }
        throw new AssertionError(open + " is not on the list of its desk");
    }

    private Map<String, Object> form(JsonNode task, String login) {
        var step = task.get("step").asText();
        var form = new LinkedHashMap<String, Object>();
        form.put("outcome", "approve");
        form.put("opinion", "同意");
        form.put("fields", filler.fill(task, login, known.getOrDefault(step, Map.of()), today()));
        form.put("documents", List.of());
        return form;
    }

    private JsonNode complete(Ready ready, Watcher watcher) {
        watcher.before(ready);
        HttpResponse<String> answer = client.post(ready.login(), "/tasks/" + ready.id() + "/complete", ready.form());
        if (answer.statusCode() != 200)
            throw new AssertionError(ready.step() + " by " + ready.login() + ": " + answer.body());
        done.add(new Done(ready.process(), ready.step(), ready.login(), papers(ready)));
        watcher.after(ready);
        return Client.json(answer);
    }

    private List<String> papers(Ready ready) {
        var sent = (Map<?, ?>) ready.form().get("fields");
        var papers = new ArrayList<String>();
        for (var field : ready.task().get("fields"))
            if (field.get("type").asText().equals("document")
                    && sent.get(field.get("id").asText()) instanceof List<?> ids)
                ids.forEach(id -> papers.add(id.toString()));
        return papers;
    }

    private String today() {
        return client.read("admin", "/demo/clock").get("now").asText().substring(0, 10);
    }
}
