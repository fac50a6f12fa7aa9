package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Cases made over the interface alone, so that each model of the program is open in at least one of them. */
final class EveryStage {
    static final String PLACE = LifecycleTest.PLACE;
    private static final String INSPECTOR = "audit.inspector@" + PLACE.substring(0, 6);
    private static final String APPLICANT = "new-organization";

    /** The latest first: meanwhile the clock moves on, and what waits for an answer would lapse. */
    private static final List<String> OF_A_PROJECT = List.of(
            "projects-closure",
            "audit-notice",
            "audit-acceptance",
            "audit-settlement",
            "audit-selfcheck",
            "funds-payment",
            "funds-disbursement",
            "projects-implementation",
            "projects-agreement",
            "projects-approval",
            "matching-pairing",
            "matching-answer");

    private static final List<String> OF_A_NEED =
            List.of("needs-library", "needs-township", "needs-survey", "needs-village");

    private final Client client;
    private final String organization;
    private final List<String> cases = new ArrayList<>();

    EveryStage(Client client) {
        this.client = client;
        this.organization = LifecycleTest.number(client, "中国交通运输协会");
    }

    /** The login of every desk that a case can wait for. */
    static List<String> desks(String organization) {
        return DemonstrationDesks.of(PLACE, organization);
    }

    String organization() {
        return organization;
    }

    /** @return the numbers of the cases */
    List<String> make() {
        var needs = OF_A_NEED.stream().map(this::need).toList();
        OF_A_PROJECT.forEach(this::project);
        var running = cases.get(OF_A_PROJECT.indexOf("projects-implementation"));
        Client.expect(
                200,
                client.post(
                        proposer(organization),
                        "/cases/" + running + "/events",
                        Map.of("event", "projects-lifecycle.change")));
        cases.addAll(needs);
        cases.add(admission());
        return List.copyOf(cases);
    }

    private String need(String process) {
        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        until(need, "published", process);
        return need;
    }

    private void project(String process) {
        var form = new HashMap<>(client.example("/projects"));
        form.put("need", null);
        form.put("title", form.get("title") + " · " + process);
        var project = LifecycleTest.opened(client, proposer(organization), "/projects", form);
        cases.add(project);
        until(project, "closed", process);
    }

    /** Drives the case to the first step of that process. */
    private void until(String caseNo, String end, String process) {
        new Journey(client, desks(organization), LifecycleTest.known()).drive(caseNo, end, new Journey.Watcher() {
            @Override
            public boolean stopsAt(Journey.Ready ready) {
                return ready.process().equals(process);
            }
        });
    }

    static String proposer(String organization) {
        return "organization.handler@" + organization;
    }

    private String admission() {
        var account = Map.of("login", APPLICANT, "name", "演示·申请人", "password", "Xiangbang-2026");
        Client.expect(201, client.post("admin", "/accounts", account));
        return LifecycleTest.opened(client, APPLICANT, "/organizations", client.example("/organizations"));
    }

    /** How many acts the evidence of each case has. */
    static Map<String, Integer> acts(Client client, Set<String> cases) {
        var acts = new TreeMap<String, Integer>();
        for (var caseNo : cases)
            acts.put(caseNo, trace(client, caseNo).get("events").size());
        return acts;
    }

    static JsonNode trace(Client client, String caseNo) {
        return client.read(INSPECTOR, "/cases/" + caseNo + "/trace");
    }

    /** An open step of a case and the login that it waits for. */
    record Waiting(String caseNo, String process, String step, String login) {
        @Override
        public String toString() {
            return String.join(" ", caseNo, process, step, login);
        }

        static Waiting parse(String line) {
            var words = line.split(" ");
            return new Waiting(words[0], words[1], words[2], words[3]);
        }
    }

    /** Each open step of the cases at each desk, in alphabetical order. */
    static List<Waiting> waiting(Client client, String organization, Set<String> cases) {
        var all = new ArrayList<Waiting>();
        for (var login : desks(organization))
            for (var caseNo : cases)
                for (var item :
                        client.read(login, "/tasks?view=todo&q=" + caseNo).get("items"))
                    all.add(new Waiting(
                            caseNo,
                            item.get("process").asText(),
                            item.get("step").asText(),
                            login));
        return all.stream()
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
