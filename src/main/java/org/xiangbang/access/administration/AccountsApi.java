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
import org.xiangbang.access.Account;
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
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
    private final AccountRequests requests;
    private final CheckedForms forms;

    AccountsApi(Administration administration, AccountRequests requests, CheckedForms forms) {
        this.requests = requests;
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

    /**
     * @param power system, security or audit; null for whoever administers nothing
     * @param identity by which its person signs in, if not by a password of this program
     */
    record ListedAccount(
            String login,
            String name,
            boolean administrator,
            String power,
            boolean open,
            List<String> desks,
            Identity identity) {}

    record AccountPage(List<ListedAccount> items, String next) {}

    record NewOfficial(
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("staff.first-password") String password,
            @Label("access.desk") String desk,
            @Label("access.number") String number) {}

    record SamePerson(
            @Label("access.account.other") String other,
            @Label("field.reason") String reason) {}

    record NewPassword(
            @Label("access.account.new-password") String password,
            @Label("field.reason") String reason) {}

    record NewPower(
            @Label("access.power") String power,
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("field.reason") String reason) {}

    record Reason(@Label("field.reason") String reason) {
        static String of(Reason sent) {
            return sent == null ? "" : sent.reason();
        }
    }

    /** @param request number under which another administrator confirms it */
    record Asked(long request) {}

    private static final String TAKES_TWO =
            "It is done when another administrator confirms it: POST /api/v1/admin/requests/{request}/confirm (ruling 0281).";

    @GetMapping
    @Operation(summary = "Accounts whose login or name contains a text")
    AccountPage list(@RequestParam(defaultValue = "") @Sought String q, @RequestParam(defaultValue = "") String after) {
        var page = administration.accounts(q, after);
        var items = page.items().stream()
                .map(e -> new ListedAccount(
                        e.account().login(),
                        e.account().name(),
                        e.account().administers(),
                        word(e.account()),
                        e.account().open(),
                        e.desks(),
                        Identity.of(e.identity())))
                .toList();
        return new AccountPage(items, page.next());
    }

    private static String word(Account account) {
        return account.administers() ? account.power().word() : null;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open an account for an official; a desk that is named is asked for (/api/v1/admin/requests)",
            description =
                    "The password is for the first sign-in: until its owner has chosen another on the page, every request with it is"
                            + " answered by access.password-given (ruling 0205).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"login": "li-si", "name": "李四", "password": "Heishui-2026",
                                                             "desk": "agriculture.reviewer@513228", "number": "HS-2026-0017"}
                                                            """))))
    ResponseEntity<ListedAccount> open(@RequestBody @CheckedForm NewOfficial wanted, Official by) {
        var opened = forms.act(() -> administration.open(
                wanted.login(), wanted.name(), wanted.password(), wanted.desk(), wanted.number(), by));
        var desks = opened.desks().stream().map(Object::toString).toList();
        return ResponseEntity.created(URI.create("/api/v1/admin/accounts?q=" + opened.login()))
                .body(new ListedAccount(opened.login(), opened.name(), false, null, true, desks, null));
    }

    @PostMapping("/{login}/same-person")
    @Operation(
            summary = "Ask for this account and another to be those of one human",
            description =
                    TAKES_TWO + " Refused where names or numbers differ, or a power would come together with a desk.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"other\": \"li-si-2\", \"reason\": \"同一人的两个账号\"}"))))
    Asked samePerson(@PathVariable String login, @RequestBody SamePerson wanted, Official by) {
        return new Asked(requests.join(login, wanted.other(), wanted.reason(), by));
    }

    @PostMapping("/{login}/close")
    @Operation(
            summary =
                    "Ask for an account to be closed; its sessions end then, its desks count as not held, and what is open in its name ends or goes back",
            description = TAKES_TWO,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"调离\"}"))))
    Asked close(@PathVariable String login, @RequestBody(required = false) Reason reason, Official by) {
        return new Asked(requests.close(login, Reason.of(reason), by));
    }

    @PostMapping("/{login}/reopen")
    @Operation(
            summary = "Ask for a closed account to be opened again",
            description = TAKES_TWO,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"回到原岗位\"}"))))
    Asked reopen(@PathVariable String login, @RequestBody(required = false) Reason reason, Official by) {
        return new Asked(requests.reopen(login, Reason.of(reason), by));
    }

    @PostMapping("/{login}/password")
    @Operation(
            summary =
                    "Ask for a new password for somebody; it is drawn and told when that is confirmed, and changed at the next sign-in",
            description = TAKES_TWO + " No password is taken.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"本人忘记密码\"}"))))
    Asked password(@PathVariable String login, @RequestBody NewPassword wanted, Official by) {
        if (!VisibleText.isEmpty(wanted.password())) throw new FormRefused("password", "account.password-drawn");
        return new Asked(requests.reset(login, wanted.reason(), by));
    }

    @PostMapping("/power")
    @Operation(
            summary =
                    "Ask for an account with a power of administration; the password is drawn and told when that is confirmed",
            description = "power: system, security or audit. " + TAKES_TWO,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"power": "security", "login": "wang-wu", "name": "王五", "reason": "增设安全管理员"}
                                                            """))))
    Asked power(@RequestBody NewPower wanted, Official by) {
        return new Asked(requests.openWithPower(wanted.power(), wanted.login(), wanted.name(), wanted.reason(), by));
    }
}
