package org.xiangbang.demonstration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.web.Label;

/** Lets the administrator begin the demonstration anew at the next start, on the page and by the interface. */
@Controller
@OnlyInDemonstration
@Tag(name = "Demonstration 演示", description = "The clock of a demonstration, which can be put forward")
class ResetPages {
    static final Rule OWN_DATABASE = new Rule("demonstration.reset-own-database", "ours, decision 0151");

    private final FreshData data;

    ResetPages(FreshData data) {
        this.data = data;
    }

    /** @param atNextStart whether the next start begins with a new database and keeps the present one aside */
    record Reset(@Label("demonstration.reset") boolean atNextStart) {}

    @PostMapping("/demonstration/reset")
    String ask(@RequestParam boolean anew) {
        reset(anew);
        return "redirect:/demonstration/clock";
    }

    @PutMapping("/api/v1/demo/reset")
    @ResponseBody
    @Operation(
            summary =
                    "Begin the demonstration anew at the next start, or not after all; the present data are kept aside",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"atNextStart\": false}"))))
    Reset put(@RequestBody Reset wanted) {
        reset(wanted.atNextStart());
        return new Reset(data.asked());
    }

    private void reset(boolean anew) {
        Verdict.of(data.possible(), OWN_DATABASE).orThrow();
        data.ask(anew);
    }
}
