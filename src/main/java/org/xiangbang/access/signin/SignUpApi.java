package org.xiangbang.access.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.throttling.SignUpLimit;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.Label;
import org.xiangbang.web.Problem;

/** Opens an account for a person of a social organization. It is the only write that needs no sign-in. */
@RestController
@Tag(name = "Sign-up 注册账号", description = "An account of one's own, with which an organization signs up")
class SignUpApi {
    private final SignUp signUp;
    private final SignUpLimit limit;
    private final MessageSource messages;

    SignUpApi(SignUp signUp, SignUpLimit limit, MessageSource messages) {
        this.signUp = signUp;
        this.limit = limit;
        this.messages = messages;
    }

    record NewAccount(
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("access.password") String password) {}

    record OpenedAccount(String login, String name) {}

    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedAccount.class)))
    @Operation(
            summary = "Open an account for a person of a social organization",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"login": "zhang-san", "name": "张三", "password": "Guyu-2026"}
                                                            """))))
    ResponseEntity<?> open(@RequestBody NewAccount wanted, HttpServletRequest request, Locale locale) {
        var wait = limit.take(request.getRemoteAddr());
        if (!wait.isZero()) {
            var code = FailureCode.TOO_MANY_ACCOUNTS;
            return ResponseEntity.status(code.status())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(tooMany(code, wait, locale), request.getRequestURI()));
        }
        var person = signUp.open(wanted.login(), wanted.name(), wanted.password());
        return ResponseEntity.created(URI.create("/api/v1/me")).body(new OpenedAccount(person.login(), person.name()));
    }

    private Failure tooMany(FailureCode code, Duration wait, Locale locale) {
        return Failure.of(
                code,
                messages.getMessage("failure.too-many", null, locale),
                messages.getMessage(code.word(), new Object[] {wait.toMinutes() + 1}, locale));
    }
}
