package org.xiangbang.access.divisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiangbang.shared.Official;

/** The interface that enters divisions from a file, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/regions/import")
@Tag(name = "Administration 管理")
class DivisionImportApi {
    private final DivisionImport imports;
    private final DivisionPlanTexts texts;

    DivisionImportApi(DivisionImport imports, DivisionPlanTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /** @param applied false when this was only a look */
    record Imported(boolean applied, DivisionPlanTexts.Plan plan) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Enter divisions from a comma-separated file with the columns code and name; without apply=true it only says what would change",
            description =
                    "For instance: curl -u 'admin:password' -F 'file=@villages.csv' -F 'within=513228' -F 'apply=false'"
                            + " http://localhost:8080/api/v1/admin/regions/import")
    Imported enter(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "false") boolean apply,
            Official by,
            Locale locale) {
        var content = DivisionImportPages.content(file);
        var plan = apply ? imports.apply(content, within, by) : imports.plan(content, within);
        return new Imported(apply, texts.of(plan, locale));
    }
}
