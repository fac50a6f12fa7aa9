package org.xiangbang.bench;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xiangbang.shared.Official;

/** Pages without content: their cost is what other pages are compared with. */
@Controller
class EmptyPages {

    /** The frame that every page has, with nothing in it. */
    @GetMapping("/bench/empty")
    String empty() {
        return "bench/empty";
    }

    /** Sign-in and authorization only; no frame, no template. */
    @GetMapping("/bench/nothing")
    @ResponseBody
    String nothing(Official official) {
        return official.name();
    }
}
