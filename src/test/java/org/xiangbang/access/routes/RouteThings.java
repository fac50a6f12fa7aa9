package org.xiangbang.access.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What routes are asked for, by the words of the table. Things of one person belong to the county's chief of agriculture. */
@Component
class RouteThings {
    private static final String OWNER = "agriculture.chief/own";
    private static final String VILLAGE = "village.handler/own";

    private final RouteOwned owned;
    private final Map<String, Supplier<String>> makers = new HashMap<>();
    private final Map<String, String> lasting = new HashMap<>();

    RouteThings(RouteCases cases, RouteOwned owned, RouteRows rows) {
        this.owned = owned;
        makers.put("need", cases::need);
        makers.put("reported", () -> cases.reported(owned.official(VILLAGE)));
        makers.put("project", () -> cases.project(RouteCallers.NUMBER));
        makers.put("task", () -> cases.task(owned.official(VILLAGE)));
        makers.put("decided", () -> cases.decided(owned.official(VILLAGE)));
        makers.put("question", () -> owned.question(VILLAGE));
        makers.put("signature", () -> owned.signature(VILLAGE));
        makers.put("signed", owned::signed);
        makers.put("probed", () -> cases.probed(owned.official(VILLAGE)));
        makers.put("paper", () -> cases.paper(owned.official(OWNER)));
        makers.put("filed", () -> cases.filed(owned.official(VILLAGE)));
        makers.put("phrase", () -> owned.phrase(OWNER));
        makers.put("filter", () -> owned.filter(OWNER));
        makers.put("draft", () -> owned.draft(OWNER));
        makers.put("copy", () -> owned.copy(OWNER));
        makers.put("notice", () -> owned.notice(OWNER));
        makers.put("session", () -> owned.session(OWNER));
        makers.put("deputyship", () -> owned.deputyship(OWNER));
        makers.put("handover", () -> owned.handover(OWNER));
        makers.put("webhook", owned::webhook);
        makers.put("request", owned::request);
        makers.put("delivery", rows::delivery);
        makers.put("job", rows::job);
        makers.put("factor", rows::factor);
        makers.put("divided", rows::divided);
    }

    void of(List<RouteCaller> callers) {
        owned.of(callers);
        lasting.clear();
    }

    /** What is filled in for the variables of a route. A thing that is only read is made once, one that a write may use up anew. */
    Map<String, String> of(RoutePolicy.Row row) {
        var values = new HashMap<String, String>();
        row.with().forEach((variable, word) -> values.put(variable, thing(word, row.writes())));
        return values;
    }

    private String thing(String word, boolean anew) {
        var maker = makers.get(word);
        if (maker == null) return word;
        if (anew) return maker.get();
        if (!lasting.containsKey(word)) lasting.put(word, maker.get());
        return lasting.get(word);
    }
}
