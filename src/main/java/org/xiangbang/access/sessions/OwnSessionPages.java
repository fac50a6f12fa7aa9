package org.xiangbang.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The page on which everybody sees where they are signed in, and ends what should not be. */
@Controller
@RequestMapping("/me/sessions")
class OwnSessionPages {
    private static final String HERE = "redirect:/me/sessions";

    private final OpenSessions sessions;
    private final BrowserName browsers;

    OwnSessionPages(OpenSessions sessions, BrowserName browsers) {
        this.sessions = sessions;
        this.browsers = browsers;
    }

    /** A session as the page shows it. */
    record Line(OpenSession session, String browser) {}

    @GetMapping
    String list(Official official, HttpServletRequest request, Model model, Locale locale) {
        var lines = sessions.of(official.login(), asking(request)).stream()
                .map(session -> new Line(session, browsers.of(session.browser(), locale)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("most", sessions.most());
        return "access/sessions";
    }

    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String id, Official official, RedirectAttributes next) {
        try {
            sessions.end(official.login(), id);
            next.addFlashAttribute("ended", 1);
        } catch (NotFound already) {
            next.addFlashAttribute("ended", 0);
        }
        return HERE;
    }

    @PostMapping("/end-others")
    String endOthers(Official official, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("ended", sessions.endOthers(official.login(), asking(request)));
        return HERE;
    }

    /** Returns the secret of the session that asks; null if the caller proved itself with this request. */
    static String asking(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
