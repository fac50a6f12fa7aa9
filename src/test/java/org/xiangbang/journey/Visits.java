package org.xiangbang.journey;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who opens which page; a word in braces stands for something of {@link PageCases}. */
final class Visits {
    static final List<Visit> ALL = List.of(
            shown(
                    "",
                    "/sign-in",
                    "/sign-in?refused",
                    "/sign-in?crowded",
                    "/sign-in?elsewhere",
                    "/sign-in?out",
                    "/sign-up"),
            shown(
                    PageCases.VILLAGE,
                    "/",
                    "/needs",
                    "/needs?sort=-amount&category=industry&amountFrom=1",
                    "/needs/new",
                    "/needs/rounds",
                    "/needs/{need}",
                    "/needs/{need}/order",
                    "/organizations",
                    "/projects",
                    "/notices",
                    "/password",
                    "/search",
                    "/search?q=藏白菊",
                    "/search?q=没有这样的名称",
                    "/help/keys",
                    "/help/rules",
                    "/help/rules?q=xyz",
                    "/help/rules/T-10",
                    "/help/rules/2.3",
                    "/help/rulings",
                    "/help/rulings/0063",
                    "/phrases",
                    "/drafts",
                    "/copies",
                    "/deputies",
                    "/tasks/{task}",
                    "/tasks/{done}",
                    "/tasks/{done}/take-back",
                    "/cases/{reported}",
                    "/cases/{reported}/cancel",
                    "/cases/{case}/raise?event=probe-review.question",
                    "/cases/{reported}/papers",
                    "/documents",
                    "/documents/{paper}/preview",
                    "/documents/{table}/preview",
                    "/cases/{reported}/history",
                    "/cases/{reported}/history?step=x",
                    "/cases/{reported}/history?unfold=true",
                    "/cases/{reported}/diagram",
                    "/cases/{reported}/print",
                    "/cases/{case}/follow"),
            shown(
                    "township.handler@513228100",
                    "/tasks",
                    "/tasks/filters?view=todo",
                    "/tasks?view=mine",
                    "/tasks?view=done",
                    "/tasks?view=started",
                    "/tasks?q=x&due=soon",
                    "/me/notices",
                    "/me/notices/choices",
                    "/me/sessions",
                    "/me/factors",
                    "/me/data",
                    "/personal/fields"),
            shown(
                    "organization.handler@S-000001",
                    "/projects/new",
                    "/projects/{project}",
                    "/cases/{project}/money",
                    "/organizations/S-000001",
                    "/cases/S-000001"),
            shown("applicant", "/organizations/new"),
            shown("finance.reviewer@513228", "/organizations/S-000001/numbers"),
            shown(
                    "security",
                    "/admin/accounts?q=chief",
                    "/admin/accounts/data?login=agriculture.handler@513228",
                    "/admin/desks",
                    "/admin/desks?place=513228",
                    "/admin/desks?desk=finance.inspector@513228",
                    "/admin/desks?q=财政局",
                    "/admin/desks?q=没有这样的人",
                    "/admin/desks?vacant=true",
                    "/admin/desks/import",
                    "/admin/accounts/name?login=agriculture.handler@513228",
                    "/admin/accounts/factors?login=agriculture.handler@513228",
                    "/admin/identities",
                    "/admin/identities?q=x&login=agriculture.handler@513228",
                    "/admin/vacancies"),
            shown(
                    "audit-admin",
                    "/",
                    "/admin/log",
                    "/admin/requests",
                    "/admin/log?who=nobody",
                    "/admin/log?kind=sign-in-failed",
                    "/admin/accounts?q=chief",
                    "/admin/desks?place=513228",
                    "/admin/regions?parent=513228",
                    "/admin/vacancies",
                    "/admin/notices",
                    "/admin/calendar",
                    "/admin/calendar/year?year=2026"),
            shown(
                    "admin",
                    "/admin/regions",
                    "/admin/regions?parent=513228",
                    "/admin/regions/import",
                    "/admin/successions",
                    "/admin/unplaced-payments",
                    "/admin/notices",
                    "/admin/system",
                    "/admin/jobs",
                    "/admin/figures",
                    "/models",
                    "/models/process/needs-survey",
                    "/models/process/needs-survey/changes",
                    "/models/table/funds-channel",
                    "/models/table/funds-channel/changes",
                    "/admin/calendar",
                    "/admin/calendar/entry",
                    "/admin/calendar/year?year=2026",
                    "/demonstration/clock",
                    "/demonstration/tour"),
            shown(
                    PageCases.CHIEF,
                    "/department",
                    "/department/steps?overdue=true",
                    "/county",
                    "/county/late",
                    "/projects?figure=projects:513228:proposed:",
                    "/reports/time",
                    "/reports/time?from=2020-01&to=2020-02",
                    "/handovers",
                    "/handovers/{handover}",
                    "/tasks/{decision}",
                    "/tasks/{decision}/acts/transfer",
                    "/tasks/{decision}/acts/delegate",
                    "/tasks/{decision}/acts/add-signer"),
            shown("agriculture.chief@51", "/county", "/county?region=513230"),
            shown(
                    "audit.inspector@513228",
                    "/",
                    "/exceptions",
                    "/watched",
                    "/models",
                    "/personal/readings",
                    "/cases/{project}/numbers"),
            new Visit(
                    "audit.inspector@513228",
                    404,
                    List.of("/cases/P-513228-1999-0001", "/tasks/none", "/admin/accounts")));

