package org.xiangbang.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.FormerCodes;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Desk;

/**
 * Reads what was recorded, with the codes that places have today. The caller has to check that the reader may see the case.
 */
@Repository
public class Traces {
    private static final String ACT = """
            select case_no, seq, at, real_at, extract(epoch from clock_off) as clock_off, demonstration, login, name, desk, act, process, version, step, outcome, opinion,
                   fields, documents, rule, offered_at, due_at, principal_name
              from evidence.act where case_no = ?
            """;

    private static final String OUTLINE = ACT.replace("opinion,", "null as opinion,")
            .replace("fields, documents,", "'{}' as fields, '[]' as documents,");

    /** A paper of a field stands there by its id. */
    private static final String WITH_PAPERS = """
             and (documents <> '[]'
                  or fields::text ~ '"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"')
            """;

    private static final String WAY = """
            select process, version, element,
                   count(*) filter (where kind = 'FLOW') as flows,
                   count(*) filter (where kind = 'ENTERED') as entered,
                   count(*) filter (where kind not in ('FLOW', 'ENTERED', 'REVOKED', 'STRAIGHT_BACK')) as ended,
                   coalesce(array_agg(kind order by id)
                            filter (where kind not in ('FLOW', 'ENTERED', 'REVOKED', 'STRAIGHT_BACK')), '{}') as endings,
                   count(*) filter (where kind = 'RETURNED') as returned,
                   count(*) filter (where kind = 'REVOKED') as taken_back,
                   count(*) filter (where kind = 'STRAIGHT_BACK') as straight_back,
                   min(min(id)) over (partition by process, version) as began, min(id) as first
              from evidence.path where case_no = ?
             group by process, version, element order by began, first
            """;

    private final JdbcClient db;
    private final Definitions definitions;
    private final ObjectMapper json;
    private final FormerCodes codes;
    private final ReadOnce<String, List<Act>> acts = new ReadOnce<>();

    Traces(JdbcClient db, Definitions definitions, ObjectMapper json, FormerCodes codes) {
        this.db = db;
        this.definitions = definitions;
        this.json = json;
        this.codes = codes;
    }

    /** Returns every act of the case in its order. */
    public List<Act> acts(String caseNo) {
        return acts.of(
                caseNo,
                no -> db.sql(ACT + " order by seq")
                        .param(no)
                        .query((row, n) -> act(row))
                        .list());
    }

    /** Returns every act of the case in its order, without what was said, entered and handed in. */
    public List<Act> outline(String caseNo) {
        return db.sql(OUTLINE + " order by seq")
                .param(caseNo)
                .query((row, n) -> act(row))
                .list();
    }

    /** Returns the acts of the case that brought papers, in their order. */
    public List<Act> actsWithPapers(String caseNo) {
        return db.sql(ACT + WITH_PAPERS + " order by seq")
                .param(caseNo)
                .query((row, n) -> act(row))
                .list();
    }

    /** Returns those of the acts of the case that are named by their numbers, in their order. */
    public List<Act> acts(String caseNo, Collection<Integer> numbers) {
        return db.sql(ACT + " and seq = any(?) order by seq")
                .params(caseNo, numbers.toArray(Integer[]::new))
                .query((row, n) -> act(row))
                .list();
    }

    /** Returns the acts of the case behind that of a number, in their order, at most so many. */
    public List<Act> actsBehind(String caseNo, int number, int most) {
        return db.sql(ACT + " and seq > ? order by seq limit ?")
                .params(caseNo, number, most)
                .query((row, n) -> act(row))
                .list();
    }

