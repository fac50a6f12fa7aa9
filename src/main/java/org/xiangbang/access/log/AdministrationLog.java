package org.xiangbang.access.log;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.shared.administration.AdministrativeAct;

/** Appends to the log of administration. An entry belongs to the transaction in which it is written. */
@Repository
public class AdministrationLog {
    private static final String WRITTEN = AdministrationLog.class.getName();
    private static final String INTERFACE = "/api/";
    private static final int LONGEST_LOGIN = 80;
    private static final int LONGEST = 1_000;

    private final JdbcClient db;

    AdministrationLog(JdbcClient db) {
        this.db = db;
    }

    /** Somebody signed in on the page. */
    public void signedIn(String login, HttpServletRequest request) {
        write(LogKind.SIGN_IN.word(), login, request.getRemoteAddr(), "", "", "", 1);
    }

    /** A password was looked at and is right. For a caller of the interface this is the sign-in, told once in a few minutes. */
    public void passwordFits(String login) {
        var request = request();
        if (request != null && request.getRequestURI().startsWith(INTERFACE))
            write(LogKind.SIGN_IN.word(), login, request.getRemoteAddr(), "", "", "API", 1);
    }

    public void signedOut(String login, HttpServletRequest request) {
        write(LogKind.SIGN_OUT.word(), login, request.getRemoteAddr(), "", "", "", 1);
    }

    void failed(String typed, String address, int times) {
        write(LogKind.SIGN_IN_FAILED.word(), typed, address, "", "", "", times);
    }

    /** Writes an act as the one who sent the current request did it, or the program itself. */
    @EventListener
    public void write(AdministrativeAct act) {
        var request = request();
        write(
                act.kind(),
                actor(),
                request == null ? "" : request.getRemoteAddr(),
                act.subject(),
                act.before(),
                act.after(),
                1);
        if (request != null) request.setAttribute(WRITTEN, true);
    }

    /** Has an act of this request been written already? */
    static boolean written(HttpServletRequest request) {
        return request.getAttribute(WRITTEN) != null;
    }

    private void write(
            String kind, String login, String address, String subject, String before, String after, int times) {
        db.sql("""
                insert into access.administration_log (kind, login, address, subject, before, after, times)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        kind,
                        cut(login, LONGEST_LOGIN),
                        address,
                        cut(subject, LONGEST),
                        cut(before, LONGEST),
                        cut(after, LONGEST),
                        times)
                .update();
    }

    /** Leaves out what no page shows and the database does not take. */
    private static String cut(String text, int longest) {
        if (text == null) return "";
        var readable = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", " ");
        return readable.length() <= longest ? readable : readable.substring(0, longest - 1) + "…";
    }

    private static String actor() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken ? "" : signedIn.getName();
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest()
                : null;
    }
}
