package org.xiangbang.access.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.input.CheckedForm;
import org.xiangbang.web.input.CheckedForms;
import org.xiangbang.web.input.Sought;

/** The interface to the administrator's accounts, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
@Tag(
        name = "Administration 管理",
        description = "What an administrator keeps: accounts, desks, divisions, deliveries, and what needs a decision")
class AccountsApi {
    private final Administration administration;
    private final CheckedForms forms;

    AccountsApi(Administration administration, CheckedForms forms) {
        this.forms = forms;
        this.administration = administration;
    }

    /**
     * @param source {@code oidc} or {@code ldap}
     * @param bound whether it has signed in, and is known by what never changes
     */
    record Identity(String source, String name, boolean bound) {
        static Identity of(IdentityLink link) {
            return link == null ? null : new Identity(link.source(), link.name(), link.bound());
        }
    }

    /** @param identity by which its person signs in, if not by a password of this program */
    record ListedAccount(
            String login, String name, boolean administrator, boolean open, List<String> desks, Identity identity) {}

    record AccountPage(List<ListedAccount> items, String next) {}

    record NewOfficial(
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("staff.first-password") String password,
            @Label("access.desk") String desk) {}

    record NewPassword(@Label("access.account.new-password") String password) {}

    @GetMapping
    @Operation(summary = "Accounts whose login or name contains a text")
    AccountPage list(@RequestParam(defaultValue = "") @Sought String q, @RequestParam(defaultValue = "") String after) {
        var page = administration.accounts(q, after);
        var items = page.items().stream()
                .map(e -> new ListedAccount(
                        e.account().login(),
                        e.account().name(),
                        e.account().administrator(),
                        e.account().open(),
                        e.desks(),
                        Identity.of(e.identity())))
                .toList();
        return new AccountPage(items, page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open an account for an official, at once with a desk if one is named",
            description =
                    "The password is for the first sign-in: until its owner has chosen another on the page, every request with it is"
                            + " answered by access.password-given (ruling 0205).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"login": "li-si", "name": "李四", "password": "Heishui-2026",
                                                             "desk": "agriculture.reviewer@513228"}
                                                            """))))
    ResponseEntity<ListedAccount> open(@RequestBody @CheckedForm NewOfficial wanted, Official by) {
        var opened = forms.act(
                () -> administration.open(wanted.login(), wanted.name(), wanted.password(), wanted.desk(), by));
        var desks = opened.desks().stream().map(Object::toString).toList();
        return ResponseEntity.created(URI.create("/api/v1/admin/accounts?q=" + opened.login()))
                .body(new ListedAccount(opened.login(), opened.name(), false, true, desks, null));
    }

    @PostMapping("/{login}/close")
    @Operation(
            summary =
                    "Close an account; its sessions end, its desks count as not held, and what is open in its name ends or goes back")
    void close(@PathVariable String login, Official by) {
        administration.close(login, by);
    }

    @PostMapping("/{login}/reopen")
    @Operation(summary = "Open a closed account again")
    void reopen(@PathVariable String login) {
        administration.reopen(login);
    }

    @PostMapping("/{login}/password")
    @Operation(
            summary = "Set somebody's password; their sessions end, and they change it when they sign in",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"password\": \"Heishui-2027\"}"))))
    void password(@PathVariable String login, @RequestBody NewPassword wanted) {
        administration.password(login, wanted.password());
    }
}