    /** Returns when the case, tranche or milestone with that business key began; far ahead if it has not. */
    public Instant began(String caseNo, String businessKey) {
        return db.sql("select min(at) from evidence.path where case_no = ? and business_key = ?")
                .params(caseNo, businessKey)
                .query((row, n) -> row.getTimestamp(1))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.MAX);
    }

    /** Finds one act of the case; empty if there is none of that number. */
    public Optional<Act> act(String caseNo, int seq) {
        return db.sql(ACT + " and seq = ?")
                .params(caseNo, seq)
                .query((row, n) -> act(row))
                .optional();
    }

    /** Returns the business key of the human step that the act ended, such as that of a tranche; the case number for other acts. */
    public String businessKey(Act act) {
        if (act.offer() == null) return act.caseNo();
        return db.sql("""
                select business_key from evidence.offer
                 where case_no = :caseNo and process = :process and step = :step and offered_at = :offeredAt limit 1
                """)
                .param("caseNo", act.caseNo())
                .param("process", act.process())
                .param("step", act.step())
                .param("offeredAt", Timestamp.from(act.offer().offeredAt()))
                .query(String.class)
                .optional()
                .orElse(act.caseNo());
    }

    /** Returns one diagram for each model and version that the case has gone through, in the order of its way. */
    public List<Diagram> diagrams(String caseNo) {
        var found = new LinkedHashMap<String, Diagram>();
        db.sql(WAY).param(caseNo).query(row -> {
            var process = row.getString("process");
            var version = row.getInt("version");
            var diagram = found.computeIfAbsent(
                    process + "#" + version,
                    key -> new Diagram(
                            process,
                            version,
                            definitions.name(process, version),
                            new ArrayList<>(),
                            new ArrayList<>()));
            if (row.getInt("flows") > 0)
                diagram.flows().add(new Diagram.Flow(row.getString("element"), row.getInt("flows")));
            if (row.getInt("entered") > 0) diagram.elements().add(element(row));
        });
        return List.copyOf(found.values());
    }

    /** Returns the human steps of the case that wait now, the most urgent first. */
    public List<OpenOffer> open(String caseNo) {
        return db.sql("""
                select task_id, business_key, process, version, step, desk, offered_at, soon_at, due_at
                  from evidence.offer where case_no = ? and ended_at is null order by due_at, task_id
                """).param(caseNo).query(OpenOffer.class).list();
    }

    /** Has the case used this version of the model? */
    public boolean ran(String caseNo, String process, int version) {
        return db.sql("select exists (select 1 from evidence.path where case_no = ? and process = ? and version = ?)")
                .params(caseNo, process, version)
                .query(Boolean.class)
                .single();
    }

    private static Diagram.Element element(ResultSet row) throws SQLException {
        var entered = row.getInt("entered");
        var signs = new LinkedHashMap<String, Integer>();
        for (var sign : List.of("returned", "taken_back", "straight_back"))
            if (row.getInt(sign) > 0) signs.put(sign.replace('_', '-'), row.getInt(sign));
        var endings = (String[]) row.getArray("endings").getArray();
        var state = entered > row.getInt("ended") ? "open" : Diagram.state(List.of(endings));
        return new Diagram.Element(row.getString("element"), state, entered, signs);
    }

    private Act act(ResultSet row) throws SQLException {
        var written = instant(row, "real_at");
        return new Act(
                row.getString("case_no"),
                row.getInt("seq"),
                new Act.Dated(instant(row, "at"), row.getBoolean("demonstration") ? written : null, clockOff(row)),
                by(row, written),
                row.getString("act"),
                row.getString("process"),
                row.getObject("version", Integer.class),
                row.getString("step"),
                new StepForm(
                        row.getString("outcome"),
                        row.getString("opinion"),
                        fields(row.getString("fields"), written),
                        documents(row.getString("documents"))),
                row.getString("rule"),
                offer(row));
    }

    private static Duration clockOff(ResultSet row) throws SQLException {
        var seconds = row.getBigDecimal("clock_off");
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    /** Most acts of a long history are read in outline, where these are empty. */
    private Map<String, Object> fields(String text, Instant written) {
        return "{}".equals(text)
                ? Map.of()
                : codes.today(read(text, new TypeReference<Map<String, Object>>() {}), written);
    }

    private List<String> documents(String text) {
        return "[]".equals(text) ? List.of() : read(text, new TypeReference<List<String>>() {});
    }

    private Act.By by(ResultSet row, Instant written) throws SQLException {
        var desk = codes.today(row.getString("desk"), written);
        return new Act.By(
                codes.today(row.getString("login"), written),
                row.getString("name"),
                desk == null ? null : Desk.parse(desk),
                row.getString("principal_name"));
    }

    private static SettledOffer offer(ResultSet row) throws SQLException {
        var dueAt = instant(row, "due_at");
        return dueAt == null ? null : new SettledOffer(instant(row, "offered_at"), dueAt);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
