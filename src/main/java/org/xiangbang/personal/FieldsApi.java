package org.xiangbang.personal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface to the list of personal fields, as JSON. */
@RestController
@RequestMapping("/api/v1/personal/fields")
@Tag(name = "Personal data 个人信息")
class FieldsApi {
    private final FieldList list;

    FieldsApi(FieldList list) {
        this.list = list;
    }

    /** @param items in the language that is asked for; fields that are treated alike are one item */
    record Fields(List<FieldList.Line> items) {}

    @GetMapping
    @Operation(
            summary = "What is held of persons, who sees it masked or whole, and how long it is kept",
            description = "Everybody who is signed in reads it. For instance GET /api/v1/personal/fields")
    Fields list(Locale locale) {
        return new Fields(list.lines(locale));
    }
}
