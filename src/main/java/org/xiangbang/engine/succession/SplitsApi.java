package org.xiangbang.engine.succession;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.divisions.SplitDesks;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to what waits at divisions that were split, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/successions")
@Tag(name = "Administration 管理")
class SplitsApi {
    /** Of each split, in the list of splits as on a page. */
    private static final int ROWS = 100;

    private final Splits splits;

    SplitsApi(Splits splits) {
        this.splits = splits;
    }

    record PlaceJson(String code, String name) {
        static PlaceJson of(NamedRegion place) {
            return new PlaceJson(place.code(), place.name());
        }
    }

    record WaitingCase(String caseNo, String title, String region) {
        static WaitingCase of(CaseFile file) {
            return new WaitingCase(file.caseNo(), file.title(), file.region().code());
        }
    }

    record WaitingPerson(String desk, String login, String name) {
        static WaitingPerson of(SplitDesks.Holder holder) {
            return new WaitingPerson(holder.desk(), holder.login(), holder.name());
        }
    }

    /**
     * @param endedFrom the first day on which the division is no more
     * @param cases the first hundred of them, as {@code people}
     */
    record SplitJson(
            PlaceJson division,
            LocalDate endedFrom,
            List<PlaceJson> successors,
            List<WaitingCase> cases,
            List<WaitingPerson> people,
            int waitingCases,
            int waitingPeople) {

        static SplitJson of(Splits.Split split) {
            var succession = split.succession();
            return new SplitJson(
                    PlaceJson.of(succession.division()),
                    succession.until(),
                    succession.heirs().stream().map(PlaceJson::of).toList(),
                    split.cases().stream().map(WaitingCase::of).toList(),
                    split.people().stream().map(WaitingPerson::of).toList(),
                    split.waitingCases(),
                    split.waitingPeople());
        }
    }

    /** @param next with which to ask for the next page, as after; null on the last one */
    record SplitList(List<SplitJson> items, String next) {}

    /** @param next as for the list of splits */
    record CaseRows(List<WaitingCase> items, String next) {}

    /** @param next as for the list of splits */
    record PeopleRows(List<WaitingPerson> items, String next) {}

    record ChosenCase(
            @Label("access.succession.case") String caseNo,
            @Label("field.successor") String successor) {}

    record ChosenDesk(
            @Label("access.desk") String desk,
            @Label("access.login") String login,
            @Label("field.successor") String successor) {}

    @GetMapping
    @Operation(
            summary =
                    "Divisions that were split, with the open cases and the people for whom a successor is to be chosen",
            description =
                    "By code, at most 100, of each the first 100 cases and people; waitingCases and waitingPeople say how many there are.")
    SplitList list(@RequestParam(defaultValue = "") String after) {
        var found = splits.waiting(after, ROWS + 1, ROWS);
        var page = found.stream().limit(ROWS).map(SplitJson::of).toList();
        return new SplitList(
                page, found.size() > ROWS ? page.get(ROWS - 1).division().code() : null);
    }

    @GetMapping("/{code}/cases")
    @Operation(
            summary = "The open cases of a division that was split, for which a successor is to be chosen",
            description = "By number, at most 100; after: the next of the page before.")
    CaseRows cases(@PathVariable String code, @RequestParam(defaultValue = "") String after) {
        var found = splits.cases(code, after, ROWS + 1);
        var page = found.stream().limit(ROWS).map(WaitingCase::of).toList();
        return new CaseRows(page, found.size() > ROWS ? page.get(ROWS - 1).caseNo() : null);
    }

    @GetMapping("/{code}/people")
    @Operation(
            summary = "The people at desks of a division that was split, for whom a successor is to be chosen",
            description = "By desk and login, at most 100; after: the next of the page before.")
    PeopleRows people(@PathVariable String code, @RequestParam(defaultValue = "") String after) {
        var found = splits.people(code, after, ROWS + 1);
        return new PeopleRows(
                found.stream().limit(ROWS).map(WaitingPerson::of).toList(),
                found.size() > ROWS ? found.get(ROWS - 1).key() : null);
    }

    @PostMapping("/{code}/cases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose the successor of one open case of a division that was split",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"caseNo\": \"N-513228-2026-0001\", \"successor\": \"513228100209\"}"))))
    void chooseForCase(@PathVariable String code, @RequestBody ChosenCase chosen, Official by) {
        splits.choose(code, chosen.caseNo(), chosen.successor(), by);
    }

    @PostMapping("/{code}/people")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose the successor at which a person holds the same desk from now on",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"desk\": \"village.handler@513228100210\", \"login\": \"village.handler@513228100210\", \"successor\": \"513228100209\"}"))))
    void chooseForPerson(@PathVariable String code, @RequestBody ChosenDesk chosen, Official by) {
        splits.choose(code, chosen.desk(), chosen.login(), chosen.successor(), by);
    }
}
