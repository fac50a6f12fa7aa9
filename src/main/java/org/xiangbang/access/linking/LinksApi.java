package org.xiangbang.access.linking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.CheckedForm;
import org.xiangbang.web.input.CheckedForms;
import org.xiangbang.web.input.Sought;

/** The interface to the links of accounts, as JSON. */
@RestController
@Tag(name = "Administration 管理")
class LinksApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Linking linking;
    private final CheckedForms forms;

    LinksApi(Linking linking, CheckedForms forms) {
        this.linking = linking;
        this.forms = forms;
    }

    /**
     * @param person the name of the account's person
     * @param identity the value of the claim that names the person, or the name in the directory
     * @param boundAt of the first sign-in
     */
    record LinkedAccount(
            String login,
            String person,
            String source,
            String identity,
            OffsetDateTime linkedAt,
            String linkedBy,
            OffsetDateTime boundAt) {

        static LinkedAccount of(IdentityLink link) {
            return new LinkedAccount(
                    link.login(),
                    link.person(),
                    link.source(),
                    link.name(),
                    here(link.linkedAt()),
                    link.linkedBy(),
                    here(link.boundAt()));
        }

        private static OffsetDateTime here(OffsetDateTime at) {
            return at == null ? null : at.atZoneSameInstant(ZONE).toOffsetDateTime();
        }
    }

    record LinkedPage(List<LinkedAccount> items, String next) {}

    record NewLink(
            @Label("identity.source") String source,
            @Label("identity.name") String identity,
            @Label("field.reason") String reason) {}

    /** @param request number under which another administrator confirms it */
    record AskedLink(long request) {}

    @GetMapping("/api/v1/admin/identities")
    @Operation(summary = "Accounts that are linked to an identity of the provider or the directory")
    LinkedPage list(@RequestParam(defaultValue = "") @Sought String q, @RequestParam(defaultValue = "") String after) {
        var page = linking.list(q, after);
        return new LinkedPage(page.items().stream().map(LinkedAccount::of).toList(), page.next());
    }

    @PostMapping("/api/v1/admin/accounts/{login}/identity")
    @Operation(
            summary = "Ask for an account to be linked to an identity",
            description =
                    "source is oidc or ldap, and has to be configured. It is done when another administrator confirms it: POST"
                            + " /api/v1/admin/requests/{request}/confirm (ruling 0281). An account linked to the directory (ldap)"
                            + " loses its password of this program then; its sessions end. Administrators are not linked (ruling"
                            + " 0291).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                    {"source": "oidc", "identity": "513228000123", "reason": "任职文件〔2026〕12号"}"""))))
    AskedLink link(@PathVariable String login, @RequestBody @CheckedForm NewLink wanted, Official by) {
        return forms.act(
                () -> new AskedLink(linking.link(login, wanted.source(), wanted.identity(), wanted.reason(), by)));
    }

    /** @throws NotFound if there is no such account */
    @DeleteMapping("/api/v1/admin/accounts/{login}/identity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the link of an account; its sessions end")
    void unlink(@PathVariable String login, Official by) {
        linking.unlink(login, by);
    }
}
