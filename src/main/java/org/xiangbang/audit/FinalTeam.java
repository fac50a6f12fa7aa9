package org.xiangbang.audit;

import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Rule;

/** The team of the county's final check: three or more members, at most a third of them from the implementer; recusals are declared. */
record FinalTeam(List<Member> members) {

    static final int LEAST = 3;

    static final Rule THREE_OR_MORE = new Rule("audit.team-of-three", "lifecycle P9; rules 2.3(7)");
    static final Rule THIRD_AT_MOST = new Rule("audit.team-independent", "lifecycle P9; rules 2.3(5)");
    static final Rule NAMED_ONCE = new Rule("audit.team-named-once", "ours, decision 0051");

    /** One member. A member who is recused is named but does not judge. */
    record Member(String name, String unit, String post, String specialty, boolean fromImplementer, boolean recused) {}

    static FinalTeam of(List<Map<String, Object>> rows) {
        return new FinalTeam(rows.stream()
                .map(row -> new Member(
                        (String) row.get("name"),
                        (String) row.get("unit"),
                        (String) row.get("post"),
                        (String) row.get("specialty"),
                        (Boolean) row.get("fromImplementer"),
                        "recused".equals(row.get("recusal"))))
                .toList());
    }

    /**
     * @throws org.xiangbang.shared.RuleBroken if too few members judge, too many of them belong to the implementer, or a
     *     person is named twice
     */
    void mayJudge() {
        var judging = members.stream().filter(m -> !m.recused()).toList();
        var implementers = judging.stream().filter(Member::fromImplementer).count();
        var names =
                judging.stream().map(m -> m.name() + "/" + m.unit()).distinct().count();
        if (names < judging.size()) throw NAMED_ONCE.broken();
        if (judging.size() < LEAST) throw THREE_OR_MORE.broken(judging.size(), LEAST);
        if (implementers * 3 > judging.size()) throw THIRD_AT_MOST.broken(implementers, judging.size());
    }
}
