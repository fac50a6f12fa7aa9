package org.xiangbang.documents.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.preview.Kind;
import org.xiangbang.documents.preview.Previews;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;

/** The interface to previews: a document's pages as pictures, for who may see the document. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
@Tag(name = "Documents 材料")
class PreviewApi {
    private final Documents documents;
    private final Previews previews;
    private final PageImage images;

    PreviewApi(Documents documents, Previews previews, PageImage images) {
        this.documents = documents;
        this.previews = previews;
        this.images = images;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            @Schema(description = "pages: a PDF; picture: JPEG or PNG; text: an OFD; none: it can be downloaded only")
            String kind,

            @Schema(description = "How many pages it has; left out unless they are drawn")
            Integer pages,

            @Schema(description = "How many of them can be asked for, from the first on")
            Integer shown,

            @Schema(
                    description = "The text of each page, at most " + Previews.MOST_CHARACTERS
                            + " characters in all; OFD alone")
            List<String> text) {}

    @GetMapping("/pages")
    @Operation(
            summary = "What can be shown of a document: how many pages, or its text",
            description =
                    "For instance: curl -u 'login:password' http://localhost:8080/api/v1/documents/{id}/pages answers "
                            + "{\"kind\":\"pages\",\"pages\":12,\"shown\":12}")
    Shown shown(@PathVariable String id, Official by) {
        var document = documents.find(id, by);
        var kind = previews.kind(document);
        return switch (kind) {
            case PAGES, PICTURE -> pages(kind, document);
            case TEXT -> new Shown(kind.word(), null, null, previews.text(document));
            case NONE -> new Shown(kind.word(), null, null, null);
        };
    }

    private Shown pages(Kind kind, Document document) {
        var first = previews.page(document, 1);
        return new Shown(kind.word(), first.pages(), first.shown(), null);
    }

    @GetMapping(
            value = "/preview",
            produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @Operation(
            summary = "A page as a picture of at most 2.5 million points",
            description =
                    "PNG, or JPEG where a photograph is much smaller in it. The header Xiangbang-Pages says how many pages "
                            + "there are, Xiangbang-Notes what is not shown as the paper has it: font-replaced, characters-missing, "
                            + "pictures-missing. One page is drawn at a time: 429 with `crowded` says that others draw. For instance: "
                            + "curl -u 'login:password' -o page.png 'http://localhost:8080/api/v1/documents/{id}/preview?page=1'")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "304", description = "The picture is the one of If-None-Match", content = @Content)
    ResponseEntity<byte[]> preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") @Within(to = Previews.MOST_PAGES) int page,
            Official by,
            WebRequest request) {
        return images.of(documents.find(id, by), page, request);
    }
}
