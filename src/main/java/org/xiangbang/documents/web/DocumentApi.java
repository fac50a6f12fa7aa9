package org.xiangbang.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.LoosePapers;
import org.xiangbang.documents.Reception;
import org.xiangbang.shared.Official;

/**
 * The interface to documents: a program uploads a document first, then names its id in a step's {@code documents} or in a
 * document field.
 */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents 材料", description = "Upload first, then name the id in a step")
class DocumentApi {
    private final Documents documents;
    private final Reception reception;
    private final LoosePapers loose;
    private final StoredNames names;

    DocumentApi(Documents documents, Reception reception, LoosePapers loose, StoredNames names) {
        this.loose = loose;
        this.reception = reception;
        this.documents = documents;
        this.names = names;
    }

    record View(
            String id,
            String name,
            String type,
            long size,
            String sha256,

            @Schema(description = "Says that the file is stored under another name; left out if it has its own")
            String note) {
        static View of(Document document, String note) {
            return new View(
                    document.id().toString(),
                    document.name(),
                    document.type(),
                    document.size(),
                    document.sha256(),
                    note);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file: pdf, jpg, png, docx, xlsx or ofd, at most 20 MB",
            description =
                    "For instance: curl -u 'login:password' -F 'file=@minutes.pdf' http://localhost:8080/api/v1/documents")
    ResponseEntity<View> store(@RequestPart("file") MultipartFile file, Official by, Locale locale) throws IOException {
        var document = reception.take(file, by);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
                .body(View.of(document, names.note(file.getOriginalFilename(), document, locale)));
    }

    record Loose(
            @Schema(description = "Megabytes that these papers are, the last one begun")
            long used,

            @Schema(description = "How many megabytes they may be")
            long most,

            @Schema(description = "After so many days without an act that names it a paper is removed")
            int days,

            List<View> items) {}

    @GetMapping
    @Operation(
            summary = "The reader's own papers that no act has named yet",
            description = "For instance: curl -u 'login:password' http://localhost:8080/api/v1/documents answers "
                    + "{\"used\":3,\"most\":200,\"days\":30,\"items\":[…]}")
    Loose loose(Official by) {
        var papers = loose.of(by);
        var rule = loose.rule();
        return new Loose(
                LoosePapers.megabytes(papers),
                rule.mostMegabytes(),
                rule.mostDays(),
                papers.stream().map(paper -> View.of(paper, null)).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a paper of one's own that no act has named",
            description =
                    "For instance: curl -u 'login:password' -X DELETE http://localhost:8080/api/v1/documents/{id}")
    void discard(@PathVariable String id, Official by) {
        loose.discard(id, by);
    }

    @GetMapping("/{id}")
    @Operation(summary = "The file itself")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "byte")))
    ResponseEntity<Resource> content(@PathVariable String id, Official by) {
        return Download.of(documents.find(id, by), documents);
    }
}
