package org.xiangbang.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds how a case came to an open step: the act before it, and the connections along which the act led. */
@Repository
public class StepOrigins {
    /** Finds the last act that moves a case. Other acts (claims, copies, urging) leave it where it is, and an end follows from one. */
    private static final String LAST_ACT = """
            select seq from evidence.act
             where case_no = :caseNo and at <= :until
               and act not in ('claim', 'release', 'copy', 'urge', 'open', 'transfer', 'delegate', 'answer', 'add-signer',
                               'drop-signer', 'sign', 'hold', 'end')
             order by seq desc limit 1
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

    private record Offer(String caseNo, String businessKey, String process, int version, String step, Instant at) {}

    /** Finds the origin; empty for a step that is not known. */
    public Optional<Arrival> of(String taskId) {
        return db.sql("""
                        select case_no, business_key, process, version, step, offered_at as at from evidence.offer where task_id = ?
                        """).param(taskId).query(Offer.class).optional().map(this::arrival);
    }

    private Arrival arrival(Offer offer) {
        // The engine stores whole milliseconds, the trace does not.
        var until = offer.at().plusMillis(500);
        var act = db.sql(LAST_ACT)
                .param("caseNo", offer.caseNo())
                .param("until", until)
                .query(Integer.class)
                .optional()
                .flatMap(seq -> traces.act(offer.caseNo(), seq));
        var before = act.map(this::countersigned).orElse(List.of());
        return new Arrival(act.orElse(null), before, offer.process(), offer.version(), flows(offer, until), offer.at());
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
    private List<String> flows(Offer offer, Instant until) {
        return db.sql("""
                select element from (
                    select id, element, kind from evidence.path
                     where case_no = :caseNo and process = :process and business_key = :key and version = :version
                       and at <= :until
                     order by id desc limit :longest) p
                 where kind = 'FLOW'
                   and id > coalesce((select max(id) from evidence.path l
                                       where l.case_no = :caseNo and l.process = :process and l.business_key = :key
                                         and l.kind = 'ENTERED'
                                         and l.element <> :step and l.at <= :until
                                         and exists (select 1 from evidence.offer o where o.case_no = :caseNo
                                                      and o.process = :process and o.step = l.element)), 0)
                 order by id
                """)
                .param("caseNo", offer.caseNo())
                .param("key", offer.businessKey())
                .param("process", offer.process())
                .param("version", offer.version())
                .param("until", until)
                .param("step", offer.step())
                .param("longest", LONGEST)
                .query(String.class)
                .list();
    }
}
