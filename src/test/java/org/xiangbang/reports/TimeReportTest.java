package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The report of own time against waiting time")
class TimeReportTest {
    private static final String PLACE = "519977";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TimeReport report;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private Traces traces;

    @Autowired
    private OfficialClock clock;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Test
    @DisplayName("says the same as a recount of the trace")
    void equalsTheTrace() {
        var applicant = people.at("line.handler@" + PLACE);
        var line = people.at("line.handler@" + PLACE);
        var education = people.at("education.handler@" + PLACE);
        var chief = people.at("agriculture.chief@" + PLACE);
        var caseNo = probe.start("报表里的案件", new Region(PLACE), applicant);
        for (var visit : List.of("return", "approve")) {
            aged.pass(3);
            does(caseNo, "report", "approve", applicant);
            aged.pass(2);
            does(caseNo, "hear", visit, line);
            aged.pass(1);
            does(caseNo, "hear", "approve", education);
        }
        aged.pass(1);
        does(caseNo, "decide", "approve", chief);

        var now = YearMonth.from(clock.today());
        var rows = report.rows(new TimeFilter(now.minusMonths(3), now, PLACE, null, null), chief);

        var acts = traces.acts(caseNo).stream()
                .filter(a -> a.act().equals("complete"))
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().mapToLong(TimeReport.Row::ended).sum()).isEqualTo(acts.size());
        for (var row : rows) {
            var mine = acts.stream()
                    .filter(a -> a.step().equals(row.step())
                            && a.by().desk().equals(row.desk())
                            && YearMonth.from(day(a.at())).equals(row.month()))
                    .toList();
            assertThat(row.ended()).as(row.toString()).isEqualTo(mine.size());
            var took = mine.stream()
                    .mapToInt(a -> days(a.offer().offeredAt(), a.at()))
                    .sorted()
                    .toArray();
            var mean = java.util.Arrays.stream(took).average().orElseThrow();
            if (row.step().equals("report")) {
                assertThat(row.ownMean()).isNull();
            } else {
                assertThat(row.ownMean()).isCloseTo(mean, within(0.001));
                assertThat(row.ownMedian()).isCloseTo(median(took), within(0.001));
            }
            assertThat(row.inTime()).isCloseTo(share(mine), within(0.001));
            var applicants =
                    mine.stream().mapToInt(a -> waited(a, acts)).average().orElseThrow();
            assertThat(row.waiting().applicant())
                    .as(row.toString())
                    .isCloseTo(row.step().equals("report") ? mean : applicants, within(0.001));
        }
        assertThat(rows).anyMatch(r -> r.step().equals("hear") && r.waiting().applicant() > 0);
    }

    @Test
    @DisplayName("counts a step in the process out of which its part was cut, with the cases from before")
    void countsPartsInTheirWhole() {
        var place = "519978";
        var applicant = people.at("line.handler@" + place);
        for (var process : List.of("needs-survey", "needs-village")) {
            var caseNo = probe.start("报表里的案件", new Region(place), applicant);
            does(caseNo, "report", "approve", applicant);
            db.sql("update engine.step_time set process = ?, version = 1, step = 'villageNotice' where case_no = ?")
                    .params(process, caseNo)
                    .update();
        }
        var now = YearMonth.from(clock.today());

        assertThat(report.rows(new TimeFilter(now, now, place, null, null), people.at("agriculture.chief@" + place)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.process()).isEqualTo("needs-survey");
                    assertThat(row.drawnIn()).isEqualTo("needs-village");
                    assertThat(row.ended()).isEqualTo(2);
                });
    }

    @Test
    @DisplayName("shows nobody the cases of another region, and is for chiefs and inspectors")
    void staysInScope() {
        var filter = new TimeFilter(YearMonth.of(2026, 1), YearMonth.of(2028, 1), PLACE, null, null);

        assertThat(report.rows(filter, people.at("agriculture.chief@519988"))).isEmpty();
        var handler = people.at("agriculture.handler@" + PLACE);
        assertThatThrownBy(() -> report.rows(filter, handler)).isInstanceOf(NotFound.class);
        var representative = people.at("organization.representative@S-999999");
        assertThatThrownBy(() -> report.rows(filter, representative)).isInstanceOf(NotFound.class);
    }

    private void does(String caseNo, String step, String outcome, Official by) {
        Map<String, Object> fields = step.equals("report") ? Map.of("amount", "640000.00") : Map.of();
        driver.complete(caseNo, step, outcome, fields, by);
    }

    /** Days with the applicant since the same desk did the same step before. */
    private int waited(Act act, List<Act> all) {
        var before = all.stream()
                .filter(a -> a.seq() < act.seq()
                        && a.step().equals(act.step())
                        && a.by().desk().equals(act.by().desk()))
                .reduce((first, second) -> second);
        if (before.isEmpty()) return 0;
        return all.stream()
                .filter(a -> a.step().equals("report") && a.seq() > before.get().seq() && a.seq() < act.seq())
                .mapToInt(a -> days(a.offer().offeredAt(), a.at()))
                .sum();
    }

    private static double share(List<Act> acts) {
        return acts.stream()
                .mapToInt(a -> a.at().isAfter(a.offer().dueAt()) ? 0 : 1)
                .average()
                .orElseThrow();
    }

    private static double median(int[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** A plain recount by the text of the data set. */
    private static int days(Instant from, Instant to) {
        var days = new ArrayList<LocalDate>();
        for (var day = day(from).plusDays(1); !day.isAfter(day(to)); day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek().getValue() >= 6;
            if (WORKED.contains(day.toString()) || !weekend && !SPECIAL.contains(day.toString())) days.add(day);
        }
        return days.size();
    }

    private static final List<String> SPECIAL = read(",rest,");
    private static final List<String> WORKED = read(",work,");

    private static List<String> read(String kind) {
        try {
            return Files.readAllLines(Path.of("src/main/resources/calendar/special-days.csv")).stream()
                    .filter(line -> line.contains(kind))
                    .map(line -> line.substring(0, 10))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BEIJING);
    }
}
