package org.xiangbang.documents.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.LoosePapers;
import org.xiangbang.documents.Reception;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/**
 * The addresses to which a document field of a page uploads, whose answer is the line that names the file in the form, and the page of one's
 * own papers that no act has named.
 */
@Controller
@RequestMapping("/documents")
class DocumentPages {
    private final Documents documents;
    private final Reception reception;
    private final LoosePapers loose;
    private final StoredNames names;

    DocumentPages(Documents documents, Reception reception, LoosePapers loose, StoredNames names) {
        this.loose = loose;
        this.reception = reception;
        this.documents = documents;
        this.names = names;
    }

    /** @param field the name of the form field in which the id is to be sent */
    @PostMapping
    String store(
            @RequestPart("file") MultipartFile file,
            @RequestParam String field,
            Official by,
            Model model,
            Locale locale)
            throws IOException {
        if (!field.matches("[A-Za-z]\\w{0,60}")) throw new NotFound(field);
        var document = reception.take(file, by);
        model.addAttribute("field", field);
        model.addAttribute("id", document.id().toString());
        model.addAttribute("name", document.name());
        model.addAttribute("uploadNote", names.note(file.getOriginalFilename(), document, locale));
        return "web/upload :: attached";
    }

    /** Shows the reader's own papers that no act has named yet. */
    @GetMapping
    String loose(Official by, Model model) {
        var papers = loose.of(by);
        model.addAttribute("papers", papers);
        model.addAttribute("used", LoosePapers.megabytes(papers));
        model.addAttribute("rule", loose.rule());
        return "documents/loose";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, Official by) {
        loose.discard(id, by);
        return "redirect:/documents";
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> content(@PathVariable String id, Official by) {
        return Download.of(documents.find(id, by), documents);
    }
}
