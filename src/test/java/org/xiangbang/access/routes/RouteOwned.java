package org.xiangbang.access.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Things that callers make through the interface, each by the person whose it is then. */
@Component
class RouteOwned {
    private final RouteCases cases;
    private final People people;
    private final Accounts accounts;
    private final Desks desks;
    private final Distribution distribution;
    private final ObjectMapper json;
    private List<RouteCaller> callers = List.of();
    private int made;
    private String signed;

    RouteOwned(
            RouteCases cases,
            People people,
            Accounts accounts,
            Desks desks,
            Distribution distribution,
            ObjectMapper json) {
        this.people = people;
        this.cases = cases;
        this.accounts = accounts;
        this.desks = desks;
        this.distribution = distribution;
        this.json = json;
    }

    void of(List<RouteCaller> all) {
        callers = all;
    }

    RouteCaller caller(String name) {
        return callers.stream()
                .filter(c -> c.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Official official(String name) {
        return accounts.official(caller(name).login()).orElseThrow();
    }

    String phrase(String owner) {
        return id(owner, "POST", "/phrases", Map.of("text", "同意 " + ++made));
    }

    String filter(String owner) {
        return id(owner, "POST", "/task-filters", Map.of("name", "超期 " + ++made, "query", "view=todo&due=overdue"));
    }

    String draft(String owner) {
        var subject = "start:needs-survey";
        var drafts = read(owner, "/drafts/" + subject);
        if (drafts.path("subject").isMissingNode())
            sent(owner, "PUT", "/drafts/" + subject, Map.of("revision", 0, "values", Map.of("title", List.of("草稿"))));
        return subject;
    }

    /** A copy of a case that the village sent to the owner, not yet read. */
    String copy(String owner) {
        sendCopy(owner);
        return read(owner, "/copies").at("/0/id").asText();
    }

    String notice(String owner) {
        sendCopy(owner);
        distribution.all();
        return read(owner, "/me/notices").at("/items/0/id").asText();
    }

    private void sendCopy(String owner) {
        var village = "village.handler/own";
        var path = "/cases/" + cases.reported(official(village)) + "/copies";
        sent(village, "POST", path, Map.of("to", List.of(caller(owner).login()), "note", "请知悉"));
    }

    /** A case that the owner watches. */
    String watched(String owner) {
        var caseNo = cases.reported(official("village.handler/own"));
        sent(owner, "PUT", "/cases/" + caseNo + "/watch", Map.of());
        return caseNo;
    }

    String session(String owner) {
        return read(owner, "/me/sessions").at("/0/id").asText();
    }

    String deputyship(String owner) {
        var today = LocalDate.now();
        var wanted = Map.of(
                "deputy", caller("line.handler/own").login(),
                "from", today.toString(),
                "until", today.plusDays(3).toString(),
                "reason", "外出学习");
        return id(owner, "POST", "/deputies", wanted);
    }

    /** An open handover; a person has one at a time, and one that both signed has taken the desk away. */
    String handover(String owner) {
        read(owner, "/handovers")
                .path("items")
                .forEach(one -> caller(owner)
                        .ask("POST", "/api/v1/handovers/" + one.path("id").asText() + "/withdraw", ""));
        var desk = Desk.parse("agriculture.reviewer@513228");
        if (!official("agriculture.reviewer/own").holds(desk))
            desks.grant(desk, caller("agriculture.reviewer/own").login(), null);
        var wanted = Map.of(
                "leaver", caller("agriculture.reviewer/own").login(),
                "receiver", caller("agriculture.handler/own").login(),
                "reason", "工作调动");
        return id(owner, "POST", "/handovers", wanted);
    }

    String webhook() {
        return id(
                "system/-",
                "POST",
                "/admin/webhooks",
                Map.of("url", "https://93.184.216.34/routes", "kinds", List.of("offered")));
    }

    /** What the security administrator asked for. */
    String request() {
        var path = "/admin/accounts/" + people.at().login() + "/close";
        return sent("security/-", "POST", path, Map.of("reason", "离任"))
                .at("/request")
                .asText();
    }

    /** What the holder of a step asked the reviewer of civil affairs. */
    String question(String holder) {
        var wanted = Map.of("to", caller("civil-affairs.reviewer/own").login(), "question", "年检是否合格？");
        return id(holder, "POST", "/tasks/" + cases.task(official(holder)) + "/delegate", wanted);
    }

    /** What the reviewer of finance was asked to sign, and the step that waits for it. */
    String signature(String holder) {
        signed = cases.task(official(holder));
        var wanted = Map.of(
                "place", "before",
                "signer", caller("finance.reviewer/own").login(),
                "reason", "涉及资金");
        return id(holder, "POST", "/tasks/" + signed + "/add-signer", wanted);
    }

    /** The step that waits for the last signature. */
    String signed() {
        return signed;
    }

    private String id(String by, String method, String path, Map<String, ?> body) {
        return sent(by, method, path, body).at("/id").asText();
    }

    private JsonNode read(String by, String path) {
        return tree(caller(by).ask("GET", "/api/v1" + path, "").body());
    }

    private JsonNode sent(String by, String method, String path, Map<String, ?> body) {
        var answer = caller(by).ask(method, "/api/v1" + path, text(body));
        if (answer.statusCode() >= 400) throw new AssertionError(by + " " + method + " " + path + ": " + answer.body());
        return tree(answer.body());
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    private String text(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
