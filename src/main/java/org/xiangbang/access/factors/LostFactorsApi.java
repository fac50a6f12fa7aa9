package org.xiangbang.access.factors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.NotFound;

/** The interface to the second factors of others, for the administrator. */
@RestController
@RequestMapping("/api/v1/admin/accounts/{login}/factors")
@Tag(name = "Administration 管理")
class LostFactorsApi {
    private final OwnFactors factors;
    private final Accounts accounts;

    LostFactorsApi(OwnFactors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    /** @throws NotFound if there is no such account */
    @GetMapping
    @Operation(summary = "The second factors of an account")
    OwnFactorsApi.Kept list(@PathVariable String login) {
        accounts.find(login).orElseThrow(() -> new NotFound("account"));
        return OwnFactorsApi.Kept.of(factors.of(login));
    }

    /** @throws NotFound if the account has no such factor */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a lost factor away",
            description =
                    "Its owner is told. With the last factor the recovery codes end as well; the owner adds a new one on the page.")
    void take(@PathVariable String login, @PathVariable UUID id) {
        factors.take(login, id);
    }
}
