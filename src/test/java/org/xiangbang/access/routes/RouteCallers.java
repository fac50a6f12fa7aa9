package org.xiangbang.access.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.People;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.Official;

/**
 * One person for every role and every place where the role may lie, seen from the village of the things that are asked for: at the
 * desk for that place itself ({@code own}), one level above it, below it but apart, beside it, and in another province.
 */
@Component
class RouteCallers {
    static final String NUMBER = "S-000001";
    private static final List<String> VILLAGE = List.of("village.handler");
    private static final List<String> TOWNSHIP = List.of("township.handler", "township.chief");
    private static final List<String> COUNTY = List.of(
            "agriculture.handler",
            "agriculture.reviewer",
            "agriculture.chief",
            "civil-affairs.reviewer",
            "finance.handler",
            "finance.reviewer",
            "line.handler",
            "audit.handler",
            "audit.inspector",
            "leading-group.chief");

    private final People people;
    private final Deputies deputies;
    private final JdbcClient db;
    private final List<RouteCaller> made = new ArrayList<>();
    private int port;

    RouteCallers(People people, Deputies deputies, JdbcClient db) {
        this.people = people;
        this.deputies = deputies;
        this.db = db;
    }

    /** @param whole every role at every place; otherwise every role at its own place, and each place for one role of each level */
    List<RouteCaller> made(int port, boolean whole) {
        this.port = port;
        made.clear();
        made.add(new RouteCaller(port, "nobody", "-", ""));
        desks(VILLAGE, whole, "513228100210", "513228100", null, "513228100209", "632523100201");
        desks(TOWNSHIP, whole, "513228100", "513228", "513228100209", "513228101", "632523100");
        desks(COUNTY, whole, "513228", "5132", "513228101", "513230", "632523");
        for (var post : List.of("handler", "finance", "representative")) {
            at("organization." + post, "own", NUMBER);
            if (whole || post.equals("handler")) at("organization." + post, "none", "S-000002");
        }
        at("applicant.handler", "none", "somebody");
        add("without-desk", "-", people.at());
        add("deputy", "own", deputy());
        for (var power : Power.values()) made.add(new RouteCaller(port, power.word(), "-", power.firstLogin()));
        made.forEach(RouteCaller::signIn);
        return List.copyOf(made);
    }

    private void desks(
            List<String> posts, boolean whole, String own, String parent, String child, String sibling, String none) {
        for (var post : posts) {
            at(post, "own", own);
            if (!whole && !post.equals(posts.get(0))) continue;
            at(post, "parent", parent);
            if (child != null) at(post, "child", child);
            at(post, "sibling", sibling);
            at(post, "none", none);
        }
    }

    private void at(String post, String where, String region) {
        add(post, where, people.at(post + "@" + region));
    }

    private void add(String who, String where, Official official) {
        db.sql(
                        "update access.account set password = (select password from access.account where login = 'admin') where login = ?")
                .param(official.login())
                .update();
        made.add(new RouteCaller(port, who, where, official.login()));
    }

    /** Stands in for a chief of the county, in every process. */
    private Official deputy() {
        var chief = people.at("agriculture.chief@513228");
        var deputy = people.at("line.reviewer@513228");
        var today = LocalDate.now();
        deputies.set(
                new Deputies.Wanted(chief.login(), deputy.login(), List.of(), today, today.plusDays(7), "出差"), chief);
        return deputy;
    }
}
