package org.xiangbang.tasklist.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** The interface to watched cases, for other systems. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Following a case 跟进")
class WatchApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WatchedCases watched;

    WatchApi(WatchedCases watched) {
        this.watched = watched;
    }

    /** @param step the open step that is due first; absent, like {@code desk} and {@code dueAt}, while none is open */
    record Watched(
            String caseNo,
            String title,
            String status,
            OffsetDateTime since,
            String step,
            String desk,
            OffsetDateTime dueAt) {
        static Watched of(WatchedCase it) {
            return new Watched(
                    it.caseNo(),
                    it.title(),
                    it.status(),
                    it.since().atZone(ZONE).toOffsetDateTime(),
                    it.step(),
                    it.desk(),
                    it.dueAt() == null ? null : it.dueAt().atZone(ZONE).toOffsetDateTime());
        }
    }

    @GetMapping("/watched")
    @Operation(
            summary = "The cases that I watch, the latest first",
            description = "At most 200, and only those I may see.")
    List<Watched> list(Official by) {
        return watched.of(by, WatchedCases.MOST).stream().map(Watched::of).toList();
    }

    @PutMapping("/cases/{caseNo}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Watch a case", description = "No body. At most 200 cases at once.")
    void begin(@PathVariable String caseNo, Official by) {
        watched.begin(caseNo, by);
    }

    @DeleteMapping("/cases/{caseNo}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Watch a case no longer", description = "No body.")
    void end(@PathVariable String caseNo, Official by) {
        watched.end(caseNo, by);
    }
}
