package org.xiangbang.notifications.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to how the signed-in person wants to be told, for other systems. */
@RestController
@RequestMapping("/api/v1/me/notices/choices")
@Tag(name = "Notices 通知")
class MailPreferencesApi {
    private final MailPreferences own;
    private final MailServer mail;

    MailPreferencesApi(MailPreferences own, MailServer mail) {
        this.own = own;
        this.mail = mail;
    }

    /**
     * @param ways for task, deadline, case and desk: none, mail or digest
     * @param address the confirmed address
     * @param toConfirm the address that was typed and waits for its code
     * @param mail false when this installation sends no mail
     */
    record Chosen(
            String language,
            Map<String, String> ways,
            String address,
            String toConfirm,
            boolean mail,
            String digestAt) {}

    record Wanted(
            @Label("notifications.mail-language") String language,
            @Label("notifications.ways") Map<String, String> ways) {}

    record Address(String address) {}

    record Code(String code) {}

    @GetMapping
    @Operation(summary = "How I want to be told outside the application")
    Chosen show(Official official) {
        var person = own.person(official.login());
        var ways = new LinkedHashMap<String, String>();
        own.choices(official.login()).forEach((group, way) -> ways.put(group.word(), way));
        return new Chosen(
                person.language(), ways, person.address(), person.wanted(), mail.configured(), mail.digestHour());
    }

    @PostMapping
    @Operation(
            summary = "Choose language and ways",
            description = "language: zh or en, of the mails. ways: task, deadline, case, desk to none, mail or digest.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"language\": \"zh\", \"ways\": {\"task\": \"digest\", \"deadline\": \"mail\"}}"))))
    Chosen choose(@RequestBody Wanted wanted, Official official) {
        own.choose(official.login(), wanted.language(), wanted.ways() == null ? Map.of() : wanted.ways());
        return show(official);
    }

    @PostMapping("/address")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Enter an address; a code is mailed to it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"address\": \"li.si@example.org\"}"))))
    void ask(@RequestBody Address address, Official official) {
        own.ask(official.login(), address.address());
    }

    @PostMapping("/address/confirm")
    @Operation(
            summary = "Confirm the address by its code",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"code\": \"012345\"}"))))
    Chosen confirm(@RequestBody Code code, Official official) {
        own.confirm(official.login(), code.code());
        return show(official);
    }

    @PostMapping("/address/remove")
    @Operation(summary = "Send no more mail", description = "No body.")
    Chosen remove(Official official) {
        own.remove(official.login());
        return show(official);
    }
}
