package org.xiangbang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real cases over the interface, to be copied: needs that wait at each of their steps, and one that was served, with its project. */
final class LivedCases {
    private static final List<String> STEPS =
            List.of("villagePosting", "townshipReview", "departmentReview", "countyReview", "countyDecision");

    private final Client client;
    private final StepAccess steps;
    private final Map<String, String> forms = new HashMap<>();

    LivedCases(Client client, LifeLedger ledger) {
        this.client = client;
        this.steps = new StepsOverHttp(client, ledger::waiting) {
            @Override
            public void passNotice(Client ignored, String caseNo) {
                ledger.passNotice(caseNo);
            }
        };
    }

    /** @return needs that wait, each at another of the first steps */
    List<String> open(int most) {
        return STEPS.stream().limit(most).map(this::openAt).toList();
    }

    String canceled() {
        var need = reported();
        Client.expect(200, client.post(LifecycleTest.VILLAGE, "/cases/" + need + "/cancel", Map.of("reason", "重复上报")));
        return need;
    }

    private String openAt(String step) {
        var need = reported();
        journey().drive(need, "published", new Journey.Watcher() {
            @Override
            public boolean stopsAt(Journey.Ready ready) {
                if (ready.step().equals(step)) forms.put(step, json(ready.form()));
                return ready.step().equals(step);
            }
        });
        return need;
    }

    /** @return the form with which each of these steps is approved */
    Map<String, String> forms() {
        return Map.copyOf(forms);
    }

    /** A need to report from any village. */
    String report() {
        var need = new LinkedHashMap<>(client.example("/needs"));
        need.put("region", "{place}");
        need.put("title", "道路硬化第{number}期");
        return json(need);
    }

    String published() {
        var need = reported();
        journey().drive(need, "published", new Journey.Watcher() {});
        return need;
    }

    /** @return the closed project that served the need */
    String project(String need) {
        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", need);
        var project = LifecycleTest.opened(client, "organization.handler@" + organization, "/projects", proposal);
        journey().drive(project, "closed", new Journey.Watcher() {});
        return project;
    }

    private String reported() {
        return LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
    }

    private Journey journey() {
        return new Journey(client, steps, LifecycleTest.known());
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