    /** Addresses that are no page of their own, each with what it is. */
    static final Map<String, String> NO_PAGES = Map.ofEntries(
            entry("/bench/empty", "measured by the bench, no part of the product"),
            entry("/bench/nothing", "measured by the bench, no part of the product"),
            entry("/error", "what every refused address shows"),
            entry("/regions/choices", "what a field offers while somebody types"),
            entry("/organizations/choices", "what a field offers while somebody types"),
            entry("/admin/desks/import/template", "a file to keep"),
            entry("/admin/log/sheet", "a file to keep"),
            entry("/admin/desks/branch", "a branch of the tree of desks, opened"),
            entry("/tasks/rows", "the rows of a list that renews itself"),
            entry("/tasks/{id}/list", "the list beside a step, renewed"),
            entry("/tasks/{id}/watch", "a line of an open step's page"),
            entry("/cases/{caseNo}/timeline", "the history beside a step"),
            entry("/cases/{caseNo}/acts/{seq}", "what an unfolded line of a history holds"),
            entry("/me/notices/bell", "the number at the top"),
            entry("/cases/{caseNo}/diagrams/{process}/{version}", "the model, drawn on the page of its case"),
            entry("/models/process/{key}/{version}/diagram", "the model, drawn on its page"),
            entry("/models/{kind}/{key}/{version}/file", "a file to keep"),
            entry("/documents/{id}", "a file to keep"),
            entry("/documents/{id}/pages/{page}", "the picture of a page, on the page of its preview"),
            entry("/reports/time.csv", "a file to keep"),
            entry("/county.xlsx", "a file to keep"),
            entry("/lists/{list}/sheet", "a file to keep"),
            entry("/tasks/sheet", "a file to keep"),
            entry("/sheets/progress", "what a list asks while its file is written"),
            entry("/copies/{id}", "leads on to the case"),
            entry("/me/notices/{id}", "leads on to the step or the case"));

    /** @param login empty for somebody who has not signed in */
    record Visit(String login, int status, List<String> paths) {

        /** The same in visits of at most so many pages. */
        Stream<Visit> inTurnsOf(int most) {
            return IntStream.iterate(0, from -> from < paths.size(), from -> from + most)
                    .mapToObj(from -> paths.subList(from, Math.min(from + most, paths.size())))
                    .map(turn -> new Visit(login, status, turn));
        }
    }

    private Visits() {}

    private static Visit shown(String login, String... paths) {
        return new Visit(login, 200, List.of(paths));
    }
}
