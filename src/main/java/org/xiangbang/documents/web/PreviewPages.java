package org.xiangbang.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.preview.Previews;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;
import org.xiangbang.web.Sentences;

/**
 * The preview of a document: a page of its own, or the part of a page in which its link stands. What cannot be shown is said there, with
 * status 404 where the paper has no such page.
 */
@Controller
@RequestMapping("/documents/{id}")
class PreviewPages {
    private final Documents documents;
    private final Previews previews;
    private final PageImage images;
    private final Sentences sentences;

    PreviewPages(Documents documents, Previews previews, PageImage images, Sentences sentences) {
        this.documents = documents;
        this.previews = previews;
        this.images = images;
        this.sentences = sentences;
    }

    @GetMapping("/preview")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") @Within(to = Previews.MOST_PAGES) int page,
            @RequestHeader(value = "HX-Request", required = false) String part,
            Official by,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var document = documents.find(id, by);
        model.addAttribute("document", document);
        model.addAttribute("inside", part != null);
        try {
            add(document, page, model);
        } catch (FormRefused refused) {
            if (refused.violations().get(0).field().equals("page")) response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("refused", sentences.sentence(refused, locale));
        } catch (Crowded others) {
            model.addAttribute("again", page);
        }
        return part == null ? "documents/preview" : "documents/preview :: preview";
    }

    private void add(Document document, int page, Model model) {
        switch (previews.kind(document)) {
            case TEXT -> {
                var texts = previews.text(document);
                model.addAttribute("texts", texts);
                model.addAttribute(
                        "cut", texts.stream().mapToInt(String::length).sum() >= Previews.MOST_CHARACTERS - 1);
            }
            default -> model.addAttribute("drawn", previews.page(document, page));
        }
    }

    @GetMapping("/pages/{page}")
    ResponseEntity<byte[]> image(@PathVariable String id, @PathVariable int page, Official by, WebRequest request) {
        return images.of(documents.find(id, by), page, request);
    }
}
