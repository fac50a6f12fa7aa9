package org.xiangbang.tasklist.follow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.TaskJson;

/** The interface to urging and copies, for other systems. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Following a case 跟进", description = "Urging the desk at which a case waits, and copies for information")
class FollowApi {
    private final Urging urging;
    private final Copies copies;

    FollowApi(Urging urging, Copies copies) {
        this.urging = urging;
        this.copies = copies;
    }

    @PostMapping("/tasks/{id}/urge")
    @Operation(
            summary = "Urge an open step of another desk",
            description =
                    "No body. By who started the case, who did the step before, or a chief of the place; once a working "
                            + "day for each person, three times altogether (ruling 0067).")
    Urged urge(@PathVariable String id, Official by) {
        return new Urged(urging.urge(id, by));
    }

    @PostMapping("/cases/{caseNo}/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Send a case to others for information",
            description = "Only to people who may see the case; at most 50, the note of at most 500 characters.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "one", value = """
                                    {"to": ["line.chief@513228"], "note": "请知悉"}"""))))
    void copy(
            @PathVariable String caseNo,
            @org.springframework.web.bind.annotation.RequestBody Sending sending,
            Official by) {
        copies.send(caseNo, sending.to(), sending.note(), by);
    }

    @GetMapping("/copies")
    @Operation(
            summary = "What I was sent for information, latest first",
            description = "before: id of the last one seen")
    List<Copy> copies(@RequestParam(defaultValue = "0") long before, Official official) {
        return copies.of(official, before).stream().map(Copy::of).toList();
    }

    @PostMapping("/copies/{id}/read")
    @Operation(summary = "Mark a copy as read", description = "No body.")
    Copy read(@PathVariable long id, Official official) {
        return Copy.of(copies.open(id, official));
    }

    /** @param times how often the step was urged, including this time */
    record Urged(int times) {}

    record Sending(List<String> to, String note) {}

    record Copy(
            long id,
            String caseNo,
            String title,
            String sentBy,
            String note,
            OffsetDateTime sentAt,
            OffsetDateTime readAt) {
        static Copy of(CopyItem item) {
            return new Copy(
                    item.id(),
                    item.caseNo(),
                    item.title(),
                    item.sentBy(),
                    item.note(),
                    TaskJson.time(item.sentAt()),
                    TaskJson.time(item.readAt()));
        }
    }
}
