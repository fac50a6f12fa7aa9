package org.xiangbang.access.staff;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.drawn.FirstPassword;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The administrator's pages that enter people and desks from a workbook: the file, then what it would change, then the act. */
@Controller
@RequestMapping("/admin/desks/import")
class StaffImportPages {
    private static final String PAGE = "access/staff-import";
    private static final String BACK = "redirect:/admin/desks/import";
    private static final int MOST_MEGABYTES = 5;

    /**
     * Begins the names under which passwords wait in the session of who entered the people. They are told once, and are gone with the
     * session. Each import has a name of its own, so that none takes the place of another whose passwords were not downloaded yet.
     */
    private static final String PASSWORDS = StaffImportPages.class.getName() + ".passwords.";

    private final StaffImport imports;
    private final StaffRecords records;
    private final StaffPlanTexts texts;
    private final StaffTemplate template;
    private final PageAnswers answers;

    StaffImportPages(
            StaffImport imports,
            StaffRecords records,
            StaffPlanTexts texts,
            StaffTemplate template,
            PageAnswers answers) {
        this.imports = imports;
        this.records = records;
        this.texts = texts;
        this.template = template;
        this.answers = answers;
    }

    @GetMapping
    String form(HttpSession session, Model model) {
        return page(FormErrors.NONE, session, model);
    }

    @GetMapping("/template")
    ResponseEntity<Resource> template(Official by, Locale locale) {
        return template.toFillIn(by, locale);
    }

    @PostMapping
    String look(
            @RequestParam(required = false) MultipartFile file,
            Official by,
            HttpSession session,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    var kept = imports.keep(content(file), by);
                    model.addAttribute("plan", texts.of(kept.plan(), locale));
                    model.addAttribute("shown", kept.shown());
                    return page(FormErrors.NONE, session, model);
                },
                refused -> page(FormErrors.of(refused), session, model));
    }

    @PostMapping("/apply")
    String apply(
            @RequestParam(defaultValue = "") String shown,
            Official by,
            HttpSession session,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    var done = imports.applyKept(shown, by);
                    if (!done.passwords().isEmpty())
                        session.setAttribute(PASSWORDS + UUID.randomUUID(), FirstPassword.write(done.passwords()));
                    next.addFlashAttribute(
                            "entered", List.of(done.plan().opened(), done.plan().given()));
                    return BACK;
                },
                refused -> page(FormErrors.of(refused), session, model));
    }

    /** Tells those of all imports that wait. @throws NotFound if they were told already */
    @PostMapping("/passwords")
    ResponseEntity<Resource> passwords(Official by, HttpSession session, Locale locale) {
        var names = waiting(session);
        var passwords = names.stream()
                .flatMap(name -> session.getAttribute(name) instanceof String kept
                        ? FirstPassword.read(kept).stream()
                        : Stream.empty())
                .sorted(Comparator.comparing(FirstPassword::login))
                .toList();
        if (passwords.isEmpty()) throw new NotFound("passwords");
        var answer = template.passwords(passwords, by, locale);
        names.forEach(session::removeAttribute);
        return answer;
    }

    private static List<String> waiting(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PASSWORDS))
                .toList();
    }

    /** @throws FormRefused if no file was chosen, or an empty or a large one */
    static byte[] content(MultipartFile file) {
        try {
            if (file == null || file.isEmpty()) throw new FormRefused(StaffFile.FIELD, "field.required");
            if (file.getSize() > MOST_MEGABYTES * 1024L * 1024)
                throw new FormRefused(StaffFile.FIELD, "staff.file-size", MOST_MEGABYTES);
            return file.getBytes();
        } catch (IOException lost) {
            throw new FormRefused(StaffFile.FIELD, "staff.file-gone");
        }
    }

    private String page(FormErrors errors, HttpSession session, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("waiting", !waiting(session).isEmpty());
        model.addAttribute("made", records.made());
        return PAGE;
    }
}
