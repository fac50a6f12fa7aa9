package org.xiangbang.tasklist.phrase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;

/** The interface to phrases for opinions, for other systems. */
@RestController
@RequestMapping("/api/v1/phrases")
@Tag(name = "Phrases 常用意见", description = "Phrases for opinions: one's own and those of a desk")
class PhrasesApi {
    private final Phrases phrases;

    PhrasesApi(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    @Operation(
            summary = "Phrases in their order",
            description = "desk: of a desk that one holds; without it one's own phrases")
    List<Answer> list(@RequestParam(required = false) String desk, Official official) {
        return phrases.of(owner(desk, official), official).stream()
                .map(Answer::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a phrase",
            description = "desk: null for one of one's own. At most 50, each of at most 500.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"text\": \"同意\"}"))))
    Answer add(@RequestBody Request request, Official official) {
        return Answer.of(phrases.add(owner(request.desk(), official), request.text(), official));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a phrase",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"text\": \"同意，请抓紧办理\"}"))))
    Answer change(@PathVariable long id, @RequestBody Request request, Official official) {
        return Answer.of(phrases.change(id, request.text(), official));
    }

    @PostMapping("/{id}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Move a phrase one place up or down",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"up\": true}"))))
    void move(@PathVariable long id, @RequestBody Move move, Official official) {
        phrases.move(id, move.up(), official);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a phrase")
    void remove(@PathVariable long id, Official official) {
        phrases.remove(id, official);
    }

    record Request(
            @Label("access.desk") String desk,
            @Label("tasklist.phrases.text") String text) {}

    record Move(@Label("tasklist.phrases.up") boolean up) {}

    record Answer(long id, String text, boolean shared) {
        static Answer of(Phrase phrase) {
            return new Answer(phrase.id(), phrase.text(), phrase.shared());
        }
    }

    private static String owner(String desk, Official official) {
        return VisibleText.isEmpty(desk) ? Phrases.ownerOf(official) : "desk:" + desk;
    }
}
