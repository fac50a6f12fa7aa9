package org.xiangbang.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.input.Sought;

/** The administrator's page of accounts. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {
    private static final String BACK = "redirect:/admin/accounts";

    private final Administration administration;
    private final AccountRequests requests;
    private final DeskChoice choice;
    private final LeavingPage sheet;
    private final PageAnswers answers;

    AccountPages(
            Administration administration,
            AccountRequests requests,
            DeskChoice choice,
            LeavingPage sheet,
            PageAnswers answers) {
        this.requests = requests;
        this.administration = administration;
        this.choice = choice;
        this.sheet = sheet;
        this.answers = answers;
    }

    record Wanted(
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("staff.first-password") String password,
            @Label("access.region") String place,
            @Label("access.desk") String desk,
            @Label("access.number") String number) {
        static final Wanted NOTHING = new Wanted("", "", "", "", "", "");
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") @Sought String q,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        return page(q, after, Wanted.NOTHING, FormErrors.NONE, model, locale);
    }

    @PostMapping
    String open(Wanted wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    var desk = desk(wanted);
                    administration.open(wanted.login(), wanted.name(), wanted.password(), desk, wanted.number(), by);
                    return done(wanted.login(), desk.isEmpty() ? "opened" : "opened-asked", next);
                },
                refused -> page("", "", wanted, FormErrors.of(refused), model, locale));
    }

    /** Returns the desk that was chosen, or an empty text. What is wrong with the other fields is told together with it. */
    private String desk(Wanted wanted) {
        var found = new Findings();
        var desk = found.value(() -> choice.of(wanted.place(), wanted.desk()));
        found.check(() -> administration.mayOpen(wanted.login(), wanted.name(), wanted.password()));
        found.orThrow(List.of());
        return desk.flatMap(Function.identity()).map(Desk::id).orElse("");
    }

    record WantedPower(
            @Label("access.power") String power,
            @Label("access.login") String login,
            @Label("access.person-name") String name,
            @Label("field.reason") String reason) {}

    /** Asks for an account with a power of administration. */
    @PostMapping("/power")
    String power(WantedPower wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    requests.openWithPower(wanted.power(), wanted.login(), wanted.name(), wanted.reason(), by);
                    return done("", "asked", next);
                },
                refused -> {
                    model.addAttribute("powerForm", wanted);
                    return page("", "", Wanted.NOTHING, FormErrors.of(refused), model, locale);
                });
    }

    @PostMapping("/same-person")
    String samePerson(
            @RequestParam String login,
            @RequestParam(defaultValue = "") @Label("access.account.other") String other,
            @RequestParam(defaultValue = "") @Label("field.reason") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return ask(login, () -> requests.join(login, other, reason, by), model, locale, next);
    }

    @PostMapping("/close")
    String close(
            @RequestParam String login,
            @RequestParam(defaultValue = "") @Label("field.reason") String reason,
            @RequestParam(defaultValue = "false") boolean anyway,
            Official by,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        var open = anyway ? List.<HandoverPart.Item>of() : requests.open(login);
        if (!open.isEmpty()) return leaving(login, reason, open, response, model, locale);
        return ask(login, () -> requests.close(login, reason, by), model, locale, next);
    }

    @PostMapping("/reopen")
    String reopen(
            @RequestParam String login,
            @RequestParam(defaultValue = "") @Label("field.reason") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return ask(login, () -> requests.reopen(login, reason, by), model, locale, next);
    }

    @PostMapping("/password")
    String password(
            @RequestParam String login,
            @RequestParam(defaultValue = "") @Label("field.reason") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return ask(login, () -> requests.reset(login, reason, by), model, locale, next);
    }

    private String ask(String login, Supplier<Long> act, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    act.get();
                    return done(login, "asked", next);
                },
                refused -> page(login, "", Wanted.NOTHING, FormErrors.of(refused), model, locale));
    }

    /** Shows, before the account is closed, what is open in its name, with a link to the handover. */
    private String leaving(
            String login,
            String reason,
            List<HandoverPart.Item> open,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("leaving", sheet.of(login, open, locale));
        model.addAttribute("reason", reason);
        return page(login, "", Wanted.NOTHING, FormErrors.NONE, model, locale);
    }

    private String page(String q, String after, Wanted wanted, FormErrors errors, Model model, Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("page", administration.accounts(q, after));
        model.addAttribute("kinds", choice.everywhere(locale));
        model.addAttribute("powers", Power.values());
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return "access/accounts";
    }

    private static String done(String login, String done, RedirectAttributes next) {
        next.addAttribute("q", login);
        next.addFlashAttribute("done", done);
        return BACK;
    }
}
