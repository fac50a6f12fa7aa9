package org.xiangbang.bench;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xiangbang.shared.Official;

/** What a page costs before there is anything on it: for comparing. */
@Controller
class EmptyPages {

    /** The frame that every page has, with nothing in it. */
    @GetMapping("/bench/empty")
    String empty() {
        return "bench/empty";
    }

    /** Signed in and let in; no frame, no template. */
    @GetMapping("/bench/nothing")
    @ResponseBody
    String nothing(Official official) {
        return official.name();
    }
}
