package org.xiangbang.access.divisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import org.xiangbang.access.Division;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.CheckedForm;
import org.xiangbang.web.input.CheckedForms;

/** The interface to the administrator's divisions, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/regions")
@Tag(name = "Administration 管理")
class DivisionsApi {
    private static final int ROWS = 500;

    private final DivisionRegister register;
    private final Regions regions;
    private final CheckedForms forms;

    DivisionsApi(DivisionRegister register, Regions regions, CheckedForms forms) {
        this.forms = forms;
        this.register = register;
        this.regions = regions;
    }

    /**
     * @param from the first day on which it is there; null if nobody said it
     * @param endedFrom the first day on which it is no more; null while nobody ended it
     * @param successors the codes of all of them where it is split; else null
     */
    record DivisionJson(
            String code,
            String name,
            String parent,
            LocalDate from,
            LocalDate endedFrom,
            String successor,
            List<String> successors,
            Boolean demonstration) {

        static DivisionJson of(Division d) {
            return of(d, List.of());
        }

        static DivisionJson of(Division d, List<String> heirs) {
            return new DivisionJson(
                    d.code(),
                    d.name(),
                    d.parent(),
                    d.from(),
                    d.until(),
                    d.successor(),
                    heirs.size() > 1 ? heirs : null,
                    d.demonstration());
        }
    }

    /** @param next the code with which to ask for the next page; null on the last page */
    record DivisionPage(List<DivisionJson> items, String next) {}

    record NewDivision(
            @Label("access.region.code") String code,
            @Label("access.region.name") String name,

            @Schema(description = "The first day on which it is there; left out or empty if nobody says it")
            @Label("access.region.from")
            String from,

            @Label("access.region.demonstration") Boolean demonstration) {}

    record NewName(String newName) {}

    /** The end of a division. */
    record Ended(
            @Schema(
                    description =
                            "The first day on which it is no more; left out or empty, an end that stands is taken back")
            String endedFrom,

            @Schema(
                    description =
                            "The code of the one division that takes its place, its desks and its open cases; left "
                                    + "out where nothing does, or where it is split")
            String successor,

            @Schema(
                    description =
                            "Where it is split, the codes of all that take its place, instead of successor; what is "
                                    + "open goes to them as the administrator decides (/api/v1/admin/successions)")
            List<String> successors) {
        List<String> all() {
            return Stream.concat(
                            Stream.ofNullable(successor), successors == null ? Stream.empty() : successors.stream())
                    .toList();
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Administrative divisions in the order of codes, at most 500; with a parent, those directly below it")
    DivisionPage list(@RequestParam(defaultValue = "") String parent, @RequestParam(defaultValue = "") String after) {
        if (!VisibleText.isEmpty(parent)) regions.require("parent", VisibleText.of(parent));
        var rows = VisibleText.isEmpty(parent)
                ? regions.all(after, ROWS + 1)
                : regions.below(VisibleText.of(parent), after, ROWS + 1);
        return new DivisionPage(
                rows.stream().limit(ROWS).map(DivisionJson::of).toList(),
                rows.size() > ROWS ? rows.get(ROWS - 1).code() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an administrative division below a known one; levels may be skipped",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"code\": \"513231\", \"name\": \"阿坝县\", \"from\": \"2027-01-01\"}"))))
    ResponseEntity<DivisionJson> add(@RequestBody @CheckedForm NewDivision wanted) {
        var added = forms.act(() ->
                register.add(wanted.code(), wanted.name(), wanted.from(), Boolean.TRUE.equals(wanted.demonstration())));
        return ResponseEntity.status(201).body(DivisionJson.of(added));
    }

    @PostMapping("/{code}/rename")
    @Operation(
            summary = "Give a division another name; the name from before is kept",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"newName\": \"瓦屋塘镇\"}"))))
    DivisionJson rename(@PathVariable String code, @RequestBody NewName wanted, Official by) {
        return DivisionJson.of(register.rename(code, wanted.newName(), by));
    }

    @PostMapping("/{code}/end")
    @Operation(
            summary =
                    "End a division from a day on, in favor of a successor or several if it has them; without a day the end is taken back",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "one successor",
                                                        value =
                                                                "{\"endedFrom\": \"2027-01-01\", \"successor\": \"513228100209\"}"),
                                                @ExampleObject(name = "split", value = """
                                                                {"endedFrom": "2027-01-01",
                                                                 "successors": ["513228100209", "513228100210"]}""")
                                            })))
    DivisionJson end(@PathVariable String code, @RequestBody Ended wanted, Official by) {
        var ended = register.end(code, wanted.endedFrom(), wanted.all(), by);
        return DivisionJson.of(ended, register.heirs(ended.code()));
    }
}
