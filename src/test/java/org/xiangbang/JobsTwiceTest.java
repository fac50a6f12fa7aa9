package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Automatic work that two copies do at the same time, because the one took so long that its hold on the work ran out: the timers of
 * every model, each in a case that waits for it.
 */
@AppTest
@DisplayName("Automatic work that is done by two at once")
class JobsTwiceTest {
    /** Timers that end nothing. */
    private static final List<String> REMINDERS = List.of("answerReminder", "finalCheckLate", "noReport");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private StepsInProcess inProcess;

    @Autowired
    private JdbcClient db;

    private final Set<String> tried = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    private Client client;
    private String organization;

    /** @param timer the process and the timer's id */
    private record Job(String id, String timer) {
        boolean is(String event) {
            return timer.endsWith(" " + event);
        }
    }

    @Test
    @DisplayName("takes effect once, for every timer of the models")
    void once() {
        client = new Client(port);
        organization = LifecycleTest.number(client, "中国交通运输协会");
        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        drive(need, "published", "", LifecycleTest.known());
        jobs(need).forEach(job -> twice(need, job));
        for (var timer : List.of("answerLapse", "signingLapsed", "quarterPassed"))
            drive(project(timer), "closed", timer, LifecycleTest.known());
        ordered();
        admitted();
        drive(project("质保"), "closed", "", withRetention());

        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(timers());
    }

    private String project(String title) {
        var form = new HashMap<>(client.example("/projects"));
        form.put("need", null);
        form.put("title", form.get("title") + " · " + title);
        return LifecycleTest.opened(client, EveryStage.proposer(organization), "/projects", form);
    }

    /** What was ordered from an organization waits for its proposal. */
    private void ordered() {
        var need = SampleNeed.published(db);
        var answer = client.post(
                "agriculture.handler@513228",
                "/needs/" + need + "/orders",
                Map.of("organization", organization, "message", "请提出项目"));
        var caseNo = Client.expect(201, answer).get("caseNo").asText();
        for (var timer : List.of("proposeReminder", "proposeLapse"))
            jobs(caseNo).stream().filter(job -> job.is(timer)).toList().forEach(job -> twice(caseNo, job));
    }

    /** An organization that was admitted is looked at again after a year. */
    private void admitted() {
        var login = "new-organization";
        Client.expect(
                201,
                client.post(
                        "admin", "/accounts", Map.of("login", login, "name", "演示·申请人", "password", "Xiangbang-2026")));
        var caseNo = LifecycleTest.opened(client, login, "/organizations", client.example("/organizations"));
        drive(caseNo, "admitted", "", LifecycleTest.known());
        jobs(caseNo).forEach(job -> twice(caseNo, job));
    }

    /** Each notice on the way ends because its timer ran twice; a case is left where the timer ran that ends its step. */
    private void drive(String caseNo, String end, String last, Map<String, Map<String, Object>> known) {
        var steps = new StepsOverHttp(client, inProcess::waiting) {
            @Override
            public void passNotice(Client ignored, String waiting) {
                var jobs = jobs(waiting);
                jobs.forEach(job -> twice(waiting, job));
                // Too early, it waits on: the year has to pass.
                if (jobs.stream().anyMatch(job -> job.is("retentionDue")))
                    Client.expect(200, client.post("admin", "/demo/clock", Map.of("advance", "P370D")));
            }
        };
        new Journey(client, steps, known).drive(caseNo, end, new Journey.Watcher() {
            @Override
            public boolean stopsAt(Journey.Ready ready) {
                var waiting = jobs(caseNo);
                waiting.stream()
                        .filter(job -> REMINDERS.stream().anyMatch(job::is) && !tried.contains(job.timer()))
                        .forEach(job -> twice(caseNo, job));
                var ended = waiting.stream().filter(job -> job.is(last)).findFirst();
                ended.ifPresent(job -> twice(caseNo, job));
                return ended.isPresent();
            }
        });
    }

    /** Part of the money stays behind for a year after the acceptance. */
    private static Map<String, Map<String, Object>> withRetention() {
        var known = new HashMap<>(LifecycleTest.known());
        var agreement = new HashMap<>(known.get("draftAgreement"));
        agreement.put("retentionPercent", 3);
        agreement.put("retentionMonths", 12);
        known.put("draftAgreement", agreement);
        return known;
    }

    private List<Job> jobs(String caseNo) {
        return db.sql("""
                with recursive running as (
                    select id_ from public.act_ru_execution where business_key_ = ?
                    union
                    select e.id_ from public.act_ru_execution e join running r on e.super_exec_ = r.id_ or e.parent_id_ = r.id_)
                select j.id_ as id, d.proc_def_key_ || ' ' || d.act_id_ as timer
                  from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_
                 where j.execution_id_ in (select id_ from running)
                """).param(caseNo).query(Job.class).list();
    }

    private void twice(String caseNo, Job job) {
        tried.add(job.timer());
        var before = lastAct(caseNo);
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> runs(job, start));
        var second = CompletableFuture.supplyAsync(() -> runs(job, start));
        var effects = (first.join() ? 1 : 0) + (second.join() ? 1 : 0);
        if (effects != 1) wrong.add(job.timer() + " took effect " + effects + " times");
        db.sql("""
                select concat_ws(' ', act, process, step, desk, count(*)) from evidence.act
                 where case_no = ? and seq > ? group by act, process, step, desk having count(*) > 1
                """)
                .params(caseNo, before)
                .query(String.class)
                .list()
                .forEach(twice -> wrong.add(job.timer() + ": " + twice));
    }

    /** @return whether it took effect; who is late meets one of several exceptions of the engine, also one without any words */
    private boolean runs(Job job, CyclicBarrier start) {
        try {
            start.await();
            management.executeJob(job.id());
            return true;
        } catch (RuntimeException late) {
            return false;
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int lastAct(String caseNo) {
        return db.sql("select coalesce(max(seq), 0) from evidence.act where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    private static Set<String> timers() {
        return ProcessModels.all().stream()
                .flatMap(model -> model.model().getModelElementsByType(TimerEventDefinition.class).stream())
                .map(timer -> {
                    var node = (FlowNode) timer.getParentElement();
                    return processOf(node) + " " + node.getId();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String processOf(FlowNode node) {
        var parent = node.getParentElement();
        while (!(parent instanceof org.camunda.bpm.model.bpmn.instance.Process process))
            parent = parent.getParentElement();
        return process.getId();
    }
}
