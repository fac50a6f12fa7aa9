package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a case forward: each open step is done by the demonstration official of its desk, whose login is the desk's id. */
final class Journey {
    private static final int MOST_WAITS = 8;

    private final Client client;
    private final StepAccess steps;
    private final FormFiller filler;
    private final Map<String, Map<String, Object>> known;
    private final List<Done> done = new ArrayList<>();
    private String today;

    /** As below, over the interface alone: all those desks are asked where the case waits. */
    Journey(Client client, List<String> desks, Map<String, Map<String, Object>> known) {
        this(client, new StepsOverHttp(client, desks), known);
    }

    /** @param known values of fields by step, where the form by itself does not say enough */
    Journey(Client client, StepAccess steps, Map<String, Map<String, Object>> known) {
        this.client = client;
        this.steps = steps;
        this.filler = new FormFiller(client);
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
        Deque<Open> waiting = new ArrayDeque<>(steps.waiting(caseNo));
        var status = "";
        int waits = 0;
        while (!status.equals(until)) {
            waiting.removeIf(Journey::isNotice);
            if (waiting.isEmpty()) {
                pass(caseNo, waits++);
                waiting.addAll(steps.waiting(caseNo));
                continue;
            }
            waits = 0;
            var ready = ready(caseNo, waiting.poll());
            if (watcher.stopsAt(ready)) return;
            if (watcher.instead(ready)) {
                waiting.clear();
                waiting.addAll(steps.waiting(caseNo));
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
        if (waits > MOST_WAITS)
            throw new AssertionError(caseNo + " does not move on; it waits at " + steps.waiting(caseNo));
        steps.passNotice(client, caseNo);
        today = null;
    }

    private static boolean isNotice(Open step) {
        return step.step().endsWith("Notice");
    }

    private Ready ready(String caseNo, Open open) {
        var task = steps.look(caseNo, open);
        return new Ready(caseNo, task, open.desk(), form(task, open.desk()));
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
        var answer = steps.complete(ready);
        done.add(new Done(ready.process(), ready.step(), ready.login(), papers(ready)));
        watcher.after(ready);
        return answer;
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

    /** The date since the clock was moved last. */
    private String today() {
        if (today == null)
            today = client.read("admin", "/demo/clock").get("now").asText().substring(0, 10);
        return today;
    }
}
