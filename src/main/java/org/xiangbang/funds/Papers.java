package org.xiangbang.funds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Violation;

/** Says which papers a tranche needs, by the table {@code funds-papers} (F-02, F-03, F-10). */
@Component
class Papers {
    private static final String TABLE = "funds-papers";

    private final Decisions decisions;
    private final Projects projects;
    private final Tranches tranches;

    Papers(Decisions decisions, Projects projects, Tranches tranches) {
        this.decisions = decisions;
        this.projects = projects;
        this.tranches = tranches;
    }

    /** Returns the words of the papers that the tranche needs for money of those channels, in the order of the table. */
    List<String> needed(CaseFile file, TrancheKey key, List<Channel> channels) {
        return channels.stream()
                .flatMap(channel -> needed(file, key, channel).stream())
                .distinct()
                .toList();
    }

    private List<String> needed(CaseFile file, TrancheKey key, Channel channel) {
        var due = tranches.find(key.caseNo(), key.tranche()).due();
        var inputs = Map.<String, Object>of(
                "region", file.region().code(),
                "trigger", due.name().toLowerCase(Locale.ROOT),
                "channel", channel.word(),
                "settlement", projects.find(key.caseNo()).audited() != null);
        return decisions.evaluate(TABLE, file, inputs).stream()
                .map(row -> (String) row.get("paper"))
                .distinct()
                .toList();
    }

    /** One violation for each paper that is needed and not ticked. */
    List<Violation> missing(CaseFile file, TrancheKey key, List<Channel> channels, List<String> ticked) {
        return needed(file, key, channels).stream()
                .filter(paper -> !ticked.contains(paper))
                .map(paper -> new Violation("papers", "funds.paper-missing." + paper))
                .toList();
    }
}
