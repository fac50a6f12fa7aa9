package org.xiangbang.access.names;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** The interface to names that were put right, as JSON. */
@RestController
@Tag(name = "Administration 管理")
class NamesApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final NameCorrections corrections;

    NamesApi(NameCorrections corrections) {
        this.corrections = corrections;
    }

    /** @param paper id of the document */
    record CorrectionJson(
            String before,
            String after,
            LocalDate correctedOn,
            String reason,
            String paper,
            String enteredBy,
            OffsetDateTime enteredAt) {

        static CorrectionJson of(NameCorrection c) {
            return new CorrectionJson(
                    c.before(),
                    c.after(),
                    c.correctedOn(),
                    c.reason(),
                    c.paper(),
                    c.enteredBy(),
                    c.enteredAt().atZone(ZONE).toOffsetDateTime());
        }
    }

    record CorrectionList(List<CorrectionJson> items) {}

    @GetMapping("/api/v1/me/names")
    @Operation(summary = "The corrections of the caller's own name, the newest first")
    CorrectionList own(Official official) {
        return list(official.login());
    }

    @GetMapping("/api/v1/admin/accounts/{login}/name")
    @Operation(summary = "The corrections of a person's name, the newest first")
    CorrectionList list(@PathVariable String login) {
        return new CorrectionList(
                corrections.of(login).stream().map(CorrectionJson::of).toList());
    }

    @PostMapping("/api/v1/admin/accounts/{login}/name")
    @Operation(
            summary =
                    "Put a person's name right, by a paper that was uploaded before; what was signed keeps the former name",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"rightName": "王岚", "correctedOn": "2026-11-20",
                                                             "reason": "登记时“岚”误作“兰”",
                                                             "paper": "00000000-0000-0000-0000-000000000000"}
                                                            """))))
    CorrectionJson correct(@PathVariable String login, @RequestBody NameCorrections.Wanted wanted, Official by) {
        return CorrectionJson.of(corrections.correct(login, wanted, by));
    }
}
