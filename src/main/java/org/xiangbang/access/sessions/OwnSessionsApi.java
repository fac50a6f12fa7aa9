package org.xiangbang.access.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The sessions of the caller, for other systems. */
@RestController
@RequestMapping("/api/v1/me/sessions")
@Tag(name = "Own account 本人")
class OwnSessionsApi {
    private final OpenSessions sessions;

    OwnSessionsApi(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(
            summary = "Where the caller is signed in",
            description =
                    "The session that was used last comes first; lastUsed is exact to the minute. A caller with HTTP Basic has no session.")
    List<OpenSession> list(Official official, HttpServletRequest request) {
        return sessions.of(official.login(), OwnSessionPages.asking(request));
    }

    /** @throws NotFound if the caller has no such session, or no longer */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a session of one's own, at once and on every copy of the program")
    void end(@PathVariable String id, Official official) {
        sessions.end(official.login(), id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all sessions of one's own but the one that asks")
    void endOthers(Official official, HttpServletRequest request) {
        sessions.endOthers(official.login(), OwnSessionPages.asking(request));
    }
}
