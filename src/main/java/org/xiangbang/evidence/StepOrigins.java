package org.xiangbang.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds how a case came to an open step: the act before it, and the connections along which the act led. */
@Repository
public class StepOrigins {
    /** Finds the act for an offer that does not name it, because it was made before offers did. */
    private static final String LAST_ACT = """
            select a.seq from evidence.act a
             where a.case_no = :caseNo and a.at <= :until and evidence.moves(a.act) order by a.seq desc limit 1
            """;

    /** Finds the connections from the human step that was left last to the one that was offered. */
    private static final String WAY = """
            select element from (
                select id, element, kind from evidence.path
                 where case_no = :caseNo and process = :process and business_key = :key and version = :version
                   and case when :last::bigint is null then at <= :until else id <= :last end
                 order by id desc limit :longest) p
             where kind = 'FLOW'
               and id > coalesce((select max(id) from evidence.path l
                                   where l.case_no = :caseNo and l.process = :process and l.business_key = :key
                                     and l.kind = 'ENTERED'
                                     and l.element <> :step
                                     and case when :last::bigint is null then l.at <= :until else l.id <= :last end
                                     and exists (select 1 from evidence.offer o where o.case_no = :caseNo
                                                  and o.process = :process and o.step = l.element)), 0)
             order by id
            """;

    private static final int LONGEST = 12;

    private final JdbcClient db;
    private final Traces traces;

    StepOrigins(JdbcClient db, Traces traces) {
        this.db = db;
        this.traces = traces;
    }

    /**
     * @param act the act before it, or null
     * @param before the acts of other countersigners of the same step just before it
     * @param flows the ids of the connections that were taken to the step within its process, in their order
     */
    public record Arrival(
            Act act, List<Act> before, String process, int version, List<String> flows, Instant offeredAt) {}

    /** @param actSeq null for an offer from before offers named their act, like {@code pathId} */
    private record Offer(
            String caseNo,
            String businessKey,
            String process,
            int version,
            String step,
            Instant at,
            Integer actSeq,
            Long pathId) {

        /** The engine stores whole milliseconds, the trace does not. */
        Instant until() {
            return at.plusMillis(500);
        }
    }

    /** Finds the origin; empty for a step that is not known. */
    public Optional<Arrival> of(String taskId) {
        return db.sql("""
                        select case_no, business_key, process, version, step, offered_at as at, act_seq, path_id
                          from evidence.offer where task_id = ?
                        """).param(taskId).query(Offer.class).optional().map(this::arrival);
    }

    private Arrival arrival(Offer offer) {
        var act = Optional.ofNullable(offer.actSeq())
                .or(() -> lastAct(offer))
                .flatMap(seq -> traces.act(offer.caseNo(), seq));
        var before = act.map(this::countersigned).orElse(List.of());
        return new Arrival(act.orElse(null), before, offer.process(), offer.version(), flows(offer), offer.at());
    }

    private Optional<Integer> lastAct(Offer offer) {
        return db.sql(LAST_ACT)
                .param("caseNo", offer.caseNo())
                .param("until", offer.until())
                .query(Integer.class)
                .optional();
    }

    private List<Act> countersigned(Act last) {
        if (last.step() == null) return List.of();
        return db
                .sql("""
                        select seq from evidence.act
                         where case_no = :caseNo and act = 'complete' and process = :process and step = :step and seq < :seq
                           and seq > coalesce((select max(seq) from evidence.act
                                                where case_no = :caseNo and act = 'complete' and seq < :seq
                                                  and (process <> :process or step <> :step)), 0)
                         order by seq
                        """)
                .param("caseNo", last.caseNo())
                .param("process", last.process())
                .param("step", last.step())
                .param("seq", last.seq())
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(seq -> traces.act(last.caseNo(), seq).stream())
                .toList();
    }

    /** Returns the connections from the human step that was left last to this one. */
    private List<String> flows(Offer offer) {
        return db.sql(WAY)
                .param("caseNo", offer.caseNo())
                .param("key", offer.businessKey())
                .param("process", offer.process())
                .param("version", offer.version())
                .param("until", offer.until())
                .param("last", offer.pathId())
                .param("step", offer.step())
                .param("longest", LONGEST)
                .query(String.class)
                .list();
    }
}
