package org.xiangbang.demonstration.codes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.factors.DemonstrationCodes;
import org.xiangbang.shared.Official;

/** Tells the callers of a demonstration their one-time code, in place of an authenticator app. */
@RestController
@ConditionalOnProperty(name = "xiangbang.demonstration", havingValue = "true")
@RequestMapping("/api/v1/demo/factor")
@Tag(name = "Demonstration 演示")
class OwnCodeApi {
    private final DemonstrationCodes codes;

    OwnCodeApi(DemonstrationCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    @Operation(
            summary = "The caller's one-time code of now, in a demonstration only",
            description =
                    "What an authenticator app would show. It works once, between from and until; send it in Xiangbang-Second-Factor.")
    DemonstrationCodes.Code code(Official official) {
        return codes.of(official.login());
    }
}
