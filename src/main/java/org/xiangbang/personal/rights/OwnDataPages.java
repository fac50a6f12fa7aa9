package org.xiangbang.personal.rights;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;

/** The page on which everybody sees what is kept of them, and takes it along. */
@Controller
@RequestMapping("/me/data")
class OwnDataPages {
    private final PersonData data;

    OwnDataPages(PersonData data) {
        this.data = data;
    }

    @GetMapping
    String show(Official official, Model model) {
        model.addAttribute("parts", data.parts(official.login()));
        return "personal/own-data";
    }

    /** A form, because the export is recorded. */
    @PostMapping("/file")
    ResponseEntity<byte[]> file(Official official) {
        return zip(official.login(), data.export(official.login(), "", official));
    }

    static ResponseEntity<byte[]> zip(String login, byte[] content) {
        return Attachment.of(
                "个人信息 " + login + ".zip", "personal-data", MediaType.parseMediaType("application/zip"), content);
    }
}
