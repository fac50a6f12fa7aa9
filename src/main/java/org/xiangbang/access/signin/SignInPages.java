package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.access.throttling.SignUpLimit;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.server.PlainHttp;

/** The two pages before the sign-in: one to sign in, and one to open an account for a social organization. */
@Controller
class SignInPages {
    private static final String SIGN_UP = "access/sign-up";
    private static final Set<String> REASONS =
            Set.of("refused", "crowded", "elsewhere", "expired", "unsent", "out", "changed");

    /** Where a sign-in that has to wait is handed on to; nobody can ask for it. */
    static final String DELAYED = "/sign-in/delayed";

    /** Attribute of such a request: how long it has to wait. */
    static final String SECONDS = SignInPages.class.getName() + ".seconds";

    private final SignUp signUp;
    private final SignUpLimit limit;
    private final PageAnswers answers;
    private final Sentences sentences;
    private final ObjectProvider<SignInHint> hint;
    private final PlainHttp plain;
    private final ObjectProvider<SignInDoor> door;

    SignInPages(
            SignUp signUp,
            SignUpLimit limit,
            PageAnswers answers,
            Sentences sentences,
            ObjectProvider<SignInHint> hint,
            PlainHttp plain,
            ObjectProvider<SignInDoor> door) {
        this.signUp = signUp;
        this.limit = limit;
        this.answers = answers;
        this.sentences = sentences;
        this.hint = hint;
        this.plain = plain;
        this.door = door;
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var asked = request.getParameterMap().keySet();
        asked.stream().filter(REASONS::contains).findFirst().ifPresent(reason -> model.addAttribute("reason", reason));
        asked.stream()
                .flatMap(word -> SignInRefused.Reason.of(word).stream())
                .findFirst()
                .ifPresent(reason -> refused(reason, response, model, locale));
        return signInForm(request, model, locale);
    }

    private void refused(SignInRefused.Reason reason, HttpServletResponse response, Model model, Locale locale) {
        if (reason == SignInRefused.Reason.UNREACHABLE) response.setStatus(HttpStatus.BAD_GATEWAY.value());
        if (reason == SignInRefused.Reason.DIRECTORY_DOWN) response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("refused", sentences.text(reason.sentence(), locale, provider(locale)));
    }

    private String provider(Locale locale) {
        var open = door.getIfAvailable();
        return open == null ? sentences.text("identity.source.oidc", locale) : open.name(locale);
    }

    /** @throws NotFound unless the sign-in led here */
    @PostMapping(DELAYED)
    String delayed(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        if (!(request.getAttribute(SECONDS) instanceof Long seconds)) throw new NotFound("sign-in");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        model.addAttribute("seconds", seconds);
        model.addAttribute("login", request.getParameter("login"));
        return signInForm(request, model, locale);
    }

    private String signInForm(HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("plain", plain.asked(request));
        door.ifAvailable(open -> model.addAttribute("provider", open.name(locale)));
        EntrancePage.own(request.getParameter(EntrancePage.NEXT)).ifPresent(next -> model.addAttribute("next", next));
        hint.ifAvailable(told -> {
            model.addAttribute("hint", told);
            model.addAttribute("examples", told.examples(locale));
        });
        return "access/sign-in";
    }

    record Wanted(
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("access.password") String password) {}

    @GetMapping("/sign-up")
    String form(Model model) {
        return form(new Wanted("", "", ""), FormErrors.NONE, model);
    }

    @PostMapping("/sign-up")
    String open(
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        var wait = limit.take(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refusal", sentences.text("account.too-many", locale, wait.toMinutes() + 1));
            return form(wanted, FormErrors.NONE, model);
        }
        return answers.form(
                locale,
                () -> {
                    signUp.open(wanted.login(), wanted.name(), wanted.password());
                    next.addFlashAttribute("opened", wanted.login());
                    return "redirect:/sign-in";
                },
                refused -> form(wanted, FormErrors.of(refused), model));
    }

    private static String form(Wanted wanted, FormErrors errors, Model model) {
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return SIGN_UP;
    }
}
