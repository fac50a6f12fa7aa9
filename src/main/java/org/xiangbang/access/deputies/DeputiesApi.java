package org.xiangbang.access.deputies;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.AccountName;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.CheckedForm;
import org.xiangbang.web.input.CheckedForms;

/** The interface to deputies, as JSON. */
@RestController
@RequestMapping("/api/v1/deputies")
@Tag(name = "Deputies 代理", description = "Who acts for whom, for how long and in which processes")
class DeputiesApi {
    private final Deputies deputies;
    private final CheckedForms forms;

    DeputiesApi(Deputies deputies, CheckedForms forms) {
        this.forms = forms;
        this.deputies = deputies;
    }

    /**
     * A deputyship.
     *
     * @param state coming, current or over
     */
    record Item(
            long id,
            AccountName principal,
            AccountName deputy,
            List<String> processes,
            LocalDate from,
            LocalDate until,
            String state,
            AccountName setBy,
            String reason,
            String endedBy) {}

    /**
     * A principal for whom the person who asks may act today.
     *
     * @param through the persons between in a chain, the one nearest to the person who asks first
     */
    record ActsFor(AccountName principal, List<String> desks, List<String> processes, List<AccountName> through) {}

    /** Its parts are always there: they tell it from the answer about somebody. */
    record Answer(
            @Schema(requiredMode = REQUIRED) List<Item> standInForMe,
            @Schema(requiredMode = REQUIRED) List<Item> iStandInFor,
            @Schema(requiredMode = REQUIRED) List<ActsFor> actingToday) {}

    record Items(@Schema(requiredMode = REQUIRED) List<Item> items) {}

    record NewDeputy(
            String principal,
            String deputy,
            List<String> processes,
            LocalDate from,
            LocalDate until,
            @Label("people.deputies.reason") String reason) {}

    @GetMapping
    @Operation(summary = "Who stands in for me, for whom I stand in, and for whom I may act today")
    Answer list(Official official) {
        return new Answer(
                items(deputies.of(official)),
                items(deputies.by(official)),
                official.standIns().stream().map(this::actsFor).toList());
    }

    @GetMapping(params = "principal")
    @Operation(summary = "Who stands in for somebody, for their chief and the administrator")
    Items of(@RequestParam String principal, Official official) {
        return new Items(items(deputies.of(principal, official)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set a deputy for oneself, or as chief or administrator for somebody (then with a reason)",
            description =
                    "Both days count; at most a year. No processes means all of them; a process includes the parts that were "
                            + "cut out of it. Without principal it is oneself.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"deputy": "civil-affairs.reviewer@513228", "from": "2026-12-01",
                                                             "until": "2026-12-15", "processes": ["projects-approval"], "reason": "外出学习"}
                                                            """))))
    ResponseEntity<Item> set(@RequestBody @CheckedForm NewDeputy wanted, Official by) {
        var asked = new Deputies.Wanted(
                wanted.principal(),
                wanted.deputy(),
                wanted.processes(),
                wanted.from(),
                wanted.until(),
                wanted.reason());
        var set = forms.act(() -> deputies.set(asked, by));
        return ResponseEntity.created(URI.create("/api/v1/deputies")).body(item(set));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a deputyship now; what the deputy had claimed goes back to its desk")
    Item end(@PathVariable long id, Official by) {
        return item(deputies.end(id, by));
    }

    private List<Item> items(List<Deputyship> found) {
        return found.stream().map(this::item).toList();
    }

    private Item item(Deputyship d) {
        return new Item(
                d.id(),
                d.principal(),
                d.deputy(),
                d.processes(),
                d.from(),
                d.until(),
                d.state(deputies.today()),
                d.setBy(),
                d.reason(),
                d.endedBy());
    }

    private ActsFor actsFor(StandIn standIn) {
        return new ActsFor(
                person(standIn.principal()),
                standIn.desks().stream().map(Desk::id).toList(),
                deputies.processes(standIn).stream().sorted().toList(),
                standIn.through().stream().map(DeputiesApi::person).toList());
    }

    private static AccountName person(Principal principal) {
        return new AccountName(principal.login(), principal.name());
    }
}
